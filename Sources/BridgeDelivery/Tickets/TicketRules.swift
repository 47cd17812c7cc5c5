/// What to do next to a ticket, from what ConnectWise shows of it (rules 24, 25, 27). Asked again after each step, and after each lost answer.
package enum TicketRules {
  /// A ticket as ConnectWise shows it.
  package struct Shown: Sendable, Equatable {
    package var id: Int
    var statusName: String
    package var isClosed: Bool
    /// It stands in for one that was merged into it: notes go there, its status is its own.
    var isMergedParent = false
    /// One of its notes ends in the change's marker.
    var isTold: Bool

    package init(id: Int, statusName: String, isClosed: Bool, isMergedParent: Bool = false, isTold: Bool) {
      self.id = id
      self.statusName = statusName
      self.isClosed = isClosed
      self.isMergedParent = isMergedParent
      self.isTold = isTold
    }
  }

  package enum Step: Sendable, Equatable {
    case create
    case addNote(ticketID: Int)
    case setStatus(ticketID: Int, TicketChange.Status)
    case done(TicketOutcome, message: String)
  }

  package static func step(_ change: TicketChange, _ shown: Shown?) -> Step {
    guard let ticket = shown else {
      return change.status == .resolve || change.text.isEmpty ? .done(.missing, message: "there is no ticket to change") : .create
    }
    let isClosedByPerson = ticket.isClosed && !isResolvedByUs(change, ticket)
    if isClosedByPerson, change.closedByPerson == .leave {
      return .done(
        .closedByPerson(ticketID: ticket.id, status: ticket.statusName), message: "a person closed ticket #\(ticket.id): nothing is written"
      )
    }
    if !change.text.isEmpty, !ticket.isTold { return .addNote(ticketID: ticket.id) }
    if let status = neededStatus(change, ticket, isClosedByPerson: isClosedByPerson) { return .setStatus(ticketID: ticket.id, status) }
    return .done(.told(ticketID: ticket.id, status: ticket.statusName), message: "ticket #\(ticket.id) has it")
  }

  /// A resolved status that closes is not mistaken for a person's closing.
  private static func isResolvedByUs(_ change: TicketChange, _ ticket: Shown) -> Bool {
    let hasOurStatus = !change.route.resolvedStatus.isEmpty && ticket.statusName.sameText(as: change.route.resolvedStatus)
    return hasOurStatus && (change.resolvedByUs || change.status == .resolve)
  }

  private static func neededStatus(_ change: TicketChange, _ ticket: Shown, isClosedByPerson: Bool) -> TicketChange.Status? {
    if ticket.isMergedParent { return nil }
    let isResolved = !change.route.resolvedStatus.isEmpty && ticket.statusName.sameText(as: change.route.resolvedStatus)
    switch change.status {
    case .resolve: return change.route.resolvedStatus.isEmpty || isResolved || ticket.isClosed ? nil : .resolve
    case .reopen: return ticket.isClosed || isResolved ? .reopen : nil
    case nil: return isClosedByPerson && change.closedByPerson == .reopen ? .reopen : nil
    }
  }
}
