package import BridgeCore
import ConnectWise
import GRDB

/// Keeps what ConnectWise's management solutions bill, for "Default" assignments (rule 7).
///
/// They are the site's, not a customer's: read with the first customer that is synced, and not again within the hour.
package actor ManagementSolutionSync {
  private let store: Store
  private let site: SiteConnection
  private let clock: any BridgeClock
  private var underWay: Task<Void, any Error>?

  package init(store: Store, site: SiteConnection, clock: any BridgeClock) {
    self.store = store
    self.site = site
    self.clock = clock
  }

  /// Reads them again where they are not fresh. Who asks meanwhile waits for the same reading.
  ///
  /// Solutions that cannot be read keep no customer from being synced: the earlier ones stay, and the reason is kept with them. Throws only what
  /// the store throws.
  func refresh(by caller: Caller) async throws {
    if let underWay { return try await underWay.value }
    let reading = Task { try await readIfStale(by: caller) }
    underWay = reading
    defer { underWay = nil }
    try await reading.value
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
    try await store.write { db in try ManagementSolutionSync.keep(db, found, of: identity, over: last, by: caller, at: now) }
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

  private static func keep(
    _ db: Database, _ found: Result<[ManagementProduct], DomainError>, of site: SiteIdentity, over last: ManagementSolutionRead?,
    by caller: Caller, at now: Instant
  ) throws {
    let known = try ManagementProduct.all(db)
    // Another ConnectWise's ids mean nothing here: they are not kept, even where its own cannot be read yet.
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
      summary: "read what the management solutions bill: \(ManagementProduct.summary(sorted))", before: known, after: sorted)
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
