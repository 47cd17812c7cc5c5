/// One request with its response, in the format that `Tests/Contract/check_exchanges.py` reads.
struct Exchange: Sendable {
  /// The status recorded for a request that was dropped before it was processed. Not an HTTP status in use.
  static let undecided = 599
  private static let keptHeaders = ["accept", "authorization", "clientid", "content-type", "pagination-type", "user-agent"]

  let method: String
  let path: String
  let query: String
  let headers: [(name: String, value: String)]
  let body: JSON?
  /// Nil if a fault dropped the request before it was processed.
  let reply: Reply?
  var fault: Fault.Kind?

  /// Whether the complete response was sent.
  private var isSent: Bool { fault.map { ![.dropAfter, .dropBefore, .cut].contains($0) } ?? true }

  var json: JSON {
    var kept = JSONObject()
    for header in headers where Self.keptHeaders.contains(header.name.lowercased()) {
      let name = header.name.lowercased()
      kept[name] = .string(name == "authorization" ? Self.redacted(header.value) : header.value)
    }
    let response: JSON =
      switch reply?.body {
      case .json(let json): json
      case .html(let text): .string(text)
      default: .null
      }
    var object: JSONObject = [
      "method": .string(method), "path": .string(path), "query": .string(query), "headers": .object(kept), "body": body ?? .null,
      "status": .integer(reply?.status ?? Self.undecided), "response": response,
    ]
    if let fault {
      object["fault"] = .string(fault.rawValue)
      object["sent"] = .bool(isSent)
    }
    return .object(object)
  }

  /// Only the scheme of an Authorization header.
  private static func redacted(_ value: String) -> String {
    let scheme = value.prefix { $0 != " " }
    return ["basic", "bearer"].contains(scheme.lowercased()) && scheme.count < value.count ? "\(scheme) ‹redacted›" : "‹redacted›"
  }
}

/// The number of requests per method and path of the route table.
struct ExchangeCounts: Sendable {
  private var counts: [String: [String: Int]] = [:]

  mutating func add(method: String, pattern: String) { counts[pattern, default: [:]][method, default: 0] += 1 }
  mutating func clear() { counts = [:] }

  /// `{"total": n, "exchanges": [{"method", "pattern", "count"}]}`, ordered by pattern.
  var json: JSON {
    let rows = counts.sorted { $0.key < $1.key }.flatMap { pattern, methods in
      methods.sorted { $0.key < $1.key }.map { method, count -> JSON in
        ["method": .string(method), "pattern": .string(pattern), "count": .integer(count)]
      }
    }
    return ["total": .integer(total), "exchanges": .array(rows)]
  }

  var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
}
