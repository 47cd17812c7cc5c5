import BridgeCore
import GRDB

extension BillingService {
  /// The current run, then its state after each change, with its lines once it has ended. Throws NOT_FOUND if the run does not exist.
  func watchRun(_ id: String) -> AsyncThrowingMapSequence<AsyncValueObservation<Run?>, Run> {
    store.observe { db in
      let run = try RunStore.summary(db, id: id)
      return run?.state == .running ? run : try RunStore.find(db, id: id)
    }
    .map { run in
      guard let run else { throw DomainError.missing("run", id, see: Remedy(.billingRunsList)) }
      return run
    }
  }
}
