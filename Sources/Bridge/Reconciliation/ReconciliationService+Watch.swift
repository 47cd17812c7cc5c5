import BridgeAccounts
import BridgeCore
import GRDB

extension ReconciliationService {
  /// How often ConnectWise is read again, in seconds.
  static let intervals = 60...86_400
  static let usualInterval = 300

  /// Calls `changed` with a comparison now, and with each later one that differs from the one before, until the task is cancelled.
  ///
  /// Between two comparisons there is a pause of ten times what the last one took, at least two seconds, so that a stream of counts does not use up the
  /// site's requests. If ConnectWise cannot be read later on, the next comparison is awaited.
  func watch(
    _ scope: PlanScope, every interval: Duration, _ changed: @escaping (Reconciliation) async throws -> Void
  ) async throws {
    let (triggers, trigger) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    defer { trigger.finish() }
    let observation = store.observe { db in try Self.pulse(db) }
    let observer = Task {
      do {
        for try await _ in observation { trigger.yield() }
      } catch { trigger.finish() }
    }
    let timer = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: interval)
        trigger.yield()
      }
    }
    defer {
      observer.cancel()
      timer.cancel()
    }
    var last: Reconciliation?
    let time = ContinuousClock()
    // The observation begins with the present state.
    for await _ in triggers {
      let start = time.now
      do {
        var next = try await reconcile(scope)
        let made = next.time
        next.time = last?.time ?? made
        if next != last {
          next.time = made
          last = next
          try await changed(next)
        }
      } catch let error as DomainError where error.kind == .unavailable && last != nil {
        // Another comparison follows.
      }
      try await Task.sleep(for: max(.seconds(2), (time.now - start) * 10))
    }
    try Task.checkCancellation()
  }

  /// Another value after each change of what a comparison depends on here.
  private static func pulse(_ db: Database) throws -> UInt64 {
    try CountQueries.touch(db)
    try RunStore.touch(db)
    return UInt64.random(in: .min ... .max)
  }
}
