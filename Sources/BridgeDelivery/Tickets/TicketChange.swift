package import BridgeCore
package import GRDB

/// The change of a ticket by a delivery. The text is added only once: the ticket's notes are searched for its marker before anything is
/// sent (rule 27).
package struct TicketChange: Sendable, Equatable, Codable {
  package enum Status: String, Sendable, Codable {
    /// Sets the resolved status of the route, if it has one.
    case resolve
    /// Sets the status of the route, or the default status of the board.
    case reopen
  }

  /// The action for a ticket that was closed by a person.
  package enum ClosedByPerson: String, Sendable, Codable {
    /// Nothing is written (rule 25).
    case leave
    /// The note is added and the ticket stays closed; used for reports.
    case tell
    case reopen
  }

  /// The ticket's externalXRef, up to 100 characters, by which it is found again.
  package var reference: String
  /// The ticket id if known, which is looked up first.
  package var ticketID: Int?
  package var companyID: Int
  /// Up to 100 characters.
  package var summary: String
  /// The initial description of a new ticket, otherwise a note; empty if only the status changes.
  package var text: String
  /// The end of the text, by which it is recognized. The same for every attempt; see `TicketText.marker`.
  var marker: String
  package var route: TicketRoute
  package var status: Status?
  package var closedByPerson: ClosedByPerson
  /// Whether our last change resolved the ticket, so that a resolved status may be ours.
  package var resolvedByUs = false
  /// The notification to be informed of the outcome.
  package var notificationID: String?
  /// The ConnectWise site of the ticket.
  package var site: SiteIdentity
  /// Whether a request to create a ticket or a note was sent.
  var createSent = false
}

/// Receives the outcome of a notification's ticket, in the transaction that ends its delivery.
package typealias TicketSettled =
  @Sendable (_ db: Database, _ delivery: Delivery, _ notificationID: String, _ outcome: TicketOutcome, _ now: Instant) throws -> Void

/// The outcome of a ticket's delivery.
package enum TicketOutcome: Sendable, Equatable {
  /// The change was made. `status` is the last known status name of the ticket.
  case updated(ticketID: Int, status: String = "")
  /// The ticket was closed by a person and nothing was written.
  case closedByPerson(ticketID: Int, status: String = "")
  /// There was no ticket to resolve.
  case missing
}

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
