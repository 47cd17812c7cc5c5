/// One operation of the REST API. Each resource defines a list of these, which `RouteTable` collects.
struct Endpoint: Sendable {
  enum Method: String, Sendable, CaseIterable { case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE" }

  let method: Method
  /// The path after the REST base, as in the specification: `/finance/agreements/{parentId}/additions/{id}`.
  let path: String
  /// The required right; nil if any authenticated member may use it.
  let right: Right?
  /// Outside the REST base, without authentication.
  var isPublic = false
  /// Under the REST base, without authentication. The response is a secret, so that it is counted but not recorded.
  var isSecret = false
  /// Reads or changes the state, atomically.
  let run: @Sendable (inout SiteState, Call) throws(APIError) -> Reply
}

/// A request as passed to an endpoint.
struct Call: Sendable {
  /// The values of the `{…}` placeholders, in order.
  var captures: [String] = []
  var query = Query("")
  var body: JSON?
  /// Whether the header `pagination-type: forward-only` is present.
  var isForwardOnly = false
  /// `http://127.0.0.1:PORT`
  var origin = ""
  /// The path after the REST base.
  var path = ""
  var now = Timestamp(seconds: 0)

  /// The number at the `index`th placeholder.
  func id(_ index: Int, of resource: String) throws(APIError) -> Int {
    guard captures.indices.contains(index), let id = Int(captures[index]) else {
      throw .notFound(resource, captures.indices.contains(index) ? captures[index] : "")
    }
    return id
  }
}

/// The source of a list's rows; throws 404 if the parent record does not exist.
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

extension Endpoint {
  /// `PUT`, `PATCH` and `DELETE` of `path/{id}`. `find` locates the row that the path names; `check` validates the row before it is stored.
  static func editing(
    _ path: String, _ schema: Schema, in table: TableName, right: Right,
    find: @escaping @Sendable (SiteState, Call) throws(APIError) -> (id: Int, row: JSONObject),
    check: @escaping @Sendable (JSONObject, SiteState) throws(APIError) -> JSONObject
  ) -> [Endpoint] {
    let store: @Sendable (JSONObject, Int, inout SiteState, Call) throws(APIError) -> Reply = { row, id, state, call throws(APIError) in
      let row = Member.api.stamped(try check(row, state), at: call.now)
      state[table].replace(row, id: id)
      return .ok(.object(row))
    }
    return [
      Endpoint(method: .put, path: path + "/{id}", right: right) { state, call throws(APIError) in
        let (id, old) = try find(state, call)
        return try store(schema.replacing(old, with: try schema.accepted(call.body)), id, &state, call)
      },
      Endpoint(method: .patch, path: path + "/{id}", right: right) { state, call throws(APIError) in
        let (id, old) = try find(state, call)
        return try store(try JSONPatch(call.body, resource: schema.resource).applied(to: old, schema), id, &state, call)
      },
      Endpoint(method: .delete, path: path + "/{id}", right: right) { state, call throws(APIError) in
        state[table].remove(id: try find(state, call).id)
        return Reply(status: 204)
      },
    ]
  }
}
