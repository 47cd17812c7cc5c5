import GRDB
import ProcessSupport

extension Store {
  /// How long after a large piece of work its memory is returned: its answer is still being sent.
  private static let delay = Duration.seconds(2)

  /// A piece of work of fewer rows leaves little behind.
  private static let largeWork = 2_000

  /// Returns the memory of a large piece of work to the system, soon. Connections to the database stay open.
  ///
  /// - Parameter rows: How many rows the work was about.
  package func releaseMemorySoon(after rows: Int) {
    guard rows >= Self.largeWork else { return }
    let isFirst = isReleasing.withLock { isReleasing in
      defer { isReleasing = true }
      return !isReleasing
    }
    guard isFirst else { return }
    Task(executorPreference: globalConcurrentExecutor) { [self] in
      try? await Task.sleep(for: Self.delay)
      isReleasing.withLock { $0 = false }
      releaseMemory()
    }
  }

  /// Returns what is not in use to the system. Connections to the database stay open.
  package func releaseMemory() {
    pool.releaseMemoryEventually()
    ProcessMemory.release()
  }
}
