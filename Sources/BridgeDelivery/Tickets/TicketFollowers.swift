import GRDB

/// Deliveries that wait behind one of the same ticket.
enum TicketFollowers {
  /// They need not search for the ticket that the one before them made or found. Part of a transaction that its caller owns.
  static func tell(_ db: Database, after delivery: Delivery, ticketID: Int) throws {
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
