/// Where the rows of a list come from; it answers 404 itself where what they hang under does not exist.
typealias RowSource = @Sendable (SiteState, Call) throws(APIError) -> [JSONObject]

extension Endpoint {
  /// `GET path`, `GET path/count` and `GET path/{id}` of one kind of resource.
  static func reading(
    _ path: String, _ schema: Schema, right: Right, hasCount: Bool = true, hasSingle: Bool = true, _ source: @escaping RowSource
  ) -> [Endpoint] {
    var endpoints = [
      Endpoint(method: .get, path: path, right: right) { state, call throws(APIError) in
        try Listing(schema, call).page(of: try source(state, call), call: call)
      }
    ]
    if hasCount {
      endpoints.append(
        Endpoint(method: .get, path: path + "/count", right: right) { state, call throws(APIError) in
          .ok(["count": .integer(try Listing(schema, call).matching(try source(state, call)).count)])
        })
    }
    if hasSingle {
      endpoints.append(
        Endpoint(method: .get, path: path + "/{id}", right: right) { state, call throws(APIError) in
          let id = try call.id(call.captures.count - 1, of: schema.resource)
          guard let row = try source(state, call).first(where: { $0["id"] == .integer(id) }) else {
            throw .notFound(schema.resource, String(id))
          }
          return .ok(.object(Listing.trim(row, to: call.query)))
        })
    }
    return endpoints
  }
}
