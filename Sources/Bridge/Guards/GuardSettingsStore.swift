package import BridgeCore
import Foundation
package import GRDB

/// The stored settings of one level, with their revision.
package struct GuardSettingsRecord: Sendable, Equatable {
  /// Empty for all products.
  package var productID: String
  package var settings = GuardSettings()
  package var updateTime = Instant(milliseconds: 0)
  /// 0 before the first change.
  package var revision: Int64 = 0

  package var etag: String { revision == 0 ? "0" : "\(updateTime.milliseconds)-\(revision)" }
}

/// Database access to the settings of guards. Every function runs in a transaction owned by its caller.
package enum GuardSettingsStore {
  /// Without settings before the first change. The product must exist.
  static func find(_ db: Database, product: String) throws -> GuardSettingsRecord {
    let row =
      try product.isEmpty
      ? Row.fetchOne(db, sql: "SELECT settings, update_time, revision FROM guard_settings")
      : Row.fetchOne(
        db, sql: "SELECT settings, update_time, revision FROM product_guard_settings WHERE product_id = ?", arguments: [product])
    guard let row else { return GuardSettingsRecord(productID: product) }
    return GuardSettingsRecord(
      productID: product, settings: try settings(row["settings"]), updateTime: row["update_time"], revision: row["revision"])
  }

  static func save(_ db: Database, _ record: GuardSettingsRecord) throws {
    let text = String(decoding: try CanonicalJSON.encoder.encode(record.settings), as: UTF8.self)
    if record.productID.isEmpty {
      try db.execute(
        sql: "INSERT OR REPLACE INTO guard_settings (id, settings, update_time, revision) VALUES (1, ?, ?, ?)",
        arguments: [text, record.updateTime, record.revision])
    } else {
      try db.execute(
        sql: "INSERT OR REPLACE INTO product_guard_settings (product_id, settings, update_time, revision) VALUES (?, ?, ?, ?)",
        arguments: [record.productID, text, record.updateTime, record.revision])
    }
  }

  /// The policies of all products, read at once.
  package static func policies(_ db: Database, configuration: GuardSettings) throws -> GuardPolicies {
    let general = try find(db, product: "").settings
    let rows = try Row.fetchAll(db, sql: "SELECT product_id, settings FROM product_guard_settings")
    let products = try rows.map { row in (row["product_id"] as String, try settings(row["settings"])) }
    return GuardPolicies(
      general: general, products: Dictionary(products, uniquingKeysWith: { first, _ in first }), configuration: configuration)
  }

  private static func settings(_ text: String) throws -> GuardSettings {
    try JSONDecoder().decode(GuardSettings.self, from: Data(text.utf8))
  }
}

/// The guards' settings of every product.
package struct GuardPolicies: Sendable, Equatable {
  var general = GuardSettings()
  var products: [String: GuardSettings] = [:]
  var configuration = GuardSettings()

  package subscript(product: String) -> GuardPolicy {
    GuardPolicy(productID: product, product: products[product], general: general, configuration: configuration)
  }
}
