public import Logging

/// Does what the deliveries intend, one attempt after another, until each has ended (rules 26 to 29).
///
/// The intention is committed before its request, the outcome after. What was under way when the daemon ended is read back first. E-mail has a lane
/// of its own, so that "send now" does not wait for a month's billing.
public final class DeliveryQueue: Sendable {
  private let additions: AdditionDeliverer
  private let additionLane: DeliveryLane
  private let mailLane: DeliveryLane
  let settings: DeliverySettings

  public init(
    store: Store, site: SiteConnection, mail: MailSender, clock: any BridgeClock, settings: DeliverySettings = DeliverySettings(),
    logger: Logger
  ) {
    let rows = DeliveryRows(store: store, clock: clock, settings: settings, logger: logger)
    let additions = AdditionDeliverer(rows: rows, site: site)
    let mails = MailDeliverer(rows: rows, mail: mail)
    self.additions = additions
    self.settings = settings
    additionLane = DeliveryLane(rows: rows, kinds: [.additionUpdate, .additionCreate, .additionReplace]) { await additions.work($0) }
    mailLane = DeliveryLane(rows: rows, kinds: [.email]) { due in
      await mails.work(due)
      return nil
    }
  }

  /// There may be something to do.
  public func wake() {
    additionLane.wake()
    mailLane.wake()
  }

  /// Works until `stop()`, or until its task is cancelled: then requests under way are given up, and read back at the next start.
  public func run() async {
    async let additions: Void = additionLane.run()
    async let mails: Void = mailLane.run()
    _ = await (additions, mails)
  }

  /// Lets what is under way end, then ends `run()`.
  public func stop() async {
    await additionLane.stop()
    await mailLane.stop()
  }

  /// Whether requests to ConnectWise flow.
  public var breakerStatus: BreakerStatus {
    get async {
      switch await additions.breaker.state {
      case .closed: BreakerStatus(.closed)
      case .open(let until): BreakerStatus(.open, retryTime: until)
      case .halfOpen: BreakerStatus(.halfOpen)
      }
    }
  }
}
