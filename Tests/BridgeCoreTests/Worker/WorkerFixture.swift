import Logging
import Synchronization
import TestSupport

@testable import BridgeCore

/// A worker with scripted passes.
final class WorkerFixture: Sendable {
  struct Failure: Error {}

  struct State {
    /// Due times of the planned tasks; a pass performs those that are due.
    var planned: [Instant] = []
    var begun = 0
    var ended = 0
    var underWay = 0
    var mostUnderWay = 0
    /// The number of next passes that fail.
    var failures = 0
    var sawStop = false
    var wasCancelled = false
    /// If set, a pass waits for it.
    var gate: Gate?
  }

  let clock = ManualClock()
  let state = Mutex(State())
  let worker: Worker

  init(
    drainTime: Duration = .seconds(600), longestWait: Duration = .seconds(600), watch: (@Sendable (Worker) async throws -> Void)? = nil
  ) {
    let pass = Box<@Sendable () async throws -> Instant?> { nil }
    worker = Worker(
      "test", clock: clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, drainTime: drainTime, longestWait: longestWait,
      watch: watch
    ) { try await pass.value() }
    pass.update { [unowned self] pass in pass = { [unowned self] in try await self.makePass() } }
  }

  var passes: Int { state.withLock { $0.ended } }

  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  /// Plans a task that is due in the given number of seconds.
  func plan(in seconds: Int) { change { $0.planned.append(clock.now().adding(.seconds(seconds))) } }

  var isAnythingDue: Bool {
    let now = clock.now()
    return state.withLock { $0.planned.contains { $0 <= now } }
  }

  private func makePass() async throws -> Instant? {
    let now = clock.now()
    let (gate, fails) = state.withLock { state in
      state.begun += 1
      state.underWay += 1
      state.mostUnderWay = max(state.mostUnderWay, state.underWay)
      defer { state.failures = max(0, state.failures - 1) }
      return (state.gate, state.failures > 0)
    }
    if let gate {
      await withTaskCancellationHandler {
        await gate.wait()
      } onCancel: {
        gate.open()
      }
    }
    await Task.yield()
    return try state.withLock { state in
      state.underWay -= 1
      state.ended += 1
      state.sawStop = Worker.isStopping
      state.wasCancelled = Task.isCancelled
      if fails { throw Failure() }
      state.planned.removeAll { $0 <= now }
      return state.planned.min()
    }
  }

  /// Runs the worker while `body` runs, then stops it.
  func running(_ body: () async throws -> Void) async rethrows {
    let run = Task { await worker.run() }
    defer { worker.stop() }
    try await body()
    worker.stop()
    await run.value
  }

  /// Waits until the given number of passes have ended and the worker is waiting.
  func waitUntilIdle(passes count: Int) async -> Bool {
    await eventually { self.state.withLock { $0.ended == count && $0.underWay == 0 } }
  }
}
