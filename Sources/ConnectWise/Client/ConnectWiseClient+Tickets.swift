import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  public func ticket(id: Int) async throws(ConnectWiseError) -> Ticket? {
    try await found(.get("\(Ticket.listPath)/\(id)", fields: Ticket.listFields), "a ticket")
  }

  /// All tickets with this external reference, including closed and merged ones, by ascending id. ConnectWise compares case-insensitively;
  /// this method compares exactly.
  public func tickets(externalXRef: String) async throws(ConnectWiseError) -> [Ticket] {
    var problems = FieldProblems("ticket")
    problems.requireText(externalXRef, "externalXRef")
    try problems.throwIfAny("The search")
    return try await tickets(matching: .equals("externalXRef", .string(externalXRef))).filter { $0.externalXRef == externalXRef }
  }

  /// All tickets that match, or the first `limit` of them, by ascending id. A condition too long for a URL is sent as a search.
  public func tickets(matching condition: Condition, limit: Int? = nil) async throws(ConnectWiseError) -> [Ticket] {
    let base = try await endpoint().base
    let parts = try Self.parts(of: condition, base: base, path: Ticket.listPath, fields: Ticket.listFields)
    let fit = parts.allSatisfy { Self.fits($0, base: base, path: Ticket.listPath, fields: Ticket.listFields) }
    return fit ? try await list(matching: condition, limit: limit) : try await searchTickets(condition, limit: limit)
  }

  /// Sent once. Texts that are too long are rejected, naming the field, and nothing is sent. If it throws, the error's `outcome` says whether
  /// the ticket may exist: `tickets(externalXRef:)` finds it.
  public func createTicket(_ new: NewTicket, basedOn basis: ReadBasis) async throws(ConnectWiseError) -> Ticket {
    try new.validate()
    return try await decoded(.write(.post, Ticket.listPath, body: try encoded(new, "The ticket"), basedOn: basis), "a ticket")
  }

  /// Sent once; returns the ticket after the change. If it throws, the error's `outcome` says whether it may have changed.
  public func patchTicket(
    id: Int, _ operations: [PatchOperation], basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> Ticket {
    try NewTicket.validate(operations)
    return try await patched("\(Ticket.listPath)/\(id)", operations, "a ticket", basedOn: basis)
  }

  /// All notes of a ticket by ascending id, which is the order of creation.
  public func ticketNotes(ticketID: Int) async throws(ConnectWiseError) -> [TicketNote] {
    try await list(TicketNote.listPath(ticketID: ticketID), fields: TicketNote.listFields)
  }

  /// Sent once. If it throws, the error's `outcome` says whether the note may exist.
  public func createTicketNote(
    _ new: NewTicketNote, ticketID: Int, basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> TicketNote {
    try new.validate()
    let path = TicketNote.listPath(ticketID: ticketID)
    return try await decoded(.write(.post, path, body: try encoded(new, "The note"), basedOn: basis), "a note")
  }
}

extension ConnectWiseClient {
  private struct Search: Encodable {
    var conditions: String
    var orderBy = "id asc"
  }

  /// Searches by POST, whose body may be long. It is a read and is retried like one.
  ///
  /// The search documents neither pages nor a number of rows, so each request asks for the rows after the last id until none are returned.
  func searchTickets(_ condition: Condition, limit: Int?) async throws(ConnectWiseError) -> [Ticket] {
    var tickets: [Ticket] = []
    var last = 0
    var bounds = ListBounds("\(Ticket.listPath)/search")
    while tickets.count < limit ?? .max {
      let text = try Condition.all([.compare("id", .greater, .int(last)), condition]).text()
      let response = try await perform(.search("\(Ticket.listPath)/search", body: try encoded(Search(conditions: text), "The search")))
      try bounds.add(bytes: response.body.count)
      guard let page = try? JSONDecoder().decode([Ticket].self, from: Data(response.body)) else {
        throw .undecodable("a list", response, isRead: true)
      }
      try bounds.add(rows: page.count)
      if page.isEmpty { break }
      for ticket in page {
        // If rows came out of order, tickets would be skipped.
        guard ticket.id > last else { throw .undecodable("a list in the requested order", response, isRead: true) }
        last = ticket.id
      }
      tickets += page
    }
    return limit.map { Array(tickets.prefix(max(0, $0))) } ?? tickets
  }
}

extension ConnectWiseClient {
  /// All service boards, or all that match, including inactive ones and project boards, by ascending id.
  public func boards(matching condition: Condition? = nil) async throws(ConnectWiseError) -> [Board] {
    try await list(matching: condition)
  }

  /// Includes inactive ones. Throws an error of kind `notFound` if the board does not exist; so does `boardTypes`.
  public func boardStatuses(boardID: Int) async throws(ConnectWiseError) -> [BoardStatus] {
    try await list(BoardStatus.listPath(boardID: boardID), fields: BoardStatus.listFields)
  }

  public func boardTypes(boardID: Int) async throws(ConnectWiseError) -> [BoardType] {
    try await list(BoardType.listPath(boardID: boardID), fields: BoardType.listFields)
  }

  public func priorities() async throws(ConnectWiseError) -> [Priority] {
    try await list(matching: nil)
  }

  public func ticketSources() async throws(ConnectWiseError) -> [TicketSource] {
    try await list(matching: nil)
  }
}
