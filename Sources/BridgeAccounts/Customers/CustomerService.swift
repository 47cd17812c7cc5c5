package import BridgeCore
package import GRDB

/// Returns the problems that prevent a customer's billing, reports or notifications, each with the command that fixes it.
package typealias CustomerObstacles = @Sendable (_ db: Database, _ customer: Customer, _ now: Instant) throws -> [String]

/// The provider's customers: verified, saved and synced with ConnectWise.
///
/// ConnectWise is queried first; then one transaction validates again, saves, and records the activity.
package struct CustomerService: Sendable {
  package let store: Store
  package let directory: CompanyDirectory
  package let solutions: ManagementSolutionSync
  package let clock: any BridgeClock
  package let obstacles: CustomerObstacles
  let removal: CustomerRemoval.Reader

  /// `obstacles` returns the problems that prevent billing, reports or notifications for a customer, `removal` what is deleted with it.
  package init(
    store: Store, site: SiteConnection, clock: any BridgeClock, obstacles: @escaping CustomerObstacles,
    removal: @escaping CustomerRemoval.Reader
  ) {
    self.removal = removal
    self.store = store
    directory = CompanyDirectory(site: site)
    solutions = ManagementSolutionSync(store: store, site: site, clock: clock)
    self.clock = clock
    self.obstacles = obstacles
  }

  /// The customer with its obstacles.
  package func detail(_ db: Database, _ customer: Customer, at now: Instant) throws -> CustomerDetail {
    var detail = try CustomerDetail.read(db, customer)
    detail.obstacles = try obstacles(db, customer, now)
    return detail
  }

  /// The customer with its obstacles.
  package func get(_ id: String) async throws -> CustomerDetail {
    let now = clock.now()
    return try await store.read { db in
      try detail(db, Customer.require(db, id), at: now)
    }
  }

  /// Throws INVALID_ARGUMENT with the violations, ALREADY_EXISTS, or the errors of `CompanyDirectory.link`; nothing is saved then.
  package func create(
    _ id: String, _ wanted: CustomerChange, request: RequestKey?, validateOnly: Bool, by caller: Caller
  ) async throws -> CustomerDetail {
    let now = clock.now()
    try CustomerRules.repetitions(in: wanted).throwIfAny()
    let draft = wanted.applied(
      to: Customer(
        id: id, displayName: "", enabled: false, companyIdentifier: "", billedProductIDs: [], mailRecipients: [], createTime: now,
        updateTime: now))
    if let earlier = try await store.read({ db in try prepare(db, draft, request) }) { return earlier }
    let link = CustomerRules.needsVerification(old: nil, new: draft) ? try await directory.link(draft, at: now) : nil
    if let link { try wanted.requireExpected(link.company) }
    if validateOnly { return preview(draft, link) }
    if link != nil { try await solutions.refresh(by: caller) }
    return try await store.write { db in
      if let earlier = try prepare(db, draft, request) { return earlier }
      var customer = draft
      try customer.insert(db)
      if let link { _ = try customer.save(db, synced: link, at: now) }
      let detail = try self.detail(db, customer, at: now)
      try ActivityLog.record(
        db, "customer.create", on: "customers/\(id)", by: caller, at: now, summary: "created customer \(id) (\(customer.displayName))",
        after: customer)
      try RequestLedger.record(db, request, outcome: detail, at: now)
      return detail
    }
  }

  /// Returns the outcome of an earlier request with the same id, or checks that `draft` can be created.
  private func prepare(_ db: Database, _ draft: Customer, _ request: RequestKey?) throws -> CustomerDetail? {
    if let earlier = try RequestLedger.outcome(db, request, as: CustomerDetail.self) { return earlier }
    try check(db, draft)
    if try Customer.exists(db, key: draft.id) {
      throw DomainError.exists("customer", draft.id, change: Remedy(.customersSetName, draft.id))
    }
    return nil
  }

  package func check(_ db: Database, _ customer: Customer) throws {
    try CustomerRules.violations(of: customer, products: Set(Product.all(db).map(\.id))).throwIfAny()
  }

  /// The result that saving would return.
  package func preview(_ draft: Customer, _ link: CompanyLink?) -> CustomerDetail {
    var customer = draft
    guard let link else { return CustomerDetail(customer: customer, agreementCount: 0) }
    customer.company = link.company
    return CustomerDetail(customer: customer, agreementCount: (try? link.agreements.get().count) ?? 0)
  }
}
