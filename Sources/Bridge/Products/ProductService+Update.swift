import GRDB
import LocalRPC

extension ProductService {
  /// Throws ABORTED where `etag` is not the present one, or the product changed while ConnectWise was asked; else as `create` does.
  func update(_ id: String, _ change: ProductChange, etag: String, by caller: Caller) async throws -> Product {
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

  /// Throws FAILED_PRECONDITION while counts, assignments or customers name it.
  func delete(_ id: String, etag: String, by caller: Caller) async throws {
    let now = clock.now()
    try await store.write { db in
      let product = try Product.require(db, id)
      try requireCurrent(product, etag)
      let uses = try ProductService.uses(db, id)
      guard uses.isEmpty else {
        throw RPCStatus.unmet("PRODUCT_IN_USE", "product '\(id)' is used: \(uses.joined(separator: "; "))", ["product_id": id])
      }
      try product.delete(db)
      try ActivityLog.record(
        db, "product.delete", on: "products/\(id)", by: caller, at: now, summary: "forgot product \(id)", before: product)
    }
  }

  private func requireCurrent(_ product: Product, _ etag: String) throws {
    guard etag.isEmpty || etag == product.etag else {
      throw RPCStatus.stale("product '\(product.id)'", see: "cwlink products show \(product.id)")
    }
  }

  /// What names a product, each with the command that shows or mends it.
  private static func uses(_ db: Database, _ id: String) throws -> [String] {
    let queries = [
      ("SELECT COUNT(*) FROM counts WHERE product_id = ?", "count reports (they are kept as evidence of what was billed)"),
      ("SELECT COUNT(*) FROM billed WHERE product_id = ?", "billed periods (they are kept as evidence of what was billed)"),
      ("SELECT COUNT(*) FROM assignments WHERE product_id = ?", "assignments (cwlink agreements clear CUSTOMER \(id))"),
      (
        "SELECT COUNT(*) FROM customers WHERE EXISTS (SELECT 1 FROM json_each(billed_product_ids) WHERE value = ?)",
        "customers that list it as billed (cwlink customers set CUSTOMER --product …)"
      ),
      (
        """
        SELECT COUNT(*) FROM (
          SELECT key FROM general_settings, json_each(sending, '$.figures') UNION ALL SELECT key FROM customers, json_each(custom_settings, '$.figures')
        ) WHERE key = ?
        """,
        "settings of mail-security figures (cwlink settings clear \(id), and with --customer)"
      ),
    ]
    return try queries.compactMap { sql, what in
      let count = try Int.fetchOne(db, sql: sql, arguments: [id]) ?? 0
      return count == 0 ? nil : "\(count) \(what)"
    }
  }
}
