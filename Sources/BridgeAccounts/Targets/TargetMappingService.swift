package import BridgeCore
import GRDB

/// The target mappings: which additions counts are billed in (rule 68).
package struct TargetMappingService: Sendable {
  package let store: Store
  package let catalog: Catalog
  package let clock: any BridgeClock

  package init(store: Store, site: SiteConnection, clock: any BridgeClock) {
    self.store = store
    self.clock = clock
    catalog = Catalog(site: site)
  }

  /// A mapping, and the names of its agreements as last synced, by id.
  package struct Shown: Sendable, Equatable {
    package var mapping: TargetMapping
    package var agreementNames: [Int: String]
  }

  /// A mapping as requested. Its catalog products are identifiers, by the target's position; empty for that of the product.
  package struct Wanted: Sendable {
    package var mapping: TargetMapping
    package var catalogIdentifiers: [String]

    package init(_ mapping: TargetMapping, catalogIdentifiers: [String]) {
      self.mapping = mapping
      self.catalogIdentifiers = catalogIdentifiers
    }
  }

  package func get(_ id: String) async throws -> Shown {
    try await store.read { db in try shown(db, try TargetMapping.require(db, id)) }
  }

  /// Sorted by id. With a customer, those that apply to it; with a product, those that have it.
  package func list(customer: String, product: String, _ page: Page) async throws -> (mappings: [Shown], nextToken: String) {
    try await store.read { db in
      var mappings = try TargetMapping.all(db)
      if !customer.isEmpty {
        mappings = TargetMappingRules.effective(mappings, customer: try Customer.require(db, customer).id).sorted { $0.id < $1.id }
      }
      if !product.isEmpty {
        let id = try Product.require(db, product).id
        mappings = mappings.filter { $0.productIDs.contains(id) }
      }
      let (rows, nextToken) = try page.slice(mappings, key: \.id)
      return (try rows.map { try shown(db, $0) }, nextToken)
    }
  }

  /// Replaces a mapping, or creates it with `allowMissing`.
  ///
  /// Throws INVALID_ARGUMENT with the violations, NOT_FOUND, ABORTED if `etag` is outdated, FAILED_PRECONDITION if another mapping has one of the products, or the
  /// errors of `Catalog.billable`. Nothing is saved then.
  package func set(_ wanted: Wanted, etag: String, allowMissing: Bool, force: Bool, by caller: Caller) async throws -> Shown {
    let now = clock.now()
    var draft = wanted.mapping
    // The identifiers decide whether two targets are the same; what they are in ConnectWise is looked up afterwards.
    for (index, identifier) in wanted.catalogIdentifiers.enumerated() where !identifier.isEmpty {
      draft.targets[index].catalog = Target.Catalog(id: 0, identifier: identifier, productClass: "")
    }
    try TargetMappingRules.violations(of: draft).throwIfAny()
    let checked = draft
    _ = try await store.read { db in try checkReferences(db, checked, etag: etag, allowMissing: allowMissing, force: force, now) }
    let items = try await catalogProducts(wanted.catalogIdentifiers)
    for index in draft.targets.indices { draft.targets[index].catalog = items[index] }
    try TargetMappingRules.violations(of: draft).throwIfAny()
    let found = draft
    return try await store.write { db in
      let old = try checkReferences(db, found, etag: etag, allowMissing: allowMissing, force: force, now)
      var mapping = found
      // Kind and customer are the same.
      if let old, old.targets == mapping.targets, old.productIDs == mapping.productIDs { return try shown(db, old) }
      mapping.createTime = old?.createTime ?? now
      mapping.updateTime = now
      mapping.revision = (old?.revision ?? 0) + 1
      try mapping.save(db)
      try ActivityLog.record(
        db, old == nil ? "targets.create" : "targets.update", on: "targets/\(mapping.id)", by: caller, at: now,
        summary: "\(old == nil ? "created" : "changed") target mapping \(mapping.id) of \(mapping.productIDs.joined(separator: ", "))"
          + (mapping.customerID.map { " for \($0)" } ?? ""), before: old, after: mapping)
      return try shown(db, mapping)
    }
  }

  package func remove(_ id: String, etag: String, by caller: Caller) async throws {
    let now = clock.now()
    try await store.write { db in
      let mapping = try TargetMapping.require(db, id)
      try requireCurrent(mapping, etag)
      try mapping.delete(db)
      try ActivityLog.record(
        db, "targets.delete", on: "targets/\(id)", by: caller, at: now,
        summary: "deleted target mapping \(id) of \(mapping.productIDs.joined(separator: ", "))"
          + (mapping.customerID.map { " for \($0)" } ?? ""), before: mapping)
    }
  }

  /// Returns the stored mapping with the same id.
  private func checkReferences(
    _ db: Database, _ mapping: TargetMapping, etag: String, allowMissing: Bool, force: Bool, _ now: Instant
  ) throws -> TargetMapping? {
    let old = allowMissing ? try TargetMapping.fetchOne(db, key: mapping.id) : try TargetMapping.require(db, mapping.id)
    if let old {
      try requireCurrent(old, etag)
      var found = FieldViolations()
      found.require(old.kind == mapping.kind, "target_mapping.kind", "cannot be changed; remove '\(old.id)' and create another")
      found.require(
        old.customerID == mapping.customerID, "target_mapping.customer_id", "cannot be changed; remove '\(old.id)' and create another")
      try found.throwIfAny()
    } else if !etag.isEmpty {
      throw DomainError.stale("target mapping '\(mapping.id)'", see: Remedy(.targetsList))
    }
    for product in mapping.productIDs { _ = try Product.require(db, product) }
    if let id = mapping.customerID {
      let customer = try Customer.require(db, id)
      let today = Day(now, in: try IntegrationSettings.current(db).zone)
      try TargetMappingRules.agreementViolations(
        of: mapping, try Agreement.all(db, customer: id), company: customer.companyID, today: today, force: force
      ).throwIfAny()
    }
    if let (other, product) = TargetMappingRules.overlap(mapping, try TargetMapping.all(db)) {
      throw DomainError.unmet(
        "PRODUCT_HAS_TARGETS",
        "'\(product)' is in the target mapping '\(other.id)' already; a product has one mapping"
          + (other.customerID == nil ? "" : " for each customer"),
        remedy: Remedy(.targetsShow, other.id), ["target_mapping_id": other.id, "product_id": product])
    }
    return old
  }

  private func catalogProducts(_ identifiers: [String]) async throws -> [Target.Catalog?] {
    var found: [String: Target.Catalog] = [:]
    var items: [Target.Catalog?] = []
    for (index, identifier) in identifiers.enumerated() {
      if !identifier.isEmpty, found[identifier] == nil {
        let item = try await catalog.billable(identifier, field: "target_mapping.targets[\(index)].catalog_identifier")
        found[identifier] = Target.Catalog(id: item.id, identifier: item.identifier, productClass: item.productClass)
      }
      items.append(found[identifier])
    }
    return items
  }

  private func requireCurrent(_ mapping: TargetMapping, _ etag: String) throws {
    guard etag.isEmpty || etag == mapping.etag else {
      throw DomainError.stale("target mapping '\(mapping.id)'", see: Remedy(.targetsShow, mapping.id))
    }
  }

  private func shown(_ db: Database, _ mapping: TargetMapping) throws -> Shown {
    let agreements = try mapping.customerID.map { try Agreement.all(db, customer: $0) } ?? []
    return Shown(mapping: mapping, agreementNames: Dictionary(agreements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }
}
