import BridgeCore
import ConnectWise

/// The current state of a notification's ticket in ConnectWise; if it was merged, of the ticket it was merged into.
enum TicketSnapshot: Sendable, Equatable {
  case shown(id: Int, companyID: Int?, status: String, isClosed: Bool)
  /// Deleted, or no longer visible to the API member.
  case absent
}

/// Updates a notification from the state of its ticket (rule 25).
enum TicketSnapshotRules {
  /// Requires that no delivery to the ticket is in progress: its state could then be the result of our own change.
  static func notification(_ known: Notification, _ sight: TicketSnapshot, at now: Instant) -> Notification {
    var seen = known
    switch sight {
    case .absent:
      seen.ticketID = nil
      seen.show("", at: now)
    case .shown(let id, let companyID, let status, let isClosed):
      // A ticket moved to another company is no longer used: the next delivery creates a new one.
      guard companyID == known.companyID else { return known }
      seen.ticketID = id
      seen.show(status, at: now)
      seen.apply(status, isClosed: isClosed)
    }
    return seen
  }
}

extension Notification {
  fileprivate mutating func apply(_ status: String, isClosed: Bool) {
    let isResolvedByUs = ticket == .resolved && !route.resolvedStatus.isEmpty && status.sameText(as: route.resolvedStatus)
    if isClosed, !isResolvedByUs {
      closeByPerson()
    } else if !isClosed, ticket == .closedByPerson {
      ticket = state == .open ? .open : .resolved
    }
  }
}
