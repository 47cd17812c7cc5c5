import BridgeCore
import ConnectWise

/// Delivers ticket changes to ConnectWise.
struct TicketDeliverer: Sendable {
  /// The maximum number of merges that are followed.
  private static let mostMerges = 5

  let work: SiteWork
  let settled: TicketSettled

  /// Processes the due deliveries. Returns the time until which to pause; nil if there is no pause.
  func deliver(due: [Delivery]) async -> Instant? {
    // Deliveries with the same reference are not due at the same time; see `DeliveryStore.due`.
    await work.run(due.map { [$0] }) { await deliver($0) }
  }

  private func deliver(_ group: [Delivery]) async {
    for intended in group {
      var delivery = intended
      do {
        let client = try await work.site.client()
        var change = try delivery.ticketChange
        guard await work.client(for: delivery, of: change.site, client) != nil else { continue }
        var (ticket, basis) = try await read(change, attempted: delivery.attempts > 0, client)
        var hasCreated = false
        var repeats = 0
        while true {
          let step = TicketRules.step(change, ticket)
          if case .done(let outcome, let message) = step {
            try await succeed(delivery, message, outcome, change)
            break
          }
          if step == .create {
            if hasCreated {
              try await work.rows.postpone(delivery, uncertain: true, why: "the new ticket is not visible yet", for: .seconds(30))
              break
            }
          }
          let unsent = delivery
          var sent = change
          sent.createSent = change.createSent || step.creates
          delivery = try await work.rows.begin(delivery, payload: try Payload.encode(sent))
          let answer: TicketRules.Current?
          do throws(ConnectWiseError) {
            answer = try await step.send(sent, ticket, client, basedOn: basis)
          } catch {
            guard let withdrawn = try await work.withdrawn(delivery, to: unsent, after: error, &repeats) else {
              await work.handle(error, delivery, isRead: false, unsent: unsent)
              break
            }
            delivery = withdrawn
            (ticket, basis) = try await read(change, attempted: delivery.attempts > 0, client, after: basis)
            continue
          }
          change = sent
          if step == .create { hasCreated = true }
          if let answer, let problem = step.problem(change, with: answer) {
            try await work.rows.wait(delivery, message: problem)
            break
          }
          ticket = answer
        }
      } catch is Superseded {
        continue
      } catch let error as ConnectWiseError {
        await work.handle(error, delivery, isRead: true)
      } catch {
        await work.postpone([delivery], because: error)
      }
    }
  }

  private func succeed(_ delivery: Delivery, _ message: String, _ outcome: TicketOutcome, _ change: TicketChange) async throws {
    try await work.rows.succeed(delivery, message: message) { [settled] db, delivery, now in
      if case .updated(let ticketID, _) = outcome { try TicketFollowers.setTicket(db, after: delivery, ticketID: ticketID) }
      if let notificationID = change.notificationID { try settled(db, delivery, notificationID, outcome, now) }
    }
  }

  /// Reads the ticket by its id or its reference. If it was merged, reads the ticket it was merged into.
  ///
  /// `earlier` is the read that had become stale: this one needs as many requests.
  private func read(
    _ change: TicketChange, attempted: Bool, _ client: ConnectWiseClient, after earlier: ReadBasis? = nil
  ) async throws(ConnectWiseError) -> (TicketRules.Current?, ReadBasis) {
    let basis = ReadBasis(reserving: max(change.requestsAfterRead(attempted: attempted), earlier?.reads ?? 0))
    let client = client.reading(into: basis)
    guard var ticket = try await find(change, client) else { return (nil, basis) }
    for _ in 0..<Self.mostMerges {
      guard let parentID = ticket.mergedParentTicket?.id, let parent = try await client.ticket(id: parentID) else { break }
      ticket = parent
    }
    // Without an earlier attempt there can be no note.
    let notes = attempted ? try await client.ticketNotes(ticketID: ticket.id) : []
    let hasNote = notes.contains { $0.text?.contains(change.marker) ?? false }
    // Compares the reference, not the id: after a note was added to the parent, the known id is that of the parent.
    return (TicketRules.Current(ticket, hasNote: hasNote, isMergedParent: ticket.externalXRef != change.reference), basis)
  }

  private func find(_ change: TicketChange, _ client: ConnectWiseClient) async throws(ConnectWiseError) -> Ticket? {
    // If the customer is now linked to another company, the ticket of the former one is not changed.
    func isOurs(_ ticket: Ticket) -> Bool { ticket.company?.id == change.companyID }
    if let id = change.ticketID, let ticket = try await client.ticket(id: id), isOurs(ticket) { return ticket }
    let found = try await client.tickets(externalXRef: change.reference).filter(isOurs)
    return found.first { !$0.isClosed } ?? found.first
  }
}

extension TicketRules.Step {
  /// Whether repeating the step would create a duplicate.
  fileprivate var creates: Bool {
    switch self {
    case .create, .addNote: true
    case .setStatus, .done: false
    }
  }
}

extension TicketChange {
  /// The requests that follow the first read of the ticket: the notes, the statuses of its board, and the writes.
  fileprivate func requestsAfterRead(attempted: Bool) -> Int {
    let maySetStatus = status != nil || closedByPerson == .reopen
    let writes = (text.isEmpty ? 0 : 1) + (maySetStatus ? 1 : 0)
    return (attempted ? 1 : 0) + (mayListStatuses ? 1 : 0) + max(1, writes)
  }
}

extension Delivery {
  /// Throws if the payload is not a ticket change.
  var ticketChange: TicketChange { get throws { try Payload.decode(TicketChange.self, payload) } }
}
