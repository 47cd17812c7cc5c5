/// Reads JSON from front to back and skips what is not wanted without decoding it.
///
/// It checks only as much of the syntax as it needs to find its way: a page of 500 rows has a megabyte, of which a few fields are counted.
struct JSONScanner {
  /// Levels of arrays and objects.
  static let mostLevels = 64

  struct Failure: Error {
    let problem: String
    /// The byte offset at which reading stopped.
    let offset: Int
  }

  /// The bytes of a text between its quotes.
  struct Text {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  var isAtEnd: Bool { position >= bytes.count }

  func failure(_ problem: String) -> Failure { Failure(problem: problem, offset: position) }

  /// The first byte of the next value or mark, after white space.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte > 0x20 { return byte }
      position += 1
    }
    return nil
  }

  mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  /// Calls `body` with the name of each member of an object, for which it must read or skip the value.
  mutating func members(_ body: (inout JSONScanner, Text) throws(Failure) -> Void) throws(Failure) {
    guard skip("{") else { throw failure("an object is missing") }
    if skip("}") { return }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { throw failure("a name in quotes is missing") }
      let name = try text()
      guard skip(":") else { throw failure("a colon is missing") }
      try body(&self, name)
    } while skip(",")
    guard skip("}") else { throw failure("an object is not closed") }
  }

  /// Calls `body` for each element of an array, which it must read or skip.
  mutating func elements(_ body: (inout JSONScanner) throws(Failure) -> Void) throws(Failure) {
    guard skip("[") else { throw failure("a list is missing") }
    if skip("]") { return }
    repeat { try body(&self) } while skip(",")
    guard skip("]") else { throw failure("a list is not closed") }
  }

  /// A text's bytes; nil if the next value is not a text, which is skipped.
  mutating func textOrSkip() throws(Failure) -> Text? {
    if peek() == UInt8(ascii: "\"") { return try text() }
    try skipValue()
    return nil
  }

  private mutating func text() throws(Failure) -> Text {
    position += 1
    let start = position
    var hasEscapes = false
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return Text(range: start..<position - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        position += 2
      default: position += 1
      }
    }
    position = start
    throw failure("a text is not closed")
  }

  mutating func skipValue() throws(Failure) {
    // One bit per level: whether it is an object.
    var kinds: UInt64 = 0
    var depth = 0
    repeat {
      guard let byte = peek() else { throw failure("a value is missing") }
      switch byte {
      case UInt8(ascii: "\""): _ = try text()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth < Self.mostLevels else { throw failure("the nesting is deeper than \(Self.mostLevels) levels") }
        kinds = kinds << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0, kinds & 1 == (byte == UInt8(ascii: "}") ? 1 : 0) else { throw failure("a value is missing") }
        kinds >>= 1
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw failure("a value is missing") }
        position += 1
      default: try skipWord()
      }
    } while depth > 0
  }

  /// A number, true, false or null.
  private mutating func skipWord() throws(Failure) {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): position += 1
      default:
        guard position > start else { throw failure("a value is missing") }
        return
      }
    }
    guard position > start else { throw failure("a value is missing") }
  }
}
