/// A syntax error in JSON, with its position.
struct JSONSyntaxError: Error, Equatable {
  let message: String
  /// The byte offset at which parsing stopped.
  let offset: Int
}

extension JSON {
  /// Parses `bytes` (UTF-8) as one JSON value. Nesting is limited to 64 levels; the last of two members with the same name wins.
  init(parsing bytes: some Sequence<UInt8>) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes: Array(bytes))
    self = try parser.document()
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  var at = 0
  var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  func failure(_ message: String) -> JSONSyntaxError { JSONSyntaxError(message: message, offset: at) }

  mutating func document() throws(JSONSyntaxError) -> JSON {
    let value = try value()
    skipSpace()
    guard at == bytes.count else { throw failure("unexpected data after the value") }
    return value
  }

  mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  mutating func value() throws(JSONSyntaxError) -> JSON {
    skipSpace()
    guard at < bytes.count else { throw failure("a value is missing") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONSyntaxError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONSyntaxError) in try parser.list() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  mutating func nested(_ read: (inout JSONParser) throws(JSONSyntaxError) -> JSON) throws(JSONSyntaxError) -> JSON {
    depth += 1
    guard depth <= 64 else { throw failure("nested too deeply") }
    at += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  mutating func word(_ word: String, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    guard bytes[at...].starts(with: word.utf8) else { throw failure("invalid value") }
    at += word.utf8.count
    return value
  }

  mutating func object() throws(JSONSyntaxError) -> JSON {
    var object = JSONObject()
    skipSpace()
    if take("}") { return .object(object) }
    repeat {
      skipSpace()
      let name = try string()
      skipSpace()
      guard take(":") else { throw failure("a colon is missing") }
      object[name] = try value()
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("an object is not closed") }
    return .object(object)
  }

  mutating func list() throws(JSONSyntaxError) -> JSON {
    var elements: [JSON] = []
    skipSpace()
    if take("]") { return .array(elements) }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("an array is not closed") }
    return .array(elements)
  }

  mutating func number() throws(JSONSyntaxError) -> JSON {
    let start = at
    _ = take("-")
    let whole = digits()
    let hasLeadingZero = whole > 1 && bytes[at - whole] == UInt8(ascii: "0")
    var isWellFormed = whole > 0 && !hasLeadingZero
    var isWhole = true
    if take(".") {
      isWhole = false
      isWellFormed = isWellFormed && digits() > 0
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      isWellFormed = isWellFormed && digits() > 0
    }
    guard isWellFormed else {
      at = start
      throw failure("invalid value")
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw failure("a number is out of range") }
    return .number(value)
  }

  /// Skips digits and returns their number.
  mutating func digits() -> Int {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    return at - start
  }

  mutating func string() throws(JSONSyntaxError) -> String {
    guard take("\"") else { throw failure("a string is missing") }
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else { throw failure("a string is not UTF-8") }
        return text
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw failure("control character in a string")
      default: text.append(byte)
      }
    }
    throw failure("a string is not closed")
  }

  mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
    guard at < bytes.count else { throw failure("a string is not closed") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var units = [try hexUnit()]
      if UTF16.isLeadSurrogate(units[0]), bytes[at...].starts(with: "\\u".utf8) {
        at += 2
        units.append(try hexUnit())
      }
      guard let text = String(validating: units, as: UTF16.self) else { throw failure("incomplete surrogate pair") }
      return Array(text.utf8)
    default: throw failure("unknown escape")
    }
  }

  mutating func hexUnit() throws(JSONSyntaxError) -> UInt16 {
    guard at + 4 <= bytes.count, let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16) else {
      throw failure("four hexadecimal digits expected")
    }
    at += 4
    return unit
  }
}
