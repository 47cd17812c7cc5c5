import GRDB
public import Logging

/// Does what the deliveries intend, one attempt after another, until each has ended (rules 26 to 29).
///
/// The intention is committed before its request, the outcome after. What was under way when the daemon ended is read back first.
public actor DeliveryQueue {
  /// Agreements written to at the same time.
  static let parallelGroups = 4

  let store: Store
  let site: SiteConnection
  let mail: MailSender
  let clock: any BridgeClock
  let logger: Logger
  private(set) var breaker = Breaker()
  private let wakes: AsyncStream<Void>
  private nonisolated let waker: AsyncStream<Void>.Continuation
  private var timer: Task<Void, Never>?
  private var isStopping = false

  public init(store: Store, site: SiteConnection, mail: MailSender, clock: any BridgeClock, logger: Logger) {
    self.store = store
    self.site = site
    self.mail = mail
    self.clock = clock
    self.logger = logger
    (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// There may be something to do.
  public nonisolated func wake() { waker.yield() }

  /// Lets what is under way end, then ends `run()`.
  public func stop() {
    isStopping = true
    timer?.cancel()
    waker.finish()
  }

  /// Works until `stop()`.
  public func run() async {
    wake()
    for await _ in wakes {
      timer?.cancel()
      let next = await workThrough()
      if isStopping { return }
      if let next {
        timer = Task { [clock] in
          if (try? await clock.sleep(until: next)) != nil { self.wake() }
        }
      }
    }
  }

  /// Everything that is due; answers when to look again, nil where nothing is planned.
  private func workThrough() async -> Instant? {
    do {
      try await recover()
      var before: [Delivery] = []
      while !isStopping {
        let now = clock.now()
        let due = try await store.read { db in try DeliveryStore.due(db, at: now) }
        // Outcomes that cannot be written (a full disk) must not turn into a storm of requests.
        guard due.isEmpty || due != before else { return now.adding(.seconds(10)) }
        before = due
        let additions = breaker.waitUntil(now: now) == nil ? due.filter(\.kind.isAddition) : []
        let mails = due.filter { $0.kind == .email }
        if additions.isEmpty, mails.isEmpty { break }
        await work(additions: additions, mails: mails)
      }
      let next = try await store.read(DeliveryStore.nextAttempt)
      guard let next, case .open(let until) = breaker.state else { return next }
      return max(next, until)
    } catch {
      logger.error("the delivery queue cannot read its rows", metadata: ["error": "\(error)"])
      return clock.now().adding(.seconds(10))
    }
  }

  /// Nothing is under way between two passes, so what the rows show as under way has an unknown outcome: the daemon ended, or could not write it.
  private func recover() async throws {
    guard try await store.read({ db in try DeliveryStore.count(db, states: [.sending]) }) > 0 else { return }
    let now = clock.now()
    let recovered = try await store.write { db in try DeliveryStore.recover(db, at: now) }
    logger.warning("deliveries found under way", metadata: ["count": "\(recovered)", "action": "reading them back"])
  }

  private func work(additions: [Delivery], mails: [Delivery]) async {
    let groups = Dictionary(grouping: additions, by: \.agreementID).sorted { ($0.key ?? 0) < ($1.key ?? 0) }.map(\.value)
    await withTaskGroup(of: Void.self) { tasks in
      for mail in mails { tasks.addTask { await self.deliver(mail: mail) } }
      var running = 0
      for group in groups {
        if isStopping { break }
        if running >= Self.parallelGroups + mails.count { await tasks.next() }
        running += 1
        tasks.addTask { await self.deliver(group: group) }
      }
    }
  }

  func siteSucceeded() {
    if breaker.state != .closed { logger.info("ConnectWise answers again", metadata: ["breaker": "closed"]) }
    breaker.succeeded()
  }

  func siteFailed(_ why: String) {
    let before = breaker.state
    breaker.failed(now: clock.now())
    if case .open = breaker.state, breaker.state != before {
      logger.warning("ConnectWise does not answer", metadata: ["breaker": "open", "error": "\(why)"])
    }
  }
}
