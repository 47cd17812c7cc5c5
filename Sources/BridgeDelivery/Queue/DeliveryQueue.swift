package import BridgeCore
package import GRDB
package import Logging
import ServiceLifecycle

/// Attempts deliveries until each of them has ended (rules 26 to 29).
///
/// The intention is committed before its request is sent, the outcome after it. A request that was under way when the daemon ended is read back
/// first. Each kind of delivery has a lane of its own, so that "send now" does not wait for a month's billing. The lanes to ConnectWise share one gate.
package final class DeliveryQueue: Service {
  private let lanes: [Worker]
  package let settings: DeliverySettings
  package let outcome: DeliveryOutcome
  private let isPaused: DeliveriesPaused

  package init(
    store: Store, site: SiteConnection, mail: MailSender, clock: any BridgeClock, settings: DeliverySettings = DeliverySettings(),
    logger: Logger, moved: @escaping DeliveryMoved, conditions: @escaping AdditionConditions, ticketSettled: @escaping TicketSettled,
    attempted: @escaping DeliveryAttempted = { _, _ in }, isPaused: @escaping DeliveriesPaused = { _ in false }
  ) {
    self.isPaused = isPaused
    outcome = DeliveryOutcome(moved: moved)
    let rows = DeliveryTransitions(
      store: store, clock: clock, settings: settings, logger: logger, outcome: outcome, mayHaveCreated: \.mayHaveCreated,
      attempted: attempted)
    self.settings = settings
    let work = SiteWork(
      rows: rows, site: site, gate: SiteGate(site: site, clock: clock, logger: logger, isPaused: Self.reading(isPaused, store)))
    let additions = AdditionDeliverer(work: work, conflict: conditions)
    let tickets = TicketDeliverer(work: work, settled: ticketSettled)
    let summaries = SummaryDeliverer(work: work)
    let mails = MailDeliverer(rows: rows, mail: mail, isPaused: Self.reading(isPaused, store))
    lanes = [
      DeliveryLane(rows: rows, kinds: Delivery.Kind.additions, isPaused: isPaused) { await additions.deliver(due: $0) }.worker("additions"),
      DeliveryLane(rows: rows, kinds: Delivery.Kind.tickets, isPaused: isPaused) { await tickets.deliver(due: $0) }.worker("tickets"),
      DeliveryLane(rows: rows, kinds: [.summaryReport], isPaused: isPaused) { await summaries.deliver(due: $0) }.worker("summaries"),
      DeliveryLane(rows: rows, kinds: [.email], isPaused: isPaused) { due in
        await mails.work(due)
        return nil
      }.worker("e-mail"),
    ]
  }

  /// False if that cannot be read: the reads that follow say why.
  private static func reading(_ isPaused: @escaping DeliveriesPaused, _ store: Store) -> @Sendable () async -> Bool {
    { (try? await store.read { db in try isPaused(db) }) ?? false }
  }

  /// Throws FAILED_PRECONDITION while deliveries are paused, for what a person waits for.
  package func requireRunning(_ db: Database) throws {
    guard try isPaused(db) else { return }
    throw DomainError.unmet(
      "DELIVERIES_PAUSED", "deliveries are paused, so that nothing would be sent: nothing was applied", remedy: Remedy(.scheduleResume))
  }

  /// Looks for deliveries that are due.
  package func wake() {
    for lane in lanes { lane.wake() }
  }

  /// Works until graceful shutdown, which stops all lanes at once, or until its task is cancelled. Requests given up are read back at the next start.
  package func run() async {
    await withTaskGroup(of: Void.self) { tasks in
      for lane in lanes { tasks.addTask { await lane.run() } }
    }
  }
}

/// Whether all deliveries are paused: they stay as they are until the queue is woken after the pause.
package typealias DeliveriesPaused = @Sendable (Database) throws -> Bool

extension Delivery {
  /// Whether a request that creates something may have been sent.
  var mayHaveCreated: Bool {
    switch kind {
    case .additionUpdate, .additionCreate, .additionReplace: (try? additionChange)?.createSent ?? false
    case .ticketCreate, .ticketNote, .ticketStatus: (try? ticketChange)?.createSent ?? false
    case .summaryReport: (try? Payload.decode(SummaryChange.self, payload))?.createSent ?? false
    case .email: false
    }
  }
}
