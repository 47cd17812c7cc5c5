extension TableName {
  static let managementSolutions = TableName("managementItSolutions")
  static let managementProducts = TableName("managementProducts")
}

/// `/company/managementItSolutions`
enum ManagementSolutions {
  static let endpoints =
    Endpoint.reading("/company/managementItSolutions", schema, right: .setup) { state, _ throws(APIError) in
      state[.managementSolutions].rows
    }
    + Endpoint.reading("/company/managementItSolutions/{parentId}/managementProducts", ManagementProducts.schema, right: .setup) {
      state, call throws(APIError) in
      let solution = try call.id(0, of: schema.resource)
      guard state[.managementSolutions][solution] != nil else { throw .notFound(schema.resource, String(solution)) }
      return state[.managementProducts].rows.filter { $0["parentId"] == .integer(solution) }
    }
}

/// `/company/managementItSolutions/{parentId}/managementProducts`: what a solution bills under each agreement type.
enum ManagementProducts {}
