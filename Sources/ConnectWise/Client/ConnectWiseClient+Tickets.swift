extension ConnectWiseClient {
  public func ticket(id: Int) async throws(ConnectWiseError) -> Ticket? {
    try await found(.get("\(Ticket.listPath)/\(id)", fields: Ticket.listFields), "a ticket")
  }

  /// Every ticket with this key, closed and merged ones included, by ascending id. ConnectWise compares without regard to case; here the
  /// key must be the same.
  public func tickets(externalXRef: String) async throws(ConnectWiseError) -> [Ticket] {
    var problems = FieldProblems("ticket")
    problems.requireText(externalXRef, "externalXRef")
    try problems.throwIfAny("The search")
    return try await tickets(matching: .equals("externalXRef", .string(externalXRef))).filter { $0.externalXRef == externalXRef }
  }

  /// Every ticket that matches, or the first of them, by ascending id. A condition too long for a URL is searched for by another way.
  public func tickets(matching condition: Condition, limit: Int? = nil) async throws(ConnectWiseError) -> [Ticket] {
    let base = try await endpoint().base
    let parts = try Self.parts(of: condition, base: base, path: Ticket.listPath, fields: Ticket.listFields)
    let fit = parts.allSatisfy { Self.fits($0, base: base, path: Ticket.listPath, fields: Ticket.listFields) }
    return fit ? try await list(matching: condition, limit: limit) : try await searchTickets(condition, limit: limit)
  }

  /// Writes once. Refuses texts that are too long, naming the field, without sending anything. An error's `outcome` says whether the ticket
  /// may exist nevertheless: `tickets(externalXRef:)` finds it.
  public func createTicket(_ new: NewTicket) async throws(ConnectWiseError) -> Ticket {
    try new.validate()
    return try await decoded(.write(.post, Ticket.listPath, body: try encoded(new, "The ticket")), "a ticket")
  }

  /// Writes once; answers the ticket as it is afterwards. An error's `outcome` says whether it may have changed nevertheless.
  public func patchTicket(id: Int, _ operations: [PatchOperation]) async throws(ConnectWiseError) -> Ticket {
    try NewTicket.validate(operations)
    return try await patched("\(Ticket.listPath)/\(id)", operations, "a ticket")
  }

  /// Every note of a ticket, by ascending id, which is the order they were made in.
  public func ticketNotes(ticketID: Int) async throws(ConnectWiseError) -> [TicketNote] {
    try await list(TicketNote.listPath(ticketID: ticketID), fields: TicketNote.listFields)
  }

  /// Writes once. An error's `outcome` says whether the note may exist nevertheless.
  public func createTicketNote(_ new: NewTicketNote, ticketID: Int) async throws(ConnectWiseError) -> TicketNote {
    try new.validate()
    return try await decoded(.write(.post, TicketNote.listPath(ticketID: ticketID), body: try encoded(new, "The note")), "a note")
  }
}
