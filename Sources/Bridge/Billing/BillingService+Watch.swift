import BridgeCore
import GRDB

/// The runs that callers watch, each observed once however many watch it.
struct WatchedRuns: Sendable {
  private let runs: SharedObservation<String, Run?>

  init(store: Store) {
    runs = SharedObservation(store) { db, id in try RunStore.find(db, id: id, withLines: false) }
  }

  /// The current run, then its state after each change, without lines. Throws NOT_FOUND if the run does not exist.
  func watch(_ id: String) -> AsyncThrowingMapSequence<AsyncThrowingStream<Run?, any Error>, Run> {
    runs.values(id).map { run in
      guard let run else { throw DomainError.missing("run", id, see: Remedy(.billingRunsList)) }
      return run
    }
  }
}
