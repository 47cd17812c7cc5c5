package import BridgeCore
package import ExactDecimal
package import GRDB

/// A difference between a closed month as the vendor reports it and the counts of that month. It is shown, never applied by itself.
package struct Correction: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "source_corrections"

  package var sourceID: String
  package var period: String
  package var vendorCustomer: String
  package var vendorProduct: String
  /// Empty if it is not mapped, like `productID`.
  package var customerID: String
  package var productID: String
  /// The highest count of the month by this source; nil if there is none.
  package var counted: ExactDecimal?
  package var provisioned: ExactDecimal?
  package var used: ExactDecimal?
  package var reportTime: Instant

  package enum CodingKeys: String, CodingKey {
    case period, counted, provisioned, used
    case sourceID = "source_id"
    case vendorCustomer = "vendor_customer"
    case vendorProduct = "vendor_product"
    case customerID = "customer_id"
    case productID = "product_id"
    case reportTime = "report_time"
  }

  static func forget(_ db: Database, sourceID: String) throws { try filter(Column("source_id") == sourceID).deleteAll(db) }

  /// Newest month first.
  package static func list(_ db: Database, sourceID: String, period: String) throws -> [Correction] {
    var request = Correction.all()
    if !sourceID.isEmpty { request = request.filter(Column("source_id") == sourceID) }
    if !period.isEmpty { request = request.filter(Column("period") == period) }
    return try request.order(Column("period").desc, Column("source_id"), Column("vendor_customer"), Column("vendor_product")).fetchAll(db)
  }
}
