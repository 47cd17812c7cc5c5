/// The text of a string item: its plain text or its runs, without phonetic hints.
struct RichText {
  private var bytes: [UInt8] = []
  private var isText = false
  private var phoneticDepth = 0

  mutating func start(_ name: String) {
    switch name {
    case "t": isText = phoneticDepth == 0
    case "rPh": phoneticDepth += 1
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "rPh": phoneticDepth -= 1
    default: break
    }
  }

  /// False if the text has become longer than `limit` bytes.
  mutating func add(_ more: UnsafeRawBufferPointer, limit: Int) -> Bool {
    guard isText else { return true }
    bytes.append(contentsOf: more)
    return bytes.count <= limit
  }

  /// Returns the text and begins the next one.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return Self.unescaped(String(decoding: bytes, as: UTF8.self))
  }

  /// Characters that XML does not allow are written `_x000D_`.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let code = rest.prefix(7)
      if code.count == 7, code.starts(with: "_x".unicodeScalars), code.last == "_",
        let value = UInt32(String(code.dropFirst(2).dropLast()), radix: 16), let scalar = Unicode.Scalar(value)
      {
        result.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }
}
