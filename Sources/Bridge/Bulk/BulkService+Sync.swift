import BridgeAccounts
import BridgeCore
import GRDB

extension BulkService {
  /// Syncs companies and agreements; no ids means every enabled customer.
  ///
  /// Throws INVALID_ARGUMENT naming customer_ids if a customer does not exist; then nothing is done.
  func syncCustomers(
    _ ids: [String], by caller: Caller, report: @escaping @Sendable (BulkProgress) async throws -> Void
  ) async throws {
    let wanted = try await store.read { db in
      if ids.isEmpty { return try Customer.enabled(db).map(\.id) }
      let known = try Set(Customer.all(db).map(\.id))
      var violations = FieldViolations()
      for (index, id) in ids.enumerated() where !known.contains(id) {
        violations.add("customer_ids[\(index)]", "there is no customer '\(id)'; see: \(Remedy(.customersList))")
      }
      violations.requireDistinct(ids, "customer_ids")
      try violations.throwIfAny()
      return ids
    }
    try await BulkWork.perform(
      wanted.map { id in
        BulkTask(object: id) {
          let outcome = try await customers.sync(id, by: caller)
          let (count, difference) = (outcome.detail.agreementCount, outcome.difference)
          let agreements = Plural.of(count, "agreement")
          guard !difference.isEmpty else { return BulkOutcome(message: "unchanged, \(agreements)", isUnchanged: true) }
          return .changed(
            "\(agreements): \(difference.added.count) added, \(difference.changed.count) changed, \(difference.removed.count) removed")
        }
      }, report: report)
  }
}
