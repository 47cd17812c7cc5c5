package import BridgeCore
import BridgeDelivery
import GRDB

extension CustomerService {
  /// Deletes the customer with its assignments and settings, and returns what was deleted with it; counts, runs and activity are kept.
  ///
  /// Throws FAILED_PRECONDITION while the customer has deliveries that have not ended, because they need the customer.
  package func delete(_ id: String, etag: String, by caller: Caller) async throws -> CustomerRemoval {
    let now = clock.now()
    return try await store.write { db in
      let customer = try Customer.require(db, id)
      try requireCurrent(customer, etag)
      let open = try DeliveryStore.count(db, Delivery.State.allCases.filter { !$0.hasEnded }, customerID: id)
      guard open == 0 else {
        throw DomainError.unmet(
          "DELIVERIES_OPEN",
          "\(open) deliveries of customer '\(id)' have not ended", remedy: Remedy(.deliveriesListCustomer, id), ["customer_id": id])
      }
      let removal = try removal(db, customer)
      try customer.delete(db)
      try ActivityLog.record(
        db, "customer.delete", on: "customers/\(id)", by: caller, at: now, summary: "deleted customer \(id) (\(customer.displayName))",
        before: customer)
      return removal
    }
  }
}
