package import BridgeCore
import ConnectWise

/// Reads the ConnectWise product catalog.
package struct Catalog: Sendable {
  package let site: SiteConnection

  /// The catalog product with this identifier.
  ///
  /// Throws INVALID_ARGUMENT naming `field` if it does not exist or cannot be billed.
  package func billable(_ identifier: String, field: String = "product.catalog_identifier") async throws -> CatalogItem {
    let client = try await site.client()
    let found: ConnectWise.CatalogItem?
    do {
      found = try await client.catalogItem(identifier: identifier)
    } catch {
      throw DomainError(error, doing: "look up the catalog product '\(identifier)'")
    }
    guard let item = found.map(CatalogItem.init) else {
      throw DomainError.invalid(
        field, "no product '\(identifier)' in the ConnectWise catalog; to search it: \(Remedy(.productsCatalogList))")
    }
    if let obstacle = ProductRules.obstacle(item) { throw DomainError.invalid(field, obstacle) }
    return item
  }

  /// Up to `limit` products whose identifier or description contains `query`, with ids greater than `after`, sorted by id.
  func search(_ query: String, after: Int, limit: Int) async throws -> [CatalogItem] {
    let client = try await site.client()
    var conditions: [Condition] = []
    if !query.isEmpty { conditions.append(.any([.contains("identifier", query), .contains("description", query)])) }
    if after > 0 { conditions.append(.compare("id", .greater, .int(after))) }
    do {
      return try await client.catalogItems(matching: conditions.isEmpty ? nil : .all(conditions), limit: limit).map(CatalogItem.init)
    } catch {
      throw DomainError(error, doing: "search the catalog")
    }
  }
}
