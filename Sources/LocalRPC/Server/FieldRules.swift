/// The rules for header and trailer fields (RFC 9113, 8.2). Pure.
enum FieldRules {
  /// Why a field makes its request malformed; nil if it does not.
  static func problem(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) -> String? {
    guard !name.isEmpty, isValid(name: name) else { return "a field's name is invalid" }
    for byte in value where byte == 0 || byte == 0x0A || byte == 0x0D { return "a field's value is invalid" }
    return isConnectionSpecific(name, value) ? "a field is specific to a connection" : nil
  }

  /// Lower case, printable, and without a colon but the first of a pseudo-header field.
  private static func isValid(name: UnsafeBufferPointer<UInt8>) -> Bool {
    for (i, byte) in name.enumerated() {
      let isAllowed = byte > 0x20 && byte < 0x7F && !(0x41...0x5A).contains(byte) && (byte != 0x3A || i == 0)
      if !isAllowed { return false }
    }
    return true
  }

  private static func isConnectionSpecific(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch name.first {
    case UInt8(ascii: "c"): name.isEqual("connection")
    case UInt8(ascii: "k"): name.isEqual("keep-alive")
    case UInt8(ascii: "p"): name.isEqual("proxy-connection")
    case UInt8(ascii: "t"): name.isEqual("transfer-encoding") || name.isEqual("te") && !trimmed(value).isEqual("trailers")
    case UInt8(ascii: "u"): name.isEqual("upgrade")
    default: false
    }
  }

  /// Without leading and trailing spaces and tabs, which gRPC allows to be removed.
  static func trimmed(_ value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var rest = value[...]
    while let byte = rest.first, byte == 0x20 || byte == 0x09 { rest = rest.dropFirst() }
    while let byte = rest.last, byte == 0x20 || byte == 0x09 { rest = rest.dropLast() }
    return UnsafeBufferPointer(rebasing: rest)
  }

  /// A decimal number of at most 18 digits.
  static func number(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...18).contains(value.count), value.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  func isEqual(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for i in 0..<count where self[i] != text.utf8Start[i] { return false }
    return true
  }
}
