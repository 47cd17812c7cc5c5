@testable import cwlink_sandbox

/// A site without HTTP: requests are passed to it directly.
struct TestSite: Sendable {
  let site: Site
  static let today = Timestamp(year: 2026, month: 11, day: 21)

  init(seed: UInt64 = 1, isEmpty: Bool = false, requestsPerMinute: Int = 1_000_000) {
    let state = Seed(seed: seed, today: Self.today, isEmpty: isEmpty).state()
    let start = ContinuousClock.now
    site = Site(state: state, requestsPerMinute: requestsPerMinute, recorder: nil) { (start, Self.today) }
  }

  /// Asks the endpoint with this method and template, authenticated.
  func ask(
    _ method: Endpoint.Method, _ template: String, _ captures: [String] = [], query: String = "", forwardOnly: Bool = false,
    _ body: String = ""
  ) async -> Reply {
    var path = template
    for capture in captures {
      guard let open = path.firstIndex(of: "{"), let close = path.firstIndex(of: "}") else { break }
      path.replaceSubrange(open...close, with: capture)
    }
    var headers = [("Authorization", TestSandbox.authorization), ("clientId", TestSandbox.clientID), ("Content-Type", "application/json")]
    if forwardOnly { headers.append(("pagination-type", "forward-only")) }
    let request = RESTRequest(
      method: method.rawValue, path: path, query: query, headers: headers, body: Array(body.utf8), codebase: "v2026_1", captures: captures,
      origin: "http://127.0.0.1:1")
    let endpoint = RouteTable.endpoints.first { $0.method == method && $0.path == template }
    return await site.answer(request, at: endpoint, fault: nil) ?? Reply(status: 0)
  }
}

extension Reply {
  var json: JSON { if case .json(let json) = body { json } else { .null } }
  var rows: [JSONObject] { json.array?.compactMap(\.object) ?? [] }
  var ids: [Int] { rows.compactMap { $0["id"]?.integer } }
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
  /// The names of the fields that errors are about.
  var fields: [String] { json.object?["errors"]?.array?.compactMap { $0.object?["field"]?.text } ?? [] }
}
