import GRDB
import LocalRPC

extension BillingService {
  /// The run as it is, then again after each change; throws NOT_FOUND where there is none.
  func watchRun(_ id: String) -> AsyncThrowingMapSequence<AsyncValueObservation<Run?>, Run> {
    store.observe { db in try RunStore.find(db, id: id) }
      .map { run in
        guard let run else { throw RPCStatus.missing("run", id, see: "cwlink billing runs") }
        return run
      }
  }
}
