import BridgeCore
import ConnectWise

/// A notification's ticket as ConnectWise shows it now: the one that it was merged into, where it was.
enum TicketSight: Sendable, Equatable {
  case shown(id: Int, companyID: Int?, status: String, isClosed: Bool)
  /// It was deleted, or the member may not see it any more.
  case absent
}

/// What is to be thought of a notification whose ticket was looked at (rule 25).
enum TicketSightRules {
  /// Nothing of ours is on its way to the ticket: how it is then could be our own doing.
  static func notification(_ known: Notification, _ sight: TicketSight, at now: Instant) -> Notification {
    var seen = known
    switch sight {
    case .absent:
      seen.ticketID = nil
      seen.show("", at: now)
    case .shown(let id, let companyID, let status, let isClosed):
      // Another company's is not ours any more, whatever it says: the deliveries make a new one.
      guard companyID == known.companyID else { return known }
      seen.ticketID = id
      seen.show(status, at: now)
      seen.hear(status, isClosed: isClosed)
    }
    return seen
  }
}

extension Notification {
  fileprivate mutating func hear(_ status: String, isClosed: Bool) {
    let isResolvedByUs = ticket == .resolved && !route.resolvedStatus.isEmpty && status.sameText(as: route.resolvedStatus)
    if isClosed, !isResolvedByUs {
      closeByPerson()
    } else if !isClosed, ticket == .closedByPerson {
      ticket = state == .open ? .open : .resolved
    }
  }
}
