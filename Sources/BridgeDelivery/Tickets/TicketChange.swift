package import BridgeCore
package import GRDB

/// What a delivery does to one ticket. It is told once: its marker is looked for among the ticket's notes before anything is sent (rule 27).
package struct TicketChange: Sendable, Equatable, Codable {
  package enum Status: String, Sendable, Codable {
    /// Sets the route's resolved status, where it has one.
    case resolve
    /// Sets the route's status, or the board's default.
    case reopen
  }

  /// What becomes of a ticket that a person closed.
  package enum ClosedByPerson: String, Sendable, Codable {
    /// Nothing is written (rule 25).
    case leave
    /// The note is added, the ticket stays closed: a report's ticket.
    case tell
    case reopen
  }

  /// The ticket's externalXRef, up to 100 characters: what it is found again by.
  package var reference: String
  /// As far as known; looked up first.
  package var ticketID: Int?
  package var companyID: Int
  /// Up to 100 characters.
  package var summary: String
  /// The first description where the ticket has to be made, else a note; empty where only the status changes.
  package var text: String
  /// Ends the text, so that it is recognised: `TicketText.marker`. The same for every attempt.
  var marker: String
  package var route: TicketRoute
  package var status: Status?
  package var closedByPerson: ClosedByPerson
  /// Its resolved status may be ours: the last thing that was done to it was to resolve it.
  package var resolvedByUs = false
  /// Who wants to know what became of it.
  package var notificationID: String?
  /// The ConnectWise that it is for.
  package var site: SiteIdentity
  /// A request that may have created a ticket or a note left.
  var createSent = false
}

/// Receives the outcome of a notification's ticket, in the transaction that ends its delivery.
package typealias TicketSettled =
  @Sendable (_ db: Database, _ notificationID: String, _ outcome: TicketOutcome, _ now: Instant) throws -> Void

/// The outcome of a ticket's delivery.
package enum TicketOutcome: Sendable, Equatable {
  /// It was told; the ticket is open, or as its status change wanted it. The status is its name as ConnectWise showed it last.
  case told(ticketID: Int, status: String = "")
  /// A person closed it, and nothing was written.
  case closedByPerson(ticketID: Int, status: String = "")
  /// There was nothing to resolve.
  case missing
}
