package import BridgeCore
import Escaping
package import GRDB

/// The references to a product, each with the command that shows or removes it.
package typealias ProductUses = @Sendable (_ db: Database, _ productID: String) throws -> [String]

/// The products whose seats are billed, and their mapping to catalog products.
package struct ProductService: Sendable {
  package let store: Store
  package let catalog: Catalog
  package let clock: any BridgeClock
  package let uses: [ProductUses]

  /// `uses` return the references that prevent a product from being deleted.
  package init(store: Store, site: SiteConnection, clock: any BridgeClock, uses: [ProductUses]) {
    self.store = store
    self.uses = uses
    catalog = Catalog(site: site)
    self.clock = clock
  }

  package func get(_ id: String) async throws -> Product {
    try await store.read { db in try Product.require(db, id) }
  }

  /// Sorted by id.
  package func list(_ page: Page) async throws -> (products: [Product], nextToken: String) {
    try await store.read { db in
      let rows = try Product.filter(Column("id") > (page.after ?? "")).order(Column("id")).limit(page.size + 1).fetchAll(db)
      let (products, nextToken) = try page.cut(rows, key: \.id)
      return (products, nextToken)
    }
  }

  /// Searches the ConnectWise catalog. Sorted by id.
  package func catalogItems(_ query: String, _ page: Page) async throws -> (items: [CatalogItem], nextToken: String) {
    guard query.scalarCount <= 200 else { throw DomainError.invalid("query", "has \(query.scalarCount) characters; the maximum is 200") }
    let found = try await catalog.search(query, after: page.numberAfter(Int.self) ?? 0, limit: page.size + 1)
    let (items, nextToken) = try page.cut(found, key: { String($0.id) })
    return (items, nextToken)
  }

  /// Throws INVALID_ARGUMENT with the violations, ALREADY_EXISTS, or the errors of `Catalog.billable`; nothing is saved then.
  package func create(_ id: String, _ wanted: ProductChange, request: RequestKey?, by caller: Caller) async throws -> Product {
    let now = clock.now()
    let draft = wanted.applied(to: Product(id: id, displayName: "", createTime: now, updateTime: now))
    try ProductRules.violations(of: draft, catalogIdentifier: wanted.catalogIdentifier).throwIfAny()
    if let earlier = try await store.read({ db in try prepare(db, id, request) }) { return earlier }
    let mapped = try await mapped(draft, as: wanted.catalogIdentifier)
    return try await store.write { db in
      if let earlier = try prepare(db, id, request) { return earlier }
      try mapped.insert(db)
      try ActivityLog.record(
        db, "product.create", on: "products/\(id)", by: caller, at: now, summary: "created product \(id)", after: mapped)
      try RequestLedger.record(db, request, outcome: mapped, at: now)
      return mapped
    }
  }

  private func prepare(_ db: Database, _ id: String, _ request: RequestKey?) throws -> Product? {
    if let earlier = try RequestLedger.outcome(db, request, as: Product.self) { return earlier }
    if try Product.exists(db, key: id) { throw DomainError.exists("product", id, change: Remedy(.productsSetName, id)) }
    return nil
  }

  /// Maps `product` to the catalog product `identifier`; nil leaves the mapping unchanged, empty removes it.
  package func mapped(_ product: Product, as identifier: String?) async throws -> Product {
    guard let identifier else { return product }
    var mapped = product
    let item = identifier.isEmpty ? nil : try await catalog.billable(identifier)
    mapped.catalogIdentifier = item?.identifier ?? ""
    mapped.catalogItemID = item?.id
    mapped.catalogDescription = item?.description ?? ""
    mapped.catalogClass = item?.productClass ?? ""
    return mapped
  }
}
