extension TableName {
  static let managementSummaryReports = TableName("managementSummaryReports")
}

/// `/company/companies/{parentId}/managementSummaryReports`: what a management tool counted for a company. Two of one group may stand side by
/// side.
enum ManagementSummaryReports {
  private static let path = "/company/companies/{parentId}/managementSummaryReports"

  static let endpoints =
    Endpoint.reading(path, schema, right: .reports) { state, call throws(APIError) in
      let company = try company(state, call)
      return state[.managementSummaryReports].rows.filter { $0.id(of: "company") == company["id"]?.integer }
    } + [
      Endpoint(method: .post, path: path, right: .reports, run: create),
      Endpoint(method: .put, path: path + "/{id}", right: .reports, run: replace),
      Endpoint(method: .patch, path: path + "/{id}", right: .reports, run: patch),
      Endpoint(method: .delete, path: path + "/{id}", right: .reports, run: delete),
    ]

  static func company(_ state: SiteState, _ call: Call) throws(APIError) -> JSONObject {
    let id = try call.id(0, of: Companies.schema.resource)
    guard let company = state[.companies][id] else { throw .notFound(Companies.schema.resource, String(id)) }
    return company
  }

  /// The report that the path names, which must be of the company there.
  static func report(_ state: SiteState, _ call: Call) throws(APIError) -> (id: Int, row: JSONObject) {
    let company = try company(state, call)
    let id = try call.id(1, of: schema.resource)
    guard let row = state[.managementSummaryReports][id], row.id(of: "company") == company["id"]?.integer else {
      throw .notFound(schema.resource, String(id))
    }
    return (id, row)
  }
}
