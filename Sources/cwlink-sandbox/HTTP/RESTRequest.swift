/// A request to the REST API, read as a whole.
struct RESTRequest: Sendable {
  var method: String
  /// After the REST base, still percent-encoded.
  var path: String
  var query = ""
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// What stands in the place of the codebase, without slash; nil where the path is not under a REST base.
  var codebase: String?
  var captures: [String] = []
  var origin = ""

  func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }

  /// The body, where it is JSON.
  var json: JSON? { body.isEmpty ? nil : try? JSON(parsing: body) }

  func call(now: Timestamp) throws(APIError) -> Call {
    let json = json
    if ["POST", "PUT", "PATCH"].contains(method) {
      let type = header("content-type")?.prefix { $0 != ";" }.lowercased().trimming(while: \.isWhitespace) ?? ""
      guard type == "application/json" || type.hasSuffix("+json") else { throw .mediaType }
      guard json != nil else { throw .body }
    }
    return Call(
      captures: captures, query: Query(query), body: json,
      isForwardOnly: header("pagination-type")?.lowercased() == "forward-only", origin: origin, path: path, now: now)
  }
}
