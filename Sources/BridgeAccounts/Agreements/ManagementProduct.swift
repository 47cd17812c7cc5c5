import GRDB

/// What a ConnectWise management solution bills under one type of agreement, as last read.
struct ManagementProduct: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "management_products"

  var solutionID: Int
  var id: Int
  var solutionName: String
  /// 0 where ConnectWise gives no id.
  var agreementTypeID: Int
  var agreementTypeName: String
  /// Ids of catalog products; nil where the solution bills none.
  var serverProductID: Int?
  var workstationProductID: Int?
  var spamStatsProductID: Int?

  /// Whether the agreement is of the type that this is about: by the type's id, else by its name.
  func bills(_ agreement: Agreement) -> Bool {
    if agreementTypeID != 0, agreement.typeID != 0 { return agreementTypeID == agreement.typeID }
    return !agreementTypeName.isEmpty && agreementTypeName.sameText(as: agreement.typeName)
  }

  /// Every one, in the order of solutions.
  static func all(_ db: Database) throws -> [ManagementProduct] {
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
