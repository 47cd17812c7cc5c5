extension TableName {
  static let companies = TableName("companies")
  static let companyStatuses = TableName("companyStatuses")
  static let companyTypes = TableName("companyTypes")
}

/// `/company/companies`. Deleted companies stay listed; prospects and not-approved ones are companies too.
enum Companies {
  static let endpoints =
    Endpoint.reading("/company/companies", schema, right: .companies) { state, _ throws(APIError) in state[.companies].rows }
    + Endpoint.reading("/company/companies/statuses", CompanyStatuses.schema, right: .setup, hasCount: false, hasSingle: false) {
      state, _ throws(APIError) in state[.companyStatuses].rows
    }
    + Endpoint.reading("/company/companies/types", CompanyTypes.schema, right: .setup, hasCount: false, hasSingle: false) {
      state, _ throws(APIError) in state[.companyTypes].rows
    }

  /// As other resources refer to it.
  static func reference(_ company: JSONObject) -> JSON {
    ["id": company["id"] ?? .null, "identifier": company["identifier"] ?? .null, "name": company["name"] ?? .null]
  }
}
