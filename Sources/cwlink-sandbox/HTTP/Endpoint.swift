/// One operation of the REST API: a line of the route table. A new resource brings its own list of these and joins `RouteTable`.
struct Endpoint: Sendable {
  enum Method: String, Sendable, CaseIterable { case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE" }

  let method: Method
  /// After the REST base, as the specification writes it: `/finance/agreements/{parentId}/additions/{id}`.
  let path: String
  /// What the member's role must allow; nil where any authenticated member may.
  let right: Right?
  /// Outside the REST base, without authentication.
  var isPublic = false
  /// Under the REST base, without authentication; what it answers is a secret, so it is counted, but not recorded.
  var isSecret = false
  /// Reads or changes the state, at once and alone.
  let run: @Sendable (inout SiteState, Call) throws(APIError) -> Reply
}

/// A request as an endpoint sees it.
struct Call: Sendable {
  /// What stands in the places of `{…}`, in order.
  var captures: [String] = []
  var query = Query("")
  var body: JSON?
  /// The `pagination-type: forward-only` header was there.
  var isForwardOnly = false
  /// `http://127.0.0.1:PORT`
  var origin = ""
  /// The path after the REST base.
  var path = ""
  var now = Timestamp(seconds: 0)

  /// The number in the place of the `index`th `{…}`.
  func id(_ index: Int, of resource: String) throws(APIError) -> Int {
    guard captures.indices.contains(index), let id = Int(captures[index]) else {
      throw .notFound(resource, captures.indices.contains(index) ? captures[index] : "")
    }
    return id
  }
}
