package import BridgeCore
import Foundation
import GRDB

/// The synced agreements of customers and the assignment of products to them.
package struct AgreementService: Sendable {
  package let store: Store
  package let clock: any BridgeClock

  package init(store: Store, clock: any BridgeClock) {
    self.store = store
    self.clock = clock
  }

  package struct Listing: Sendable {
    package var agreements: [Agreement]
    package var nextToken: String
    /// The day for which `billable` was determined.
    package var today: Day
  }

  /// Sorted by id. An empty type matches every type.
  package func list(customer: String, type: String, billableOnly: Bool, _ page: Page) async throws -> Listing {
    let now = clock.now()
    return try await store.read { db in
      _ = try Customer.require(db, customer)
      let today = Day(now, in: try IntegrationSettings.current(db).zone)
      let after = try page.numberAfter(Int.self) ?? 0
      let matching = try Agreement.all(db, customer: customer).filter { agreement in
        agreement.id > after && (type.isEmpty || agreement.typeName.sameText(as: type))
          && (!billableOnly || agreement.isBillable(on: today))
      }
      let (rows, nextToken) = try page.cut(matching, key: { String($0.id) })
      return Listing(agreements: rows, nextToken: nextToken, today: today)
    }
  }

  package func types(customer: String) async throws -> [AgreementTypeCount] {
    try await store.read { db in
      _ = try Customer.require(db, customer)
      return AgreementTypeCount.all(try Agreement.all(db, customer: customer))
    }
  }

  /// One per product, sorted by product id.
  package func assignments(customer: String) async throws -> [ProductAssignment] {
    let now = clock.now()
    return try await store.read { db in
      _ = try Customer.require(db, customer)
      return try ProductAssignment.all(db, customer: customer, products: try Product.all(db), at: now)
    }
  }

  /// Throws NOT_FOUND and the errors of `AssignmentChoice`. An agreement that cannot be billed today is only assigned with `force`; assigning the
  /// same agreement again needs none.
  package func assign(
    customer: String, product: String, _ choice: AssignmentChoice, force: Bool = false, by caller: Caller
  ) async throws -> ProductAssignment {
    try await change(customer, product, by: caller) { db, old, now in
      let agreement = try choice.agreement(among: try Agreement.all(db, customer: customer), customer: customer)
      if agreement.id != old?.agreementID {
        let today = Day(now, in: try IntegrationSettings.current(db).zone)
        try AssignmentChoice.check(agreement, for: try Customer.require(db, customer), product: product, today: today, force: force)
      }
      let own = OwnAssignment(
        customerID: customer, productID: product, agreementType: agreement.typeName, agreementName: agreement.name,
        agreementID: agreement.id,
        updateTime: now)
      try own.save(db)
      return (own, "agreement.assign", "assigned \(product) of \(customer) to agreement \(agreement.title)")
    }
  }

  /// Removes the assignment; without one, nothing changes.
  package func clear(customer: String, product: String, by caller: Caller) async throws -> ProductAssignment {
    try await change(customer, product, by: caller) { db, old, _ in
      try old?.delete(db)
      return (nil, "agreement.clear", "removed the agreement assignment of \(product) of \(customer)")
    }
  }

  private typealias Change = @Sendable (Database, OwnAssignment?, Instant) throws -> (own: OwnAssignment?, action: String, summary: String)

  private func change(_ customer: String, _ product: String, by caller: Caller, _ body: @escaping Change) async throws -> ProductAssignment
  {
    let now = clock.now()
    return try await store.write { db in
      _ = try Customer.require(db, customer)
      let known = try Product.require(db, product)
      let old = try OwnAssignment.fetchOne(db, key: ["customer_id": customer, "product_id": product])
      let (own, action, summary) = try body(db, old, now)
      if own?.agreementID != old?.agreementID || own?.agreementName != old?.agreementName || own?.agreementType != old?.agreementType {
        try ActivityLog.record(
          db, action, on: "customers/\(customer)/assignments/\(product)", by: caller, at: now, summary: summary, before: old, after: own)
      }
      let resolved = try ProductAssignment.all(db, customer: customer, products: [known], at: now)
      guard let assignment = resolved.first else { throw DomainError.missing("product", product, see: Remedy(.productsList)) }
      return assignment
    }
  }
}
