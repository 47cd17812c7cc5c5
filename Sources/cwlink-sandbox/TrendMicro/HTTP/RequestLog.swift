/// The latest requests to Trend Micro's APIs, without headers and bodies, which hold the secrets.
struct RequestLog: Sendable {
  static let capacity = 5000

  struct Entry: Sendable {
    let number: Int
    let method: String
    let path: String
    let query: String
    /// The tenant whose credentials were accepted.
    let tenant: String?
    /// Nil if the request was dropped before it was performed.
    let status: Int?
    let fault: Fault.Kind?
  }

  /// All requests since the last `clear`.
  private(set) var total = 0
  private var entries: [Entry] = []

  mutating func add(_ request: TrendRequest, tenant: String?, status: Int?, fault: Fault.Kind?) {
    total += 1
    entries.append(
      Entry(
        number: total, method: request.method, path: request.path, query: request.query, tenant: tenant, status: status, fault: fault))
    if entries.count >= 2 * Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
  }

  mutating func clear() { self = RequestLog() }

  /// `{"total", "requests": […]}`, the latest `capacity` requests, oldest first.
  var json: JSON {
    let rows = entries.suffix(Self.capacity).map { entry -> JSON in
      [
        "number": .integer(entry.number), "method": .string(entry.method), "path": .string(entry.path), "query": .string(entry.query),
        "tenant": entry.tenant.map { .string($0) } ?? .null, "status": entry.status.map { .integer($0) } ?? .null,
        "fault": entry.fault.map { .string($0.rawValue) } ?? .null,
      ]
    }
    return ["total": .integer(total), "requests": .array(rows)]
  }
}
