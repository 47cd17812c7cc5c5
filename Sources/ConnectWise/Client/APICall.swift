import CurlTransport

/// A request to the REST API, independent of its base URL.
struct APICall: Sendable {
  var method: HTTPRequest.Method
  /// The path after the base URL: "/finance/agreements/7".
  var path: String
  var query: [(name: String, value: String)] = []
  var isForwardOnly = false
  var body: [UInt8]?
  /// A POST that only reads.
  var isSearch = false
  /// The read that a write rests on.
  var basis: ReadBasis?

  var isRead: Bool { method.isRead || isSearch }

  /// The record or list that a read returns. A search returns rows of the list.
  var readPath: String { isSearch && path.hasSuffix("/search") ? String(path.dropLast("/search".count)) : path }

  static func get(_ path: String, fields: [String] = []) -> APICall {
    APICall(method: .get, path: path, query: fields.isEmpty ? [] : [("fields", fields.joined(separator: ","))])
  }

  static func write(_ method: HTTPRequest.Method, _ path: String, body: [UInt8]? = nil, basedOn basis: ReadBasis) -> APICall {
    APICall(method: method, path: path, body: body, basis: basis)
  }

  static func search(_ path: String, body: [UInt8]) -> APICall {
    APICall(method: .post, path: path, body: body, isSearch: true)
  }
}

/// URLs of the REST API and their maximum length.
enum RequestURL {
  static let maximumLength = 2000

  static func make(base: String, path: String, query: [(name: String, value: String)]) -> String {
    let pairs = query.map { "\($0.name)=\(encode($0.value))" }
    return base + path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  /// Percent-encodes everything except RFC 3986's unreserved characters.
  static func encode(_ text: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default: result += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
