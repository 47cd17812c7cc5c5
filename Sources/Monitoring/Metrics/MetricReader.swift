/// Reads metrics that take time, such as those of a database, when they are asked for: once however many ask, not more often than its `interval`,
/// and for no longer than its `limit`.
public actor MetricReader {
  private let name: String
  private let interval: Duration
  private let limit: Duration
  private let body: @Sendable () async throws -> [MetricFamily]
  private var last: (families: [MetricFamily], time: ContinuousClock.Instant)?
  private var isReading = false
  private var isOverdue = false
  private var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextWaiter = 0

  /// - Parameters:
  ///   - name: of the gauge that is 1 if the metrics could be read, otherwise 0.
  ///   - interval: how long what was read is valid.
  ///   - limit: how long a reader waits; then it gets the gauge alone, and reading goes on for the next one.
  public init(
    _ name: String, interval: Duration = .seconds(5), limit: Duration = .seconds(2),
    _ body: @escaping @Sendable () async throws -> [MetricFamily]
  ) {
    self.name = name
    self.interval = interval
    self.limit = limit
    self.body = body
  }

  public func read() async -> [MetricFamily] {
    if last.map({ ContinuousClock.now - $0.time >= interval }) ?? true {
      let isNew = !isReading
      if isNew {
        isReading = true
        isOverdue = false
        Task {
          let families = try? await body()
          finish(with: families)
        }
      }
      // While one read takes longer than the limit, nobody else waits for it.
      if !isOverdue { await wait() }
      if isReading { isOverdue = true }
    }
    let families = isReading ? nil : last?.families
    let isRead = families.map { !$0.isEmpty } ?? false
    return (families ?? []) + [.gauge(name, help: "Whether the metrics that need the database could be read.", isRead ? 1 : 0)]
  }

  private func finish(with families: [MetricFamily]?) {
    isReading = false
    last = (families ?? [], .now)
    let ready = waiters.values
    waiters = [:]
    for waiter in ready { waiter.resume() }
  }

  private func wait() async {
    guard isReading else { return }
    nextWaiter += 1
    let id = nextWaiter
    let limit = limit
    let timer = Task {
      try? await Task.sleep(for: limit)
      giveUp(id)
    }
    await withCheckedContinuation { waiters[id] = $0 }
    timer.cancel()
  }

  private func giveUp(_ id: Int) { waiters.removeValue(forKey: id)?.resume() }
}
