/// `/system/bundles`: several reads in one request. Off unless the control plane switches it on, because ConnectWise documents neither which resources
/// a bundle can read nor how many.
enum Bundles {
  /// How the site answers bundles.
  enum Mode: String, Sendable, CaseIterable {
    /// 404, as a site without bundles.
    case off
    case on
    /// Each list ends after the default page size, and `count` is the number of all rows.
    case cut
    /// One result fewer than requests.
    case short
    /// The rows of another agreement.
    case mixed
    /// Each part fails.
    case failing
  }

  static let mostRequests = 50

  static let endpoints = [
    Endpoint(method: .post, path: "/system/bundles", right: nil) { state, call throws(APIError) in
      guard state.bundles != .off else { throw .notFound("resource", "bundles") }
      guard let requests = call.body?.object?["requests"]?.array, !requests.isEmpty, requests.count <= mostRequests else {
        throw .invalid(
          "bundleRequest",
          [FieldProblem(code: "InvalidField", message: "Send 1 to \(mostRequests) requests.", field: "requests")])
      }
      var results: [JSON] = []
      for request in requests { results.append(.object(result(of: request.object ?? JSONObject(), state, call))) }
      if state.bundles == .short { results.removeLast() }
      return .ok(["results": .array(results)])
    }
  ]

  private static func result(of request: JSONObject, _ state: SiteState, _ call: Call) -> JSONObject {
    var result = JSONObject()
    result["sequenceNumber"] = request["sequenceNumber"] ?? .integer(0)
    result["resourceType"] = request["resourceType"] ?? .null
    result["version"] = request["version"] ?? .null
    do throws(APIError) {
      guard state.bundles != .failing else { throw APIError(status: 500, code: "Error", message: "The bundle could not be processed.") }
      guard request["resourceType"]?.text?.lowercased() == "addition" else { throw .notFound("resource", "bundle") }
      let (rows, count) = try additions(request["apiRequest"]?.object ?? JSONObject(), state, call)
      result["entities"] = .array(rows.map(JSON.object))
      result["count"] = .integer(count)
      result["success"] = true
      result["statusCode"] = 200
    } catch {
      result["entities"] = .array([])
      result["count"] = 0
      result["success"] = false
      result["statusCode"] = .integer(error.status)
      result["error"] = ["code": .string(error.code), "message": .string(error.message)]
    }
    return result
  }

  private static func additions(_ request: JSONObject, _ state: SiteState, _ call: Call) throws(APIError) -> (
    rows: [JSONObject], count: Int
  ) {
    guard state.rights.contains(.additions) else { throw .forbidden }
    var listed = call
    listed.captures = [String(request["parentId"]?.integer ?? 0)]
    let agreement = try Additions.agreement(state, listed)
    let id = agreement["id"]
    let rows = state.bundles == .mixed ? state[.additions].rows : state[.additions].rows(under: id?.integer ?? 0)
    let all = rows.map { Additions.completed($0, under: agreement) }
    if let fields = request["fields"]?.text { listed.query = listed.query.with("fields", fields) }
    let size = state.bundles == .cut ? Listing.defaultPageSize : request["page"]?.object?["pageSize"]?.integer ?? Listing.defaultPageSize
    return (all.prefix(min(max(size, 1), Listing.largestPageSize)).map { Listing.trim($0, to: listed.query) }, all.count)
  }
}
