import GRDB

/// A product's own choice of agreement: the id, and the intent (type and name) that a renewal is recognised by.
struct OwnAssignment: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "assignments"

  var customerID: String
  var productID: String
  var agreementType: String
  var agreementName: String
  var agreementID: Int
  var updateTime: Instant

  enum CodingKeys: String, CodingKey {
    case customerID = "customer_id"
    case productID = "product_id"
    case agreementType = "agreement_type"
    case agreementName = "agreement_name"
    case agreementID = "agreement_id"
    case updateTime = "update_time"
  }
}
