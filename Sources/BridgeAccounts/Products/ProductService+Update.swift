package import BridgeCore
import GRDB

extension ProductService {
  /// Throws ABORTED if `etag` is outdated or the product changed during the ConnectWise request, and the errors of `create`.
  package func update(_ id: String, _ change: ProductChange, etag: String, by caller: Caller) async throws -> Product {
    let now = clock.now()
    let old = try await get(id)
    try requireCurrent(old, etag)
    let draft = change.applied(to: old)
    try ProductRules.violations(of: draft, catalogIdentifier: change.catalogIdentifier).throwIfAny()
    var product = try await mapped(draft, as: change.catalogIdentifier)
    product.updateTime = now
    product.revision += 1
    let changed = product
    return try await store.write { db in
      try requireCurrent(try Product.require(db, id), old.etag)
      try changed.update(db)
      try ActivityLog.record(
        db, "product.update", on: "products/\(id)", by: caller, at: now, summary: "changed product \(id)", before: old, after: changed)
      return changed
    }
  }

  /// Throws FAILED_PRECONDITION while counts, assignments or customers refer to the product.
  package func delete(_ id: String, etag: String, by caller: Caller) async throws {
    let now = clock.now()
    try await store.write { db in
      let product = try Product.require(db, id)
      try requireCurrent(product, etag)
      let uses = try uses.flatMap { try $0(db, id) }
      guard uses.isEmpty else {
        throw DomainError.unmet("PRODUCT_IN_USE", "product '\(id)' is used: \(uses.joined(separator: "; "))", ["product_id": id])
      }
      try product.delete(db)
      try ActivityLog.record(
        db, "product.delete", on: "products/\(id)", by: caller, at: now, summary: "deleted product \(id)", before: product)
    }
  }

  private func requireCurrent(_ product: Product, _ etag: String) throws {
    guard etag.isEmpty || etag == product.etag else {
      throw DomainError.stale("product '\(product.id)'", see: Remedy(.productsShow, product.id))
    }
  }
}
