package import BridgeCore
import ConnectWise
import GRDB

/// Caches the products that ConnectWise's management solutions bill, for "Default" assignments (rule 7).
///
/// Solutions belong to the site, not to a customer. They are read with the first customer sync, at most once an hour.
package actor ManagementSolutionSync {
  private let store: Store
  private let site: SiteConnection
  private let clock: any BridgeClock
  private var pendingRead: Task<Void, any Error>?

  package init(store: Store, site: SiteConnection, clock: any BridgeClock) {
    self.store = store
    self.site = site
    self.clock = clock
  }

  /// Reads the solutions if the cached ones are not fresh. Concurrent callers share one read.
  ///
  /// A failed read does not stop the customer sync: the earlier solutions and the error are kept. Throws only store errors.
  func refresh(by caller: Caller) async throws {
    if let pendingRead { return try await pendingRead.value }
    let read = Task { try await readIfStale(by: caller) }
    pendingRead = read
    defer { pendingRead = nil }
    try await read.value
  }

  private func readIfStale(by caller: Caller) async throws {
    let now = clock.now()
    let (identity, last) = try await store.read { db in
      (SiteIdentity(try IntegrationSettings.current(db)), try ManagementSolutionRead.fetchOne(db))
    }
    if let last, last.isFresh(for: identity, at: now) { return }
    let found: Result<[ManagementProduct], DomainError>
    do {
      found = .success(try await read())
    } catch let status as DomainError {
      found = .failure(status)
    }
    try await store.write { db in try ManagementSolutionSync.save(db, found, of: identity, over: last, by: caller, at: now) }
  }

  private func read() async throws -> [ManagementProduct] {
    let client = try await site.client()
    do {
      var products: [ManagementProduct] = []
      for solution in try await client.managementSolutions() {
        products += try await client.managementProducts(solutionID: solution.id).map { ManagementProduct($0, of: solution) }
      }
      return products
    } catch {
      throw DomainError(error, doing: "list the management solutions")
    }
  }

  private static func save(
    _ db: Database, _ found: Result<[ManagementProduct], DomainError>, of site: SiteIdentity, over last: ManagementSolutionRead?,
    by caller: Caller, at now: Instant
  ) throws {
    let known = try ManagementProduct.all(db)
    // Ids of another site are invalid here, so they are dropped even if this site cannot be read yet.
    let isSameSite = last?.site == site.description
    let (wanted, syncTime, error) =
      switch found {
      case .success(let products): (products, Optional(now), "")
      case .failure(let status): (isSameSite ? known : [], isSameSite ? last?.syncTime : nil, status.text)
      }
    try ManagementSolutionRead(site: site, attemptTime: now, syncTime: syncTime, syncError: error).save(db)
    let sorted = wanted.sorted { ($0.solutionID, $0.id) < ($1.solutionID, $1.id) }
    guard sorted != known else { return }
    try ManagementProduct.deleteAll(db)
    for product in sorted { try product.insert(db) }
    try ActivityLog.record(
      db, "agreement.solutions", on: "management_solutions", by: caller, at: now,
      summary: "read the management solutions: \(ManagementProduct.summary(sorted))", before: known, after: sorted)
  }
}

extension ManagementProduct {
  fileprivate init(_ product: ConnectWise.ManagementProduct, of solution: ManagementSolution) {
    self.init(
      solutionID: solution.id, id: product.id, solutionName: solution.name, agreementTypeID: product.agreementType?.id ?? 0,
      agreementTypeName: product.agreementType?.name ?? "", serverProductID: product.serverProduct?.id,
      workstationProductID: product.workstationProduct?.id, spamStatsProductID: product.spamStatsProduct?.id)
  }
}
