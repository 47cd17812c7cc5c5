package import Logging
import ServiceLifecycle
import Synchronization

/// A background service that makes one pass after another: at the start, when it is woken, and at the time that the last pass returned.
///
/// A pass does everything that is due. There is never more than one at a time, and wake-ups that arrive during a pass cause one further pass. A pass
/// that throws is logged and repeated after a pause (`WorkerState.failurePauses`), or at the next wake-up.
///
/// On graceful shutdown the pass under way may end; it should check `Worker.isStopping` between its steps. It is cancelled after the drain time, or
/// at once if the task of `run()` is cancelled.
package final class Worker: Service, CustomStringConvertible {
  /// Does everything that is due. Returns when to look again; nil if nothing is planned.
  package typealias Pass = @Sendable () async throws -> Instant?

  /// How long work under way may take after the daemon was asked to stop.
  package static let drainTime = Duration.seconds(10)

  package let description: String
  private let clock: any BridgeClock
  private let drainTime: Duration
  private let longestWait: Duration
  private let logger: Logger
  private let watch: (@Sendable (Worker) async throws -> Void)?
  private let pass: Pass
  private let shared = Mutex(Shared())

  private struct Shared {
    var state = WorkerState()
    var pass: Task<Void, Never>?
    var timer: Task<Void, Never>?
    var drain: Task<Void, Never>?
    /// Callers of `settle()`: those whom the pass under way answers, and those who wait for the next one.
    var settling: [CheckedContinuation<Instant?, Never>] = []
    var settlingNext: [CheckedContinuation<Instant?, Never>] = []
    /// Callers of `run()`.
    var running: [CheckedContinuation<Void, Never>] = []
    var effects = Effects()

    /// Those who wait for the next pass are answered that nothing is planned.
    mutating func answerNext() {
      effects.answered += settlingNext.map { ($0, nil) }
      settlingNext = []
    }
  }

  /// What follows from a change of `Shared`, done without its lock: resuming or cancelling a task takes that task's own lock, which a thread that
  /// cancels it holds while its cancellation handler, `giveUp`, waits for ours.
  private struct Effects {
    var answered: [(caller: CheckedContinuation<Instant?, Never>, next: Instant?)] = []
    var ended: [CheckedContinuation<Void, Never>] = []
    var cancelled: [Task<Void, Never>?] = []

    func carryOut() {
      for task in cancelled { task?.cancel() }
      for (caller, next) in answered { caller.resume(returning: next) }
      for caller in ended { caller.resume() }
    }
  }

  /// - Parameters:
  ///   - name: Identifies the worker in the log.
  ///   - longestWait: The machine's time after which a pass is made in any case, because the wall clock may have been set.
  ///   - watch: Observes something that should wake the worker; cancelled when `run()` ends.
  package init(
    _ name: String, clock: any BridgeClock, logger: Logger, drainTime: Duration = Worker.drainTime, longestWait: Duration = .seconds(60),
    watch: (@Sendable (Worker) async throws -> Void)? = nil, pass: @escaping Pass
  ) {
    description = name
    self.clock = clock
    self.logger = logger
    self.drainTime = drainTime
    self.longestWait = longestWait
    self.watch = watch
    self.pass = pass
  }

  @TaskLocal private static var current: Worker?

  /// Whether the pass that the caller belongs to should end: its worker was stopped, or it was cancelled.
  package static var isStopping: Bool { Task.isCancelled || current?.shared.withLock { $0.state.isStopping } ?? false }

  /// Requests a pass. Has no effect before `run()`, which begins with one, and after `stop()`.
  package func wake() { apply { $0.state.wake() } }

  /// Waits for a pass that begins after this call and leaves nothing due. Returns the time of the next one; nil if nothing is planned, or the worker
  /// was stopped.
  ///
  /// Makes the pass itself if `run()` was not called.
  @discardableResult
  package func settle() async -> Instant? {
    while true {
      let next: Instant? = await withCheckedContinuation { caller in
        apply { shared in
          shared.settlingNext.append(caller)
          if shared.state.isStopping {
            shared.answerNext()
            return .none
          }
          return shared.state.settle()
        }
      }
      guard let next, next <= clock.now() else { return next }
    }
  }

  /// Works until `stop()` or graceful shutdown, or until its task is cancelled. Returns when the last pass has ended.
  package func run() async {
    await withTaskCancellationHandler {
      await withGracefulShutdownHandler {
        await withTaskGroup(of: Void.self) { tasks in
          tasks.addTask { await self.runWatch() }
          await withCheckedContinuation { caller in
            apply { shared in
              shared.running.append(caller)
              return shared.state.start()
            }
          }
          tasks.cancelAll()
        }
      } onGracefulShutdown: {
        self.stop()
      }
    } onCancel: {
      self.giveUp()
    }
  }

  /// Ends `run()` after the pass under way, which is cancelled if it takes longer than the drain time.
  package func stop() {
    apply { shared in
      shared.answerNext()
      if shared.state.isPassing, shared.drain == nil {
        shared.drain = Task { [drainTime] in
          if (try? await Task.sleep(for: drainTime)) != nil { self.giveUp() }
        }
      }
      return shared.state.stop()
    }
  }

  private func giveUp() {
    stop()
    shared.withLock { $0.pass }?.cancel()
  }

  /// Callers are answered and tasks cancelled after the lock is released (see `Effects`).
  private func apply(_ event: (inout Shared) -> WorkerState.Action) {
    let effects: Effects = shared.withLock { shared in
      switch event(&shared) {
      case .none: break
      case .startPass:
        shared.effects.cancelled.append(shared.timer)
        (shared.settling, shared.settlingNext) = (shared.settlingNext, [])
        // Detached: nothing is inherited from whoever woke the worker.
        shared.pass = Task.detached { await self.makePass() }
      case .wait(let next):
        shared.timer = Task.detached { await self.wakeLater(next) }
      case .end:
        shared.effects.cancelled += [shared.timer, shared.drain]
        (shared.effects.ended, shared.running) = (shared.running, [])
      }
      defer { shared.effects = Effects() }
      return shared.effects
    }
    effects.carryOut()
  }

  private func makePass() async {
    do {
      let next = try await Self.$current.withValue(self) { try await pass() }
      end(next) { $0.passSucceeded(next: next) }
    } catch {
      let pause = shared.withLock { $0.state.pauseAfterFailure }
      if !Task.isCancelled {
        logger.error(
          "background work failed", metadata: ["worker": "\(self)", "error": "\(ErrorText.of(error))", "retry": "in \(pause)"])
      }
      let retry = clock.now().adding(pause)
      end(retry) { $0.passFailed(retry: retry) }
    }
  }

  /// Answers those who waited for the pass that has ended, then lets the state decide what follows.
  private func end(_ next: Instant?, _ event: (inout WorkerState) -> WorkerState.Action) {
    apply { shared in
      let action = event(&shared.state)
      shared.effects.answered += shared.settling.map { ($0, next) }
      shared.settling = []
      return action
    }
  }

  /// Wakes the worker at `next`, and no later than after `longestWait`.
  private func wakeLater(_ next: Instant?) async {
    await withTaskGroup(of: Void.self) { [clock, longestWait] sleepers in
      sleepers.addTask { try? await Task.sleep(for: longestWait) }
      if let next { sleepers.addTask { try? await clock.sleep(until: next) } }
      await sleepers.next()
      sleepers.cancelAll()
    }
    if !Task.isCancelled { wake() }
  }

  private func runWatch() async {
    do {
      try await watch?(self)
    } catch {
      if !Task.isCancelled {
        logger.error("changes cannot be observed", metadata: ["worker": "\(self)", "error": "\(ErrorText.of(error))"])
      }
    }
  }
}
