package import BridgeCore
import GRDB

/// Reads and changes contract terms (rule 61).
package struct ContractService: Sendable {
  let store: Store
  let clock: any BridgeClock

  package init(store: Store, clock: any BridgeClock) {
    self.store = store
    self.clock = clock
  }

  /// The terms of one level, and what applies.
  struct View: Sendable, Equatable {
    var record: ContractTermsRecord
    var effective: EffectiveTerms
  }

  /// Throws NOT_FOUND if the product or the customer does not exist. `customer` is empty for the terms of the product, as in the other methods.
  func get(product: String, customer: String) async throws -> View {
    try await store.read { db in try view(db, try find(db, product, customer)) }
  }

  /// Sorted by product and customer, that of the product first.
  func list(product: String, customer: String, _ page: Page) async throws -> (views: [View], nextToken: String) {
    try await store.read { db in
      if !product.isEmpty { _ = try Product.require(db, product) }
      if !customer.isEmpty { _ = try Customer.require(db, customer) }
      let rows = try ContractTermsStore.list(db, product: product, customer: customer, page: page)
      let (records, nextToken) = try page.cut(rows, key: ContractTermsStore.key)
      return (try records.map { try view(db, $0) }, nextToken)
    }
  }

  /// Throws INVALID_ARGUMENT with the violations, NOT_FOUND, or ABORTED if `etag` is outdated. A change without effect is not saved.
  func update(
    product: String, customer: String, etag: String, by caller: Caller, _ change: @escaping @Sendable (inout ContractTerms) -> Void
  ) async throws -> View {
    let now = clock.now()
    return try await store.write { db in
      let old = try find(db, product, customer)
      try requireCurrent(old, etag)
      var new = old
      change(&new.terms)
      var violations = ContractTermsRules.violations(of: new.terms)
      let changed = try view(db, new)
      let customers = try customer.isEmpty ? ContractTermsStore.customers(db, product: product) : []
      violations.add(ContractTermsRules.conflicts(changed.effective, customers: customers))
      try violations.throwIfAny()
      guard new.terms != old.terms else { return try view(db, old) }
      new.updateTime = now
      new.revision += 1
      if new.terms.isEmpty {
        try ContractTermsStore.delete(db, new)
        new = ContractTermsRecord(productID: product, customerID: customer)
      } else {
        try ContractTermsStore.save(db, new)
      }
      try ActivityLog.record(
        db, "contracts.update", on: object(new), by: caller, at: now,
        summary: "changed the contract terms of \(new.title): "
          + ContractTermsRules.differences(old.terms, new.terms).joined(separator: ", "),
        before: old.revision == 0 ? nil : old.terms, after: new.terms)
      return try view(db, new)
    }
  }

  /// Throws NOT_FOUND if nothing is set, or ABORTED if `etag` is outdated.
  func remove(product: String, customer: String, etag: String, by caller: Caller) async throws {
    let now = clock.now()
    try await store.write { db in
      let old = try find(db, product, customer)
      guard old.revision > 0 else {
        throw DomainError(.notFound, "there are no contract terms of \(old.title)", remedy: Remedy(.contractsList))
      }
      try requireCurrent(old, etag)
      try ContractTermsStore.delete(db, old)
      try ActivityLog.record(
        db, "contracts.delete", on: object(old), by: caller, at: now, summary: "removed the contract terms of \(old.title)",
        before: old.terms)
    }
  }

  private func find(_ db: Database, _ product: String, _ customer: String) throws -> ContractTermsRecord {
    _ = try Product.require(db, product)
    if !customer.isEmpty { _ = try Customer.require(db, customer) }
    return try ContractTermsStore.find(db, product: product, customer: customer)
  }

  private func view(_ db: Database, _ record: ContractTermsRecord) throws -> View {
    guard !record.customerID.isEmpty else {
      return View(record: record, effective: EffectiveTerms(productID: record.productID, product: record.terms))
    }
    let product = try ContractTermsStore.find(db, product: record.productID, customer: "")
    return View(
      record: record,
      effective: EffectiveTerms(
        productID: record.productID, customerID: record.customerID, product: product.terms, customer: record.terms))
  }

  private func object(_ record: ContractTermsRecord) -> String {
    "contracts/\(record.productID)" + (record.customerID.isEmpty ? "" : "/\(record.customerID)")
  }

  private func requireCurrent(_ record: ContractTermsRecord, _ etag: String) throws {
    guard etag.isEmpty || etag == record.etag else {
      throw DomainError.stale(
        "the contract terms of \(record.title)",
        see: record.customerID.isEmpty
          ? Remedy(.contractsShow, record.productID) : Remedy(.contractsShowCustomer, record.productID, record.customerID))
    }
  }
}
