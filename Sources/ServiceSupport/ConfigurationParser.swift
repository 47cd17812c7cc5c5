/// A parser of JSON5 (https://spec.json5.org), which configuration files are written in: comments, trailing commas, unquoted keys, single quotes.
///
/// Why not Foundation's: with `allowsJSON5` its decoder ends the process at some inputs ("1e-", an unquoted key that is not UTF-8), so that a slip in a
/// configuration file looks like a crash; it does not say where the error is; and of a key that an object has twice it keeps one silently.
struct ConfigurationParser {
  indirect enum Value {
    /// No two members have the same key.
    case object([String: Located])
    case list([Located])
    case text(String)
    case number(Double)
    case flag(Bool)
    case null
  }

  /// A value, and where it begins: a member with its key.
  struct Located {
    var value: Value
    var place: ConfigurationPlace
  }

  /// Levels of arrays and objects.
  static let mostLevels = 64

  private let scalars: [Unicode.Scalar]
  /// The positions at which lines begin.
  private let lineStarts: [Int]
  private var position = 0
  private var level = 0

  static func value(of json5: [UInt8]) throws(ConfigurationError) -> Located {
    var bytes = json5.makeIterator()
    var decoder = UTF8()
    var scalars: [Unicode.Scalar] = []
    var result = decoder.decode(&bytes)
    while case .scalarValue(let scalar) = result {
      scalars.append(scalar)
      result = decoder.decode(&bytes)
    }
    var parser = ConfigurationParser(scalars: scalars)
    guard case .emptyInput = result else {
      parser.position = scalars.count
      throw parser.error("it is not UTF-8")
    }
    try parser.skipSpace()
    let place = parser.place
    let value = Located(value: try parser.value(), place: place)
    try parser.skipSpace()
    guard parser.next == nil else { throw parser.error("there is text after the value") }
    return value
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    lineStarts =
      [0]
      + scalars.indices.filter {
        Self.isLineEnd(scalars[$0]) && !(scalars[$0] == "\r" && $0 + 1 < scalars.count && scalars[$0 + 1] == "\n")
      }
      .map { $0 + 1 }
  }

  // MARK: Characters

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func isNext(_ text: String) -> Bool { scalars[position...].starts(with: text.unicodeScalars) }

  private mutating func skip(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  /// "is not valid JSON: line 3, column 8: a colon is missing".
  private func error(_ problem: String) -> ConfigurationError {
    ConfigurationError("is not valid JSON: \(place): \(problem)")
  }

  private var place: ConfigurationPlace {
    let line = lineStarts.lastIndex { $0 <= position } ?? 0
    return ConfigurationPlace(line: line + 1, column: position - lineStarts[line] + 1)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { ["\n", "\r", "\u{2028}", "\u{2029}"].contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\u{B}", "\u{C}", "\u{FEFF}": true
    default: isLineEnd(scalar) || scalar.properties.generalCategory == .spaceSeparator
    }
  }

  private mutating func skipSpace() throws(ConfigurationError) {
    while let scalar = next {
      if Self.isSpace(scalar) {
        position += 1
      } else if isNext("//") {
        while let scalar = next, !Self.isLineEnd(scalar) { position += 1 }
      } else if isNext("/*") {
        let start = self
        position += 2
        while !isNext("*/") {
          guard next != nil else { throw start.error("a comment is not closed") }
          position += 1
        }
        position += 2
      } else {
        return
      }
    }
  }

  // MARK: Values

  private mutating func value() throws(ConfigurationError) -> Value {
    try skipSpace()
    switch next {
    case "{": return .object(try nested { (parser) throws(ConfigurationError) in try parser.members() })
    case "[": return .list(try nested { (parser) throws(ConfigurationError) in try parser.elements() })
    case "\"", "'": return .text(try text())
    case nil: throw error("a value is missing")
    default: return try word()
    }
  }

  private mutating func nested<Parts>(_ read: (inout ConfigurationParser) throws(ConfigurationError) -> Parts) throws(ConfigurationError)
    -> Parts
  {
    guard level < Self.mostLevels else { throw error("the nesting is deeper than \(Self.mostLevels) levels") }
    level += 1
    position += 1
    defer { level -= 1 }
    return try read(&self)
  }

  private mutating func members() throws(ConfigurationError) -> [String: Located] {
    var members: [String: Located] = [:]
    while true {
      try skipSpace()
      if skip("}") { return members }
      let place = place
      let key = next == "\"" || next == "'" ? try text() : try identifier()
      try skipSpace()
      guard skip(":") else { throw error("a colon is missing after the key '\(key)'") }
      guard members.updateValue(Located(value: try value(), place: place), forKey: key) == nil else {
        var error = ConfigurationError("'\(key)' is set twice in one object")
        error.place = place
        throw error
      }
      try skipSpace()
      guard skip(",") || next == "}" else { throw error("a comma or } is missing") }
    }
  }

  private mutating func elements() throws(ConfigurationError) -> [Located] {
    var elements: [Located] = []
    while true {
      try skipSpace()
      if skip("]") { return elements }
      let place = place
      elements.append(Located(value: try value(), place: place))
      try skipSpace()
      guard skip(",") || next == "]" else { throw error("a comma or ] is missing") }
    }
  }

  /// A literal or a number: everything up to white space, a comment or punctuation.
  private mutating func word() throws(ConfigurationError) -> Value {
    let start = self
    let ends: Set<Unicode.Scalar> = ["{", "}", "[", "]", ",", ":", "/", "\"", "'"]
    while let scalar = next, !ends.contains(scalar), !Self.isSpace(scalar) { position += 1 }
    var word = ""
    word.unicodeScalars.append(contentsOf: scalars[start.position..<position])
    switch word {
    case "": throw error("a value is missing")
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": return .null
    default:
      guard let number = Self.number(word) else { throw start.error("'\(word)' is not a value; a string needs quotes") }
      return .number(number)
    }
  }

  /// Nil: the text is not a number in JSON5.
  private static func number(_ text: String) -> Double? {
    var rest = Substring(text)
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
    let size: Double?
    if rest == "Infinity" {
      size = .infinity
    } else if rest == "NaN" {
      size = .nan
    } else if rest.hasPrefix("0x") || rest.hasPrefix("0X") {
      let digits = rest.utf8.dropFirst(2)
      guard !digits.isEmpty, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
      size = Double(rest)
    } else {
      size = isDecimal(rest) ? Double(rest.hasPrefix(".") ? "0" + rest : rest) : nil
    }
    return size.map { isNegative ? -$0 : $0 }
  }

  /// 12, 0.5, .5, 5., 1e-3; no leading zero.
  private static func isDecimal(_ text: Substring) -> Bool {
    func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    if parts.count == 2 {
      let exponent = parts[1].hasPrefix("-") || parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1]
      guard !exponent.isEmpty, isDigits(exponent) else { return false }
    }
    let digits = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard digits.contains(where: { !$0.isEmpty }), digits.allSatisfy(isDigits) else { return false }
    return digits[0].count < 2 || !digits[0].hasPrefix("0")
  }

  // MARK: Keys and strings

  private mutating func identifier() throws(ConfigurationError) -> String {
    var key = ""
    while let scalar = next {
      if scalar == "\\" {
        guard scalars[(position + 1)...].first == "u" else { throw error("an escape in a key without quotes must be \\u") }
        position += 2
        key.unicodeScalars.append(try unicodeEscape())
      } else if scalar == "$" || scalar == "_" || (key.isEmpty ? scalar.properties.isIDStart : scalar.properties.isIDContinue) {
        position += 1
        key.unicodeScalars.append(scalar)
      } else {
        break
      }
    }
    guard !key.isEmpty else { throw error("a key is missing") }
    return key
  }

  private mutating func text() throws(ConfigurationError) -> String {
    let start = self
    let quote = scalars[position]
    position += 1
    var text = ""
    while let scalar = next {
      guard scalar != "\n", scalar != "\r" else { break }
      position += 1
      if scalar == quote { return text }
      if scalar == "\\" {
        if let escaped = try escape() { text.unicodeScalars.append(escaped) }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    throw start.error("a string is not closed")
  }

  /// What follows a backslash in a string. Nil: the end of a line, which continues on the next.
  private mutating func escape() throws(ConfigurationError) -> Unicode.Scalar? {
    guard let scalar = next else { throw error("an escape is not complete") }
    position += 1
    switch scalar {
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    case "x": return Unicode.Scalar(UInt8(truncatingIfNeeded: try hexadecimal(2)))
    case "u": return try unicodeEscape()
    case "\r":
      _ = skip("\n")
      return nil
    case "\n", "\u{2028}", "\u{2029}": return nil
    case "0" where next.map { !("0"..."9").contains($0) } ?? true: return "\0"
    case "0"..."9":
      position -= 1
      throw error("an escape is unknown")
    default: return scalar
    }
  }

  /// What follows \u: one UTF-16 code unit, or two that are a surrogate pair.
  private mutating func unicodeEscape() throws(ConfigurationError) -> Unicode.Scalar {
    var units = [try hexadecimal(4)]
    if UTF16.isLeadSurrogate(units[0]), skip("\\u") { units.append(try hexadecimal(4)) }
    guard let text = String(validating: units, as: UTF16.self), let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1
    else {
      throw error("half of a surrogate pair is missing")
    }
    return scalar
  }

  private mutating func hexadecimal(_ count: Int) throws(ConfigurationError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<count {
      guard let scalar = next, scalar.properties.isASCIIHexDigit, let digit = Character(scalar).hexDigitValue else {
        throw error("\(count) hexadecimal digits are missing")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
