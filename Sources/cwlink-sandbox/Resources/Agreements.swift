extension TableName {
  static let agreements = TableName("agreements")
  static let agreementTypes = TableName("agreementTypes")
}

/// `/finance/agreements`
enum Agreements {
  static let endpoints =
    Endpoint.reading("/finance/agreements", schema, right: .agreements) { state, _ throws(APIError) in state[.agreements].rows }
    + Endpoint.reading("/finance/agreements/types", AgreementTypes.schema, right: .setup) { state, _ throws(APIError) in
      state[.agreementTypes].rows
    }

  /// As tickets and reports refer to it.
  static func reference(_ agreement: JSONObject) -> JSON {
    ["id": agreement["id"] ?? .null, "name": agreement["name"] ?? .null, "type": agreement["type"]?.object?["name"] ?? .null]
  }
}

/// `/finance/agreements/types`
enum AgreementTypes {}
