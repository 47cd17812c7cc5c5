import CurlTransport

/// A request to the interface, before it is known where that is.
struct APICall: Sendable {
  var method: HTTPRequest.Method
  /// After the base: "/finance/agreements/7".
  var path: String
  var query: [(name: String, value: String)] = []
  var isForwardOnly = false
  var body: [UInt8]?
  /// A POST that only looks for something.
  var isSearch = false

  var isRead: Bool { method.isRead || isSearch }

  static func get(_ path: String, fields: [String] = []) -> APICall {
    APICall(method: .get, path: path, query: fields.isEmpty ? [] : [("fields", fields.joined(separator: ","))])
  }

  static func write(_ method: HTTPRequest.Method, _ path: String, body: [UInt8]? = nil) -> APICall {
    APICall(method: method, path: path, body: body)
  }

  static func search(_ path: String, body: [UInt8]) -> APICall {
    APICall(method: .post, path: path, body: body, isSearch: true)
  }
}
