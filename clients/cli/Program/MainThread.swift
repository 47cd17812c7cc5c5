import Glibc
import Synchronization

/// Runs asynchronous work on the main thread. The default executors would start up to five threads in a program that ends within milliseconds.
final class MainThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  // Allocated once, never moved and never freed: it lives as long as the program.
  private nonisolated(unsafe) let waiting: UnsafeMutablePointer<sem_t>

  private init() {
    waiting = .allocate(capacity: 1)
    sem_init(waiting, 0, 0)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    sem_post(waiting)
  }

  /// Runs the work to its end and returns its result. Must be called on the main thread.
  static func run<Result: Sendable>(_ work: sending @escaping () async -> Result) -> Result {
    let executor = MainThread()
    let outcome = Outcome<Result>()
    Task(executorPreference: executor) {
      let result = await work()
      outcome.value.withLock { $0 = result }
    }
    while true {
      executor.runNext()
      if let result = outcome.value.withLock({ $0 }) { return result }
    }
  }

  private func runNext() {
    while sem_wait(waiting) != 0 {}
    let job = jobs.withLock { $0.removeFirst() }
    job.runSynchronously(on: asUnownedTaskExecutor())
  }

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
