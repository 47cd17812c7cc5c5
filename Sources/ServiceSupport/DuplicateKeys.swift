import FoundationEssentials

/// Finds repeated keys in JSON5: Foundation's decoder keeps one of them, and the other setting would be ignored silently.
struct DuplicateKeys {
  private let bytes: [UInt8]
  private var position = 0
  /// The keys of each open object; nil for an open array.
  private var open: [Set<String>?] = []
  /// Whether the next string or identifier is a key.
  private var expectsKey = false

  /// The first key that one object has twice. `json5` must be valid.
  static func first(in json5: [UInt8]) -> String? {
    var scanner = DuplicateKeys(bytes: json5)
    return scanner.first()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func first() -> String? {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"): begin([])
      case UInt8(ascii: "["): begin(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): end()
      case UInt8(ascii: ","):
        position += 1
        expectsKey = open.last.map { $0 != nil } ?? false
      case UInt8(ascii: "/"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if let key = repeated(quoted()) { return key }
      case UInt8(ascii: ":"), 0x09...0x0D, 0x20: position += 1
      default: if let key = repeated(word()) { return key }
      }
    }
    return nil
  }

  private mutating func begin(_ keys: Set<String>?) {
    open.append(keys)
    expectsKey = keys != nil
    position += 1
  }

  private mutating func end() {
    _ = open.popLast()
    expectsKey = false
    position += 1
  }

  /// The key, if this token is one that its object has already.
  private mutating func repeated(_ token: ArraySlice<UInt8>) -> String? {
    guard expectsKey, let object = open.indices.last else { return nil }
    expectsKey = false
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    // Escapes are decoded by the decoder itself.
    guard let key = try? decoder.decode([String: Int].self, from: Data("{".utf8) + token + Data(":0}".utf8)).keys.first else { return nil }
    return open[object]?.insert(key).inserted == false ? key : nil
  }

  private mutating func quoted() -> ArraySlice<UInt8> {
    let start = position
    let quote = bytes[position]
    position += 1
    while position < bytes.count, bytes[position] != quote { position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1 }
    position = min(position + 1, bytes.count)
    return bytes[start..<position]
  }

  /// An unquoted key, a number, or a literal.
  private mutating func word() -> ArraySlice<UInt8> {
    let start = position
    let ends = Array("{}[],:/\"'".utf8)
    repeat { position += 1 } while position < bytes.count && bytes[position] > 0x20 && !ends.contains(bytes[position])
    return bytes[start..<position]
  }

  private mutating func skipComment() {
    let isBlock = bytes[position...].starts(with: "/*".utf8)
    position += isBlock ? 2 : 1
    while position < bytes.count {
      if isBlock, bytes[position...].starts(with: "*/".utf8) {
        position += 2
        return
      }
      if !isBlock, bytes[position] == 0x0A || bytes[position] == 0x0D { return }
      position += 1
    }
  }
}
