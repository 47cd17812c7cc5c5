/// Decides the next step for a ticket from its state in ConnectWise (rules 24, 25, 27). Applied again after each step and after each lost
/// response.
package enum TicketRules {
  /// The current state of a ticket in ConnectWise.
  package struct Current: Sendable, Equatable {
    package var id: Int
    var boardID: Int?
    var statusName: String
    package var isClosed: Bool
    /// Whether the original ticket was merged into this one. Notes are added here, but the status is not changed.
    var isMergedParent = false
    /// Whether one of its notes contains the marker of the change.
    var hasNote: Bool

    package init(
      id: Int, boardID: Int? = nil, statusName: String, isClosed: Bool, isMergedParent: Bool = false, hasNote: Bool
    ) {
      self.id = id
      self.boardID = boardID
      self.statusName = statusName
      self.isClosed = isClosed
      self.isMergedParent = isMergedParent
      self.hasNote = hasNote
    }
  }

  package enum Step: Sendable, Equatable {
    case create
    case addNote(ticketID: Int)
    case setStatus(ticketID: Int, TicketChange.Status)
    case done(TicketOutcome, message: String)
  }

  package static func step(_ change: TicketChange, _ shown: Current?) -> Step {
    guard let ticket = shown else {
      return change.status == .resolve || change.text.isEmpty ? .done(.missing, message: "there is no ticket to change") : .create
    }
    let isClosedByPerson = ticket.isClosed && !isResolvedByUs(change, ticket)
    if isClosedByPerson, change.closedByPerson == .leave {
      return .done(
        .closedByPerson(ticketID: ticket.id, status: ticket.statusName),
        message: "ticket #\(ticket.id) was closed by a person; nothing was written"
      )
    }
    if !change.text.isEmpty, !ticket.hasNote { return .addNote(ticketID: ticket.id) }
    if let status = neededStatus(change, ticket, isClosedByPerson: isClosedByPerson) { return .setStatus(ticketID: ticket.id, status) }
    return .done(.updated(ticketID: ticket.id, status: ticket.statusName), message: "ticket #\(ticket.id) is up to date")
  }

  /// Whether the ticket is closed because we resolved it, rather than by a person.
  private static func isResolvedByUs(_ change: TicketChange, _ ticket: Current) -> Bool {
    let hasOurStatus = !change.route.resolvedStatus.isEmpty && ticket.statusName.sameText(as: change.route.resolvedStatus)
    return hasOurStatus && (change.resolvedByUs || change.status == .resolve)
  }

  private static func neededStatus(_ change: TicketChange, _ ticket: Current, isClosedByPerson: Bool) -> TicketChange.Status? {
    if ticket.isMergedParent { return nil }
    let isResolved = !change.route.resolvedStatus.isEmpty && ticket.statusName.sameText(as: change.route.resolvedStatus)
    switch change.status {
    case .resolve: return change.route.resolvedStatus.isEmpty || isResolved || ticket.isClosed ? nil : .resolve
    case .reopen: return ticket.isClosed || isResolved ? .reopen : nil
    case nil: return isClosedByPerson && change.closedByPerson == .reopen ? .reopen : nil
    }
  }
}
