/// The headers of a request, parsed and checked as they arrive (RFC 9113, 8.2 and 8.3).
///
/// The authority is not checked: over a Unix socket it means nothing, and gRPC clients send the path, its percent-encoded form, "localhost" or
/// nothing.
struct RequestHead {
  enum Timeout: Equatable {
    case none, malformed
    case after(Duration)
  }

  private(set) var path: [UInt8] = []
  private(set) var isPost = false
  private(set) var isGRPC = false
  /// Nil: identity.
  private(set) var encoding: String?
  private(set) var timeout = Timeout.none
  private(set) var metadata = Metadata()
  /// The length of the body, if the client has announced it.
  private(set) var contentLength: Int?
  /// As HTTP/2 counts it.
  private(set) var size = 0
  /// Why the request is malformed; nil if it is not.
  private(set) var malformation: String?
  private var pseudo: Set<Pseudo> = []
  private var hasRegular = false

  private enum Pseudo { case method, scheme, path, authority }

  mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>, limit: Int) {
    size += name.count + value.count + 32
    guard size <= limit, malformation == nil else { return }
    if let reason = FieldRules.problem(name: name, value: value) {
      malformation = reason
    } else if name.first == UInt8(ascii: ":") {
      addPseudo(name, value)
    } else {
      hasRegular = true
      addRegular(name, FieldRules.trimmed(value))
    }
  }

  /// Call it when the header block is complete.
  mutating func finish() {
    guard malformation == nil else { return }
    if !pseudo.isSuperset(of: [.method, .scheme, .path]) || path.isEmpty { malformation = "a pseudo-header field is missing" }
  }

  private mutating func addRegular(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    if name.isEqual("content-type") {
      isGRPC = RequestHead.isGRPC(value)
    } else if name.isEqual("grpc-timeout") {
      timeout = TimeoutHeader.decode(value).map { .after($0) } ?? .malformed
    } else if name.isEqual("grpc-encoding") {
      encoding = value.isEqual("identity") ? nil : String(decoding: value, as: UTF8.self)
    } else if name.isEqual("content-length") {
      let length = FieldRules.number(value)
      if length == nil || contentLength.map({ $0 != length }) ?? false { malformation = "content-length is invalid" }
      contentLength = length
    } else if !name.isEqual("te"), !name.starts(with: "grpc-".utf8) {
      metadata.addWire(name, value)
    }
  }

  private mutating func addPseudo(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    let field: Pseudo
    if name.isEqual(":path") {
      field = .path
      path = Array(value)
    } else if name.isEqual(":method") {
      field = .method
      isPost = value.isEqual("POST")
    } else if name.isEqual(":scheme") {
      field = .scheme
    } else if name.isEqual(":authority") {
      field = .authority
    } else {
      malformation = "a pseudo-header field is unknown"
      return
    }
    if hasRegular { malformation = "a pseudo-header field follows a regular one" }
    if !pseudo.insert(field).inserted { malformation = "a pseudo-header field is repeated" }
  }

  /// application/grpc or application/grpc+proto, with or without parameters.
  private static func isGRPC(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    if value.isEqual("application/grpc") { return true }
    let text = String(decoding: value, as: UTF8.self).lowercased()
    let type = text.prefix { $0 != ";" && $0 != " " }
    return type == "application/grpc" || type == "application/grpc+proto"
  }
}

extension Metadata {
  /// Adds a received field. A "-bin" value holds one or more base64 values separated by commas; invalid ones are dropped.
  mutating func addWire(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    let key = String(decoding: name, as: UTF8.self)
    guard key.hasSuffix("-bin") else {
      addReceived(key, .text(String(decoding: value, as: UTF8.self)))
      return
    }
    for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      if let bytes = Base64.decode(part.filter { $0 != 0x20 }) { addReceived(key, .bytes(bytes)) }
    }
  }
}
