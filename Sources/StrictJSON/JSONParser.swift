/// A parser of JSON as RFC 8259 defines it, and of nothing else: no trailing comma, no comment, no byte order mark, no number with a leading zero.
/// Foundation's decoder accepts some of these, and of two members with one name it takes either, so that two readers of a text can disagree.
package struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Levels of arrays and objects.
  package static let mostLevels = 64

  package struct Failure: Error, Equatable, CustomStringConvertible {
    package let problem: String
    /// The byte offset at which parsing stopped.
    package let offset: Int

    package var description: String { "\(problem) at byte \(offset)" }
  }

  /// Parses one value. Objects keep their order and repeated members, which the caller has to refuse.
  package static func value(of bytes: [UInt8]) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    guard parser.position == bytes.count else { throw parser.failure("text follows the value") }
    return value
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func failure(_ problem: String) -> Failure { Failure(problem: problem, offset: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  /// A value with the white space around it.
  private mutating func value() throws(Failure) -> JSONValue {
    skipSpace()
    let value: JSONValue
    switch next {
    case UInt8(ascii: "{"): value = try nested { (parser) throws(Failure) in .object(try parser.members()) }
    case UInt8(ascii: "["): value = try nested { (parser) throws(Failure) in .array(try parser.elements()) }
    case UInt8(ascii: "\""): value = .text(try text())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: value = try number()
    }
    skipSpace()
    return value
  }

  private mutating func nested(_ read: (inout JSONParser) throws(Failure) -> JSONValue) throws(Failure) -> JSONValue {
    depth += 1
    guard depth <= Self.mostLevels else { throw failure("the nesting is deeper than \(Self.mostLevels) levels") }
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("a value is missing") }
    position += word.utf8.count
    return value
  }

  private mutating func members() throws(Failure) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    skipSpace()
    if skip("}") { return members }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("a name in quotes is missing") }
      let name = try text()
      skipSpace()
      guard skip(":") else { throw failure("a colon is missing") }
      members.append(.init(name, try value()))
    } while skip(",")
    guard skip("}") else { throw failure("an object is not closed") }
    return members
  }

  private mutating func elements() throws(Failure) -> [JSONValue] {
    var elements: [JSONValue] = []
    skipSpace()
    if skip("]") { return elements }
    repeat { elements.append(try value()) } while skip(",")
    guard skip("]") else { throw failure("an array is not closed") }
    return elements
  }

  // MARK: Numbers

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    _ = skip("-")
    let whole = digits()
    guard whole == 1 || whole > 1 && bytes[position - whole] != UInt8(ascii: "0") else {
      position = start
      throw failure("a value is missing")
    }
    var isWhole = true
    if skip(".") {
      isWhole = false
      guard digits() > 0 else { throw failure("a digit is missing") }
    }
    if skip("e") || skip("E") {
      isWhole = false
      if !skip("+") { _ = skip("-") }
      guard digits() > 0 else { throw failure("a digit is missing") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole {
      if let number = Int64(text) { return .integer(number) }
      if let number = UInt64(text) { return .unsigned(number) }
    }
    guard let number = Double(text), number.isFinite else { throw failure("a number is too large") }
    return .real(number)
  }

  /// Skips digits, and returns how many.
  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  // MARK: Strings

  private mutating func text() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else { throw failure("a string is not UTF-8") }
        return text
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw failure("a string contains a control character")
      default: text.append(byte)
      }
    }
    throw failure("a string is not closed")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard let byte = next else { throw failure("a string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: "\\u".utf8) {
        position += 2
        units.append(try unit())
      }
      guard let text = String(validating: units, as: UTF16.self) else { throw failure("half of a surrogate pair is missing") }
      return Array(text.utf8)
    default: throw failure("an escape is unknown")
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw failure("four hexadecimal digits are missing")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
