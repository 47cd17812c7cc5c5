@testable import cwlink_sandbox

/// Clients of Trend Micro's APIs.
extension TestSandbox {
  /// The simulator's time at the start of `runTrend`.
  static let trendNow = Timestamp(seconds: TestSite.today.seconds + 12 * 3600)

  /// Like `run`, with both clocks at noon of `TestSite.today`.
  static func runTrend(isEmpty: Bool = false, _ work: @escaping @Sendable (TestSandbox) async throws -> Void) async throws {
    try await run(.init(isEmpty: isEmpty, today: TestSite.today)) { sandbox in
      try await sandbox.setClock(trendNow)
      try await work(sandbox)
    }
  }

  func setClock(_ now: Timestamp) async throws { try await control("POST", "/clock", #"{"now":"\#(now.text)"}"#) }

  /// A signed request. `signing` is the target that is signed, if it is another one.
  func signed(
    _ method: String, _ target: String, _ body: String? = nil, api: TrendAPI = .licensing, at now: Timestamp = Self.trendNow
  ) async throws -> Answer? {
    try await send(method, target, headers: Self.signature(method, target, body ?? "", api: api, time: String(now.seconds)), body: body)
  }

  static func signature(_ method: String, _ target: String, _ body: String, api: TrendAPI = .licensing, time: String) -> [(String, String)]
  {
    guard let keys = TrendSeed.keys[api] else { return [] }
    let signature = RequestSignature.make(secret: keys.secretKey, time: time, method: method, target: target, body: Array(body.utf8))
    return [
      ("x-access-token", keys.accessToken), ("x-posix-time", time), ("x-signature", signature),
      ("x-traceid", "00000000-0000-4000-8000-000000000001"), ("content-type", "application/json; charset=utf-8"),
    ]
  }

  /// A request of a tenant for log rows.
  func log(_ path: String, tenant: String = "alder", key: String? = nil) async throws -> Answer? {
    try await send(
      "GET", "/api/v1/log/" + path, headers: [("Authorization", Self.basic(tenant, key ?? "demo-tmes-key-\(tenant)"))])
  }

  static func basic(_ user: String, _ password: String) -> String { "Basic " + Environment.base64("\(user):\(password)") }

  /// All pages of a range, each row once per page that it is on.
  func allRows(_ path: String, tenant: String = "alder") async throws -> (rows: [JSONObject], pages: Int) {
    var rows: [JSONObject] = []
    var (pages, token) = (0, "")
    repeat {
      let answer = try await log(path + (token.isEmpty ? "" : "&token=" + Self.encoded(token)), tenant: tenant)
      guard let answer, answer.status == 200, let object = answer.json?.object else { return (rows, pages) }
      rows += object["logs"]?.array?.compactMap(\.object) ?? []
      token = object["nextToken"]?.text ?? ""
      pages += 1
    } while !token.isEmpty
    return (rows, pages)
  }

  static func encoded(_ token: String) -> String {
    token.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")
  }

  /// `GET trend/counts`
  func counts(_ query: String) async throws -> JSONObject {
    try await control("GET", "/trend/counts?" + query)?.json?.object ?? JSONObject()
  }
}

extension JSON {
  /// The sum of all numbers in this value.
  var sum: Int {
    switch self {
    case .integer(let value): value
    case .array(let elements): elements.reduce(0) { $0 + $1.sum }
    case .object(let object): object.members.reduce(0) { $0 + $1.value.sum }
    default: 0
    }
  }
}

extension TestSandbox.Answer {
  /// The rows of a list in the member with this name.
  func rows(_ name: String) -> [JSONObject] { json?.object?[name]?.array?.compactMap(\.object) ?? [] }

  /// Whether this is an error response of LMPI and SMPI with this status.
  func isLicensingError(_ status: Int) -> Bool {
    self.status == status && json?.object?["error_subject"]?.text?.isEmpty == false
      && json?.object?["error_message"]?.text?.isEmpty == false
  }

  /// Whether this is an error response of Email Security with this status and code.
  func isLogError(_ status: Int, _ code: String) -> Bool {
    self.status == status && json?.object?["code"]?.text == code && json?.object?["message"]?.text?.isEmpty == false
  }
}
