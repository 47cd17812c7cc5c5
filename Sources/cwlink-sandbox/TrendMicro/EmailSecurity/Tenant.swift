import FoundationEssentials

/// A customer's Email Security, with the settings that decide its log rows.
struct Tenant: Sendable {
  static let rateRange = 0...10_000_000

  let login: String
  var apiKey: String
  let name: String
  let domains: [String]
  let seed: UInt64
  /// The switch "Log Retrieval" of the console.
  var logRetrieval = true
  /// Whether the API key may read logs.
  var isAuthorized = true
  /// Rows per hour of each kind. A change also changes the past.
  var rowsPerHour: [LogKind: Int]
  /// Rows become visible up to this many seconds after their `genTime`.
  var lateSeconds = 120
  /// How many rows of a page are repeated at the start of the next one.
  var pageOverlap = 0
  /// How long a page token is valid; nil means until tokens are expired.
  var tokenSeconds: Int?
  /// Whether page tokens arrive percent-encoded.
  var encodesTokens = false
  /// Whether `eventType` is the code instead of the display name.
  var namesEventsByCode = false
  /// Whether some policy events have a type that is not documented.
  var hasUnknownEvents = false

  func stream(_ kind: LogKind) -> LogStream { LogStream(tenant: self, kind: kind) }
}

enum LogKind: UInt8, Sendable, CaseIterable { case accepted, blocked, policy }

/// `Authorization: Basic base64(login ID:API key)`
struct BasicCredentials {
  let user: String
  private let password: String

  init(_ request: TrendRequest) throws(LogError) {
    let parts = (request.header("authorization") ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic", let data = Data(base64Encoded: String(parts[1])),
      let text = String(validating: data, as: UTF8.self), let colon = text.firstIndex(of: ":")
    else { throw .unauthorized }
    (user, password) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  func admit(to tenant: Tenant?) throws(LogError) -> Tenant {
    guard let tenant, tenant.apiKey == password else { throw .unauthorized }
    return tenant
  }
}
