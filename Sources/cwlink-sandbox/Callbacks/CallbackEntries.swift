extension TableName {
  static let callbacks = TableName("callbacks")
}

/// `/system/callbacks`: whom ConnectWise tells of changes. Two for the same URL and type stand side by side, and both are fired.
enum CallbackEntries {
  private static let path = "/system/callbacks"

  static let endpoints =
    Endpoint.reading(path, schema, right: .callbacks) { state, _ throws(APIError) in state[.callbacks].rows } + [
      Endpoint(method: .post, path: path, right: .callbacks, run: create),
      Endpoint(method: .put, path: path + "/{id}", right: .callbacks, run: replace),
      Endpoint(method: .patch, path: path + "/{id}", right: .callbacks, run: patch),
      Endpoint(method: .delete, path: path + "/{id}", right: .callbacks, run: delete),
    ]

  static func callback(_ state: SiteState, _ call: Call) throws(APIError) -> (id: Int, row: JSONObject) {
    let id = try call.id(0, of: schema.resource)
    guard let row = state[.callbacks][id] else { throw .notFound(schema.resource, String(id)) }
    return (id, row)
  }
}
