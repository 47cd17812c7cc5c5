package import GRDB

/// The catalog products that a ConnectWise management solution bills under one agreement type, as last read.
package struct ManagementProduct: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "management_products"

  var solutionID: Int
  var id: Int
  var solutionName: String
  /// 0 if ConnectWise returns no id.
  var agreementTypeID: Int
  var agreementTypeName: String
  /// Catalog product ids; nil if the solution bills none of that kind.
  var serverProductID: Int?
  var workstationProductID: Int?
  var spamStatsProductID: Int?

  /// Whether the agreement has this type. Types are compared by id if both are known, otherwise by name.
  func bills(_ agreement: Agreement) -> Bool {
    if agreementTypeID != 0, agreement.typeID != 0 { return agreementTypeID == agreement.typeID }
    return !agreementTypeName.isEmpty && agreementTypeName.sameText(as: agreement.typeName)
  }

  /// All of them, sorted by solution.
  package static func all(_ db: Database) throws -> [ManagementProduct] {
    try order(Column("solution_id"), Column("id")).fetchAll(db)
  }

  enum CodingKeys: String, CodingKey {
    case id
    case solutionID = "solution_id"
    case solutionName = "solution_name"
    case agreementTypeID = "agreement_type_id"
    case agreementTypeName = "agreement_type_name"
    case serverProductID = "server_product_id"
    case workstationProductID = "workstation_product_id"
    case spamStatsProductID = "spam_stats_product_id"
  }
}

extension ManagementProduct {
  /// "'Fir Suite' agreements of type 'Security Subscription'"
  static func summary(_ solutions: [ManagementProduct]) -> String {
    let parts = solutions.map { "'\($0.solutionName)' agreements of type '\($0.agreementTypeName)'" }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }
}
