import BridgeAccounts
import BridgeCore
import GRDB

extension ManyService {
  /// Reads companies and agreements again; no ids means every enabled customer.
  ///
  /// Throws INVALID_ARGUMENT naming customer_ids where one is no customer; nothing is done then.
  func syncCustomers(
    _ ids: [String], by caller: Caller, tell: @escaping @Sendable (BulkProgress) async throws -> Void
  ) async throws {
    let wanted = try await store.read { db in
      if ids.isEmpty { return try Customer.enabled(db).map(\.id) }
      let known = try Set(Customer.all(db).map(\.id))
      var violations = FieldViolations()
      for (index, id) in ids.enumerated() where !known.contains(id) {
        violations.add("customer_ids[\(index)]", "there is no customer '\(id)'; see: \(Remedy(.customersList))")
      }
      try violations.throwIfAny()
      return ids.uniqued()
    }
    try await BulkWork.perform(
      wanted.map { id in
        BulkTask(object: id) {
          let outcome = try await customers.sync(id, by: caller)
          let (count, difference) = (outcome.detail.agreementCount, outcome.difference)
          guard !difference.isEmpty else { return "\(BulkProgress.unchanged), \(Plural.of(count, "agreement"))" }
          return "\(Plural.of(count, "agreement")): \(difference.added.count) added, \(difference.changed.count) changed, "
            + "\(difference.removed.count) removed"
        }
      }, tell: tell)
  }
}
