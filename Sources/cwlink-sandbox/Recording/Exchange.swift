/// One request and what was decided to be answered, as `check_contract.py` reads it.
struct Exchange: Sendable {
  /// The status of a record whose request was dropped before anything was decided: no status of HTTP.
  static let undecided = 599
  private static let keptHeaders = ["accept", "authorization", "clientid", "content-type", "pagination-type", "user-agent"]

  let method: String
  let path: String
  let query: String
  let headers: [(name: String, value: String)]
  let body: JSON?
  /// Nil where a fault dropped the request before it was looked at.
  let reply: Reply?
  var fault: Fault.Kind?

  /// Whether the answer left as a whole.
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

  /// Only the scheme of an Authorization value.
  private static func redacted(_ value: String) -> String {
    let scheme = value.prefix { $0 != " " }
    return ["basic", "bearer"].contains(scheme.lowercased()) && scheme.count < value.count ? "\(scheme) ‹redacted›" : "‹redacted›"
  }
}
