/// The headers of a request, parsed as they arrive.
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
  /// As HTTP/2 counts it.
  private(set) var size = 0

  mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>, limit: Int) {
    size += name.count + value.count + 32
    guard size <= limit, let first = name.first else { return }
    if first == UInt8(ascii: ":") {
      addPseudo(name, value)
    } else if name.isEqual("content-type") {
      isGRPC = RequestHead.isGRPC(value)
    } else if name.isEqual("grpc-timeout") {
      timeout = TimeoutHeader.decode(value).map { .after($0) } ?? .malformed
    } else if name.isEqual("grpc-encoding") {
      encoding = value.isEqual("identity") ? nil : String(decoding: value, as: UTF8.self)
    } else if !name.isEqual("te"), !name.starts(with: "grpc-".utf8) {
      metadata.addWire(name, value)
    }
  }

  private mutating func addPseudo(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    if name.isEqual(":path") {
      path = Array(value)
    } else if name.isEqual(":method") {
      isPost = value.isEqual("POST")
    }
  }

  /// application/grpc or application/grpc+proto, with or without parameters.
  private static func isGRPC(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    if value.isEqual("application/grpc") { return true }
    let text = String(decoding: value, as: UTF8.self).lowercased()
    let type = text.prefix { $0 != ";" && $0 != " " }
    return type == "application/grpc" || type == "application/grpc+proto"
  }
}

extension UnsafeBufferPointer<UInt8> {
  func isEqual(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for i in 0..<count where self[i] != text.utf8Start[i] { return false }
    return true
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
