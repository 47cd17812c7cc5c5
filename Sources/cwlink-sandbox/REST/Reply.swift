/// The response of an endpoint.
struct Reply: Sendable, Equatable {
  enum Body: Sendable, Equatable {
    case none
    case json(JSON)
    /// A response of the web server in front of the API.
    case html(String)
  }

  var status: Int
  var body: Body = .none
  var headers: [Header] = []

  struct Header: Sendable, Equatable {
    let name: String
    let value: String
  }

  static func ok(_ body: JSON) -> Reply { Reply(status: 200, body: .json(body)) }

  /// The response to a POST. Its Location is http even if the site is https: a client that follows it would send its keys unencrypted.
  static func created(_ row: JSONObject, _ call: Call, _ state: SiteState) -> Reply {
    Reply(
      status: 201, body: .json(.object(row)),
      headers: [Header(name: "Location", value: "\(call.origin)/\(state.codebase)apis/3.0\(call.path)/\(row["id"]?.integer ?? 0)")])
  }

  /// More than 1,000 requests per minute; the body has a format of its own.
  static func tooManyRequests(retryAfter: Int) -> Reply {
    Reply(
      status: 429,
      body: .json(["error": "TooManyRequests", "message": "API calls quota exceeded: maximum admitted per minute reached."]),
      headers: [Header(name: "Retry-After", value: String(retryAfter))])
  }

  /// The web server's 404: after an upgrade, or if the URL is too long.
  static let webServerNotFound = Reply(
    status: 404,
    body: .html("<html><head><title>404 - File or directory not found.</title></head><body><h1>Server Error</h1></body></html>"))

  var bodyBytes: [UInt8] {
    switch body {
    case .none: []
    case .json(let json): Array(json.serialized.utf8)
    case .html(let text): Array(text.utf8)
    }
  }

  var contentType: String? {
    switch body {
    case .none: nil
    case .json: "application/vnd.connectwise.com+json; version=2026.4; charset=utf-8"
    case .html: "text/html"
    }
  }
}

extension APIError {
  var reply: Reply {
    let errors = details.map { detail -> JSON in
      [
        "code": .string(detail.code), "message": .string(detail.message), "resource": .string(detail.resource),
        "field": .string(detail.field),
      ]
    }
    return Reply(
      status: status,
      body: .json(["code": .string(code), "message": .string(message), "errors": errors.isEmpty ? .null : .array(errors)]))
  }
}
