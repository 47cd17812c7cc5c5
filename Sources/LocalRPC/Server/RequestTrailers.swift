/// Header fields after a request's body, which gRPC does not use; they are checked and dropped.
struct RequestTrailers {
  private var malformation: String?

  mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
    guard malformation == nil else { return }
    malformation = FieldRules.problem(name: name, value: value)
    if name.first == UInt8(ascii: ":") { malformation = "the trailers hold a pseudo-header field" }
  }

  /// Why the request is malformed; nil if it is not.
  func problem(isEndOfStream: Bool) -> String? { isEndOfStream ? malformation : "HEADERS after the first do not end the stream" }
}
