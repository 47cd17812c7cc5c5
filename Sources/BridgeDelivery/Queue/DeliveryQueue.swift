package import BridgeCore
import GRDB
package import Logging

/// Executes deliveries with retries until each has ended (rules 26 to 29).
///
/// The intention is committed before the request, the outcome after it. Requests that were in progress when the daemon stopped are read
/// back first. Each kind of delivery has its own lane, so that "send now" does not wait for a month's billing. All lanes to ConnectWise
/// share one gate.
package final class DeliveryQueue: Sendable {
  private let lanes: [DeliveryLane]
  private let gate: SiteGate
  package let settings: DeliverySettings
  package let outcome: DeliveryOutcome

  package init(
    store: Store, site: SiteConnection, mail: MailSender, clock: any BridgeClock, settings: DeliverySettings = DeliverySettings(),
    logger: Logger, moved: @escaping DeliveryMoved, ticketSettled: @escaping TicketSettled
  ) {
    outcome = DeliveryOutcome(moved: moved)
    let rows = DeliveryTransitions(
      store: store, clock: clock, settings: settings, logger: logger, outcome: outcome, mayHaveCreated: \.mayHaveCreated)
    gate = SiteGate(clock: clock, logger: logger)
    self.settings = settings
    let work = SiteWork(rows: rows, site: site, gate: gate)
    let additions = AdditionDeliverer(work: work)
    let tickets = TicketDeliverer(work: work, settled: ticketSettled)
    let summaries = SummaryDeliverer(work: work)
    let mails = MailDeliverer(rows: rows, mail: mail)
    lanes = [
      DeliveryLane(rows: rows, kinds: Delivery.Kind.additions) { await additions.deliver(due: $0) },
      DeliveryLane(rows: rows, kinds: Delivery.Kind.tickets) { await tickets.deliver(due: $0) },
      DeliveryLane(rows: rows, kinds: [.summaryReport]) { await summaries.deliver(due: $0) },
      DeliveryLane(rows: rows, kinds: [.email]) { due in
        await mails.work(due)
        return nil
      },
    ]
  }

  /// There may be something to do.
  package func wake() {
    for lane in lanes { lane.wake() }
  }

  /// Works until `stop()`, or until its task is cancelled: then requests under way are given up, and read back at the next start.
  package func run() async {
    await withTaskGroup(of: Void.self) { tasks in
      for lane in lanes { tasks.addTask { await lane.run() } }
    }
  }

  /// Lets what is under way end, then ends `run()`.
  package func stop() async {
    for lane in lanes { await lane.stop() }
  }

  /// The state of the circuit breaker for ConnectWise.
  package var breakerStatus: BreakerStatus {
    get async {
      switch await gate.state {
      case .closed: BreakerStatus(.closed)
      case .open(let until): BreakerStatus(.open, retryTime: until)
      case .halfOpen: BreakerStatus(.halfOpen)
      }
    }
  }
}

extension Delivery {
  /// Whether a create request may be in progress.
  var mayHaveCreated: Bool {
    switch kind {
    case .additionUpdate, .additionCreate, .additionReplace: (try? additionChange)?.createSent ?? false
    case .ticketCreate, .ticketNote, .ticketStatus: (try? ticketChange)?.createSent ?? false
    case .summaryReport: (try? Payload.decode(SummaryChange.self, payload))?.createSent ?? false
    case .email: false
    }
  }
}
