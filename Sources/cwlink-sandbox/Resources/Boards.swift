extension TableName {
  static let boards = TableName("boards")
  static let boardStatuses = TableName("boardStatuses")
  static let boardTypes = TableName("boardTypes")
  /// Without a list of their own in the API: what tickets on a board may be classed as below a type and a subtype.
  static let boardSubTypes = TableName("boardSubTypes")
  static let boardItems = TableName("boardItems")
}

/// `/service/boards`
enum Boards {
  static let endpoints =
    Endpoint.reading("/service/boards", schema, right: .setup) { state, _ throws(APIError) in state[.boards].rows }
    + Endpoint.reading("/service/boards/{parentId}/statuses", BoardStatuses.schema, right: .setup, hasCount: false, hasSingle: false) {
      state, call throws(APIError) in try rows(.boardStatuses, state, call)
    }
    + Endpoint.reading("/service/boards/{parentId}/types", BoardTypes.schema, right: .setup, hasCount: false, hasSingle: false) {
      state, call throws(APIError) in try rows(.boardTypes, state, call)
    }

  /// The rows of a table that are of the board which the path names.
  private static func rows(_ table: TableName, _ state: SiteState, _ call: Call) throws(APIError) -> [JSONObject] {
    let id = try call.id(0, of: schema.resource)
    guard state[.boards][id] != nil else { throw .notFound(schema.resource, String(id)) }
    return state[table].rows.filter { $0.id(of: "board") == id }
  }
}

/// `/service/boards/{parentId}/statuses`
enum BoardStatuses {}

/// `/service/boards/{parentId}/types`
enum BoardTypes {}
