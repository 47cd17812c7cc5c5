/// A token of a condition.
enum ConditionToken: Sendable, Equatable {
  case text(String)
  case date(Timestamp)
  case number(Double)
  case comparison(ConditionOperator)
  /// A name, a slash path or a word such as `and`.
  case word(String)
  case open, close, comma
}

/// Splits conditions into tokens. A quote inside a string is escaped by a backslash or by doubling it.
struct ConditionLexer {
  private let scalars: [Unicode.Scalar]
  private var at = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  static func tokens(of text: String) throws(ConditionError) -> [ConditionToken] {
    var lexer = ConditionLexer(text)
    var tokens: [ConditionToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() throws(ConditionError) -> ConditionToken? {
    while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
    guard at < scalars.count else { return nil }
    let scalar = scalars[at]
    switch scalar {
    case "\"", "'": return .text(try string(closedBy: scalar))
    case "[": return .date(try date())
    case "(", ")", ",":
      at += 1
      return scalar == "(" ? .open : scalar == ")" ? .close : .comma
    case "=", "!", "<", ">": return .comparison(try comparison())
    case "-", "0"..."9": return .number(try number())
    case "_", "a"..."z", "A"..."Z": return .word(take { "_/".unicodeScalars.contains($0) || $0.isWordCharacter })
    default: throw ConditionError(message: "'\(scalar)' is not expected at position \(at + 1).")
    }
  }

  private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while at < scalars.count, belongs(scalars[at]) {
      text.append(scalars[at])
      at += 1
    }
    return String(text)
  }

  private mutating func string(closedBy quote: Unicode.Scalar) throws(ConditionError) -> String {
    let start = at + 1
    var text = String.UnicodeScalarView()
    at += 1
    while at < scalars.count {
      let scalar = scalars[at]
      at += 1
      if scalar == "\\", at < scalars.count {
        text.append(scalars[at])
        at += 1
      } else if scalar == quote {
        guard at < scalars.count, scalars[at] == quote else { return String(text) }
        text.append(quote)
        at += 1
      } else {
        text.append(scalar)
      }
    }
    throw ConditionError(message: "The string at position \(start) is not closed.")
  }

  private mutating func date() throws(ConditionError) -> Timestamp {
    at += 1
    let text = take { $0 != "]" }
    guard at < scalars.count, let date = Timestamp(text) else { throw ConditionError(message: "[\(text)] is not a date.") }
    at += 1
    return date
  }

  private mutating func comparison() throws(ConditionError) -> ConditionOperator {
    let text = take { "=!<>".unicodeScalars.contains($0) }
    guard let comparison = ConditionOperator(rawValue: text) else { throw ConditionError(message: "'\(text)' is not an operator.") }
    return comparison
  }

  private mutating func number() throws(ConditionError) -> Double {
    let text = take { $0 == "-" || $0 == "." || $0.isWordCharacter }
    guard text.wholeMatch(of: /-?\d+(\.\d+)?/) != nil, let value = Double(text) else {
      throw ConditionError(message: "'\(text)' is not a number; strings are quoted.")
    }
    return value
  }
}

extension Unicode.Scalar {
  fileprivate var isWordCharacter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self) || self == "_"
  }
}
