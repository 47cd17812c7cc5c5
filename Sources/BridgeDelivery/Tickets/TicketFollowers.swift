import GRDB

/// Deliveries that wait for an earlier delivery to the same ticket.
enum TicketFollowers {
  /// Sets the ticket id of the waiting deliveries, so that they need not search for the ticket. Must be called in a transaction.
  static func setTicket(_ db: Database, after delivery: Delivery, ticketID: Int) throws {
    guard let id = delivery.id else { return }
    let open = Delivery.State.allCases.filter { !$0.hasEnded && $0 != .sending }.map(\.rawValue)
    let followers = Delivery.filter(
      Column("reference") == delivery.reference && Column("id") > id && open.contains(Column("state"))
        && Delivery.Kind.tickets.map(\.rawValue).contains(Column("kind")))
    for var follower in try followers.fetchAll(db) {
      var change = try follower.ticketChange
      guard change.ticketID == nil else { continue }
      change.ticketID = ticketID
      follower.payload = try Payload.encode(change)
      try follower.update(db, columns: ["payload"])
    }
  }
}
