import BridgeCore
import ConnectWise

/// Tells tickets what happened, ticket by ticket.
struct TicketDeliverer: Sendable {
  /// How many merges are followed from one ticket to the next.
  private static let mostMerges = 5

  let work: SiteWork
  let settled: TicketSettled

  /// Works on what is due; answers until when nothing more is to be tried, nil where that is not held up.
  func deliver(due: [Delivery]) async -> Instant? {
    // Of several with one reference the later ones wait for the first: see `DeliveryStore.due`.
    await work.run(due.map { [$0] }) { await deliver($0) }
  }

  private func deliver(_ group: [Delivery]) async {
    for intended in group {
      var delivery = intended
      var isRead = true
      do {
        let client = try await work.site.client()
        var change = try delivery.ticketChange
        guard await work.client(for: delivery, of: change.site, client) != nil else { continue }
        var shown = try await look(change, attempted: delivery.attempts > 0, client)
        await work.gate.succeeded()
        var hasCreated = false
        while true {
          let step = TicketRules.step(change, shown)
          if case .done(let outcome, let message) = step {
            try await succeed(delivery, message, outcome, change)
            break
          }
          if step == .create {
            if hasCreated {
              try await work.rows.postpone(delivery, uncertain: true, why: "the new ticket is not to be seen yet", for: .seconds(30))
              break
            }
            hasCreated = true
          }
          change.createSent = change.createSent || step.creates
          delivery = try await work.rows.begin(delivery, payload: try Payload.encode(change))
          isRead = false
          let answer = try await step.send(change, shown, client)
          await work.gate.succeeded()
          if let answer, let problem = step.problem(change, with: answer) {
            try await work.rows.wait(delivery, message: problem)
            break
          }
          shown = answer
        }
      } catch is Superseded {
        continue
      } catch let error as ConnectWiseError {
        await work.handle(error, delivery, isRead: isRead)
      } catch {
        await work.postpone([delivery], because: error)
      }
    }
  }

  private func succeed(_ delivery: Delivery, _ message: String, _ outcome: TicketOutcome, _ change: TicketChange) async throws {
    try await work.rows.succeed(delivery, message: message) { [settled] db, delivery, now in
      if case .told(let ticketID, _) = outcome { try TicketFollowers.tell(db, after: delivery, ticketID: ticketID) }
      if let notificationID = change.notificationID { try settled(db, notificationID, outcome, now) }
    }
  }

  /// The ticket, by its id or its reference; the one it was merged into where it was.
  private func look(_ change: TicketChange, attempted: Bool, _ client: ConnectWiseClient) async throws(ConnectWiseError)
    -> TicketRules.Shown?
  {
    guard var ticket = try await find(change, client) else { return nil }
    for _ in 0..<Self.mostMerges {
      guard let parentID = ticket.mergedParentTicket?.id, let parent = try await client.ticket(id: parentID) else { break }
      ticket = parent
    }
    // What was never sent cannot be there.
    let notes = attempted ? try await client.ticketNotes(ticketID: ticket.id) : []
    let isTold = notes.contains { $0.text?.contains(change.marker) ?? false }
    // By its key, not by its id: once something was told to the parent, its id is the one that is known.
    return TicketRules.Shown(ticket, isTold: isTold, isMergedParent: ticket.externalXRef != change.reference)
  }

  private func find(_ change: TicketChange, _ client: ConnectWiseClient) async throws(ConnectWiseError) -> Ticket? {
    // A customer can have been linked to another company since: the former one's ticket is not written to.
    func isOurs(_ ticket: Ticket) -> Bool { ticket.company?.id == change.companyID }
    if let id = change.ticketID, let ticket = try await client.ticket(id: id), isOurs(ticket) { return ticket }
    let found = try await client.tickets(externalXRef: change.reference).filter(isOurs)
    return found.first { !$0.isClosed } ?? found.first
  }
}

extension TicketRules.Step {
  /// Doing it twice would show twice.
  fileprivate var creates: Bool {
    switch self {
    case .create, .addNote: true
    case .setStatus, .done: false
    }
  }
}

extension Delivery {
  /// Throws where the payload is no ticket change.
  var ticketChange: TicketChange { get throws { try Payload.decode(TicketChange.self, payload) } }
}
