import HTTPTypes
import NIOCore

/// One of Trend Micro's APIs, distinguished by the path.
enum TrendAPI: String, Sendable, CaseIterable {
  /// Licensing Management Platform Integration.
  case licensing = "/LMPI/"
  /// Service Management Programming Interface, of Remote Manager.
  case remoteManager = "/SMPI/"
  /// Trend Micro Email Security.
  case emailSecurity = "/api/v1/"

  init?(path: String) {
    guard let api = Self.allCases.first(where: { path.hasPrefix($0.rawValue) }) else { return nil }
    self = api
  }

  /// The response of a fault.
  func reply(of fault: Fault) -> TrendReply {
    var headers = fault.retryAfter.map { [Reply.Header(name: "Retry-After", value: String($0))] } ?? []
    if let location = fault.location { headers.append(Reply.Header(name: "Location", value: location)) }
    var reply: TrendReply
    switch fault.status {
    case 300...399: reply = TrendReply(status: fault.status)
    // These come from the web server in front of the API.
    case 502...504:
      reply = TrendReply(
        status: fault.status, body: ByteBuffer(string: "<html><body><h1>\(fault.status)</h1></body></html>"), contentType: "text/html")
    default:
      let message = "The simulator is configured to respond with \(fault.status)."
      switch self {
      case .licensing, .remoteManager: reply = LicensingError(status: fault.status, subject: "Fault", message: message).reply
      case .emailSecurity:
        reply = LogError(status: fault.status, code: fault.status == 500 ? "InternalServerError" : "Fault", message: message).reply
      }
    }
    reply.headers += headers
    return reply
  }
}

/// A complete request to one of Trend Micro's APIs.
struct TrendRequest: Sendable {
  let method: String
  /// The request target as received: path and query, percent-encoded.
  let target: String
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []

  var path: String { String(target.prefix { $0 != "?" }) }
  var query: String { String(target.drop { $0 != "?" }.dropFirst()) }

  /// The value of the header with this name, in lower case.
  func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
}

struct TrendReply: Sendable {
  var status: Int
  /// Nil means no body.
  var body: ByteBuffer?
  var contentType = "application/json; charset=utf-8"
  var headers: [Reply.Header] = []

  static func json(_ json: JSON, status: Int = 200) -> TrendReply {
    TrendReply(status: status, body: ByteBuffer(string: json.serialized))
  }
}
