package import BridgeCore
import GRDB
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

  package init(
    store: Store, site: SiteConnection, mail: MailSender, clock: any BridgeClock, settings: DeliverySettings = DeliverySettings(),
    logger: Logger, moved: @escaping DeliveryMoved, conditions: @escaping AdditionConditions, ticketSettled: @escaping TicketSettled,
    attempted: @escaping DeliveryAttempted = { _, _ in }
  ) {
    outcome = DeliveryOutcome(moved: moved)
    let rows = DeliveryTransitions(
      store: store, clock: clock, settings: settings, logger: logger, outcome: outcome, mayHaveCreated: \.mayHaveCreated,
      attempted: attempted)
    self.settings = settings
    let work = SiteWork(rows: rows, site: site, gate: SiteGate(site: site, clock: clock, logger: logger))
    let additions = AdditionDeliverer(work: work, conflict: conditions)
    let tickets = TicketDeliverer(work: work, settled: ticketSettled)
    let summaries = SummaryDeliverer(work: work)
    let mails = MailDeliverer(rows: rows, mail: mail)
    lanes = [
      DeliveryLane(rows: rows, kinds: Delivery.Kind.additions) { await additions.deliver(due: $0) }.worker("additions"),
      DeliveryLane(rows: rows, kinds: Delivery.Kind.tickets) { await tickets.deliver(due: $0) }.worker("tickets"),
      DeliveryLane(rows: rows, kinds: [.summaryReport]) { await summaries.deliver(due: $0) }.worker("summaries"),
      DeliveryLane(rows: rows, kinds: [.email]) { due in
        await mails.work(due)
        return nil
      }.worker("e-mail"),
    ]
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
