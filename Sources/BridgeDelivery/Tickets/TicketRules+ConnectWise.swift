import BridgeCore
package import ConnectWise

extension TicketRules.Current {
  package init(_ ticket: Ticket, hasNote: Bool, isMergedParent: Bool = false) {
    self.init(
      id: ticket.id, boardID: ticket.board?.id, statusName: ticket.status?.name ?? "", isClosed: ticket.isClosed,
      isMergedParent: isMergedParent, hasNote: hasNote)
  }
}

extension TicketRules.Step {
  /// Sends the request of the step. Returns the state of the ticket after it; nil if the step has no request.
  package func send(
    _ change: TicketChange, _ ticket: TicketRules.Current?, _ client: ConnectWiseClient, basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> TicketRules.Current? {
    switch self {
    case .create:
      return TicketRules.Current(try await client.createTicket(NewTicket(change), basedOn: basis), hasNote: true)
    case .addNote(let id):
      _ = try await client.createTicketNote(NewTicketNote(text: change.markedText, kind: .discussion), ticketID: id, basedOn: basis)
      var updated = ticket
      updated?.hasNote = true
      return updated
    case .setStatus(let id, let status):
      let wanted = try await change.status(status, ofTicket: id, board: ticket?.boardID, client.reading(into: basis))
      let patched = try await client.patchTicket(id: id, [.replace(.status, .reference(wanted))], basedOn: basis)
      return TicketRules.Current(patched, hasNote: ticket?.hasNote ?? true)
    case .done:
      return nil
    }
  }

  /// ConnectWise can return 200 without making the change. Describes the problem with the response; nil if it matches the request.
  package func problem(_ change: TicketChange, with answer: TicketRules.Current) -> String? {
    guard case .setStatus(let id, let status) = self else { return nil }
    let isRight =
      switch status {
      case .resolve: answer.statusName.sameText(as: change.route.resolvedStatus)
      case .reopen: !answer.isClosed && !answer.statusName.sameText(as: change.route.resolvedStatus)
      }
    return isRight
      ? nil
      : "ConnectWise accepted the change of ticket #\(id) but its status still is '\(answer.statusName)'; check it there, then: \(Remedy(.deliveriesRetry))"
  }
}

extension TicketChange {
  /// The text with the marker.
  var markedText: String { text + "\n\n" + marker }

  /// Whether the board's statuses may have to be read to choose one.
  var mayListStatuses: Bool { route.status.isEmpty && (status == .reopen || closedByPerson == .reopen) }

  /// The status to set. To reopen without a configured status: the default open status of the board, or its first open one.
  fileprivate func status(
    _ status: Status, ofTicket id: Int, board: Int?, _ client: ConnectWiseClient
  ) async throws(ConnectWiseError) -> Reference {
    let name = status == .resolve ? route.resolvedStatus : route.status
    if !name.isEmpty { return Reference(id: nil, name: name) }
    var choices: [BoardStatus] = []
    if let board { choices = try await client.boardStatuses(boardID: board).filter { !$0.isClosed && !$0.isInactive } }
    guard let found = choices.first(where: \.isDefault) ?? choices.first else {
      throw ConnectWiseError(
        .validation, message: "The board of ticket #\(id) has no open status.", remedy: "Name one in the route: --status STATUS.")
    }
    return Reference(id: found.id, name: found.name)
  }
}

extension NewTicket {
  init(_ change: TicketChange) {
    let route = change.route
    func named(_ name: String) -> Reference? { name.isEmpty ? nil : Reference(id: nil, name: name) }
    self.init(
      summary: change.summary, company: Reference(id: change.companyID), board: named(route.board), status: named(route.status),
      type: named(route.type), subType: named(route.subtype), item: named(route.item), priority: named(route.priority),
      source: named(route.source), initialDescription: change.markedText, externalXRef: change.reference)
  }
}
