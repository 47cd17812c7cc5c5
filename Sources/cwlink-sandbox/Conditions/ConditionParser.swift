/// Parses conditions: `and` takes precedence over `or`, parentheses group, keywords are case-insensitive.
struct ConditionParser {
  private let tokens: [ConditionToken]
  private var at = 0
  private var depth = 0

  static func parse(_ text: String) throws(ConditionError) -> Condition {
    var parser = ConditionParser(tokens: try ConditionLexer.tokens(of: text))
    guard !parser.tokens.isEmpty else { throw ConditionError(message: "The conditions are empty.") }
    let condition = try parser.disjunction()
    guard parser.at == parser.tokens.count else {
      throw ConditionError(message: "Something follows the conditions that 'and' or 'or' does not join to them.")
    }
    return condition
  }

  private init(tokens: [ConditionToken]) { self.tokens = tokens }

  private var current: ConditionToken? { at < tokens.count ? tokens[at] : nil }

  private mutating func takeWord(_ word: String) -> Bool {
    guard case .word(let found)? = current, found.lowercased() == word else { return false }
    at += 1
    return true
  }

  private mutating func take(_ token: ConditionToken) -> Bool {
    guard current == token else { return false }
    at += 1
    return true
  }

  private mutating func disjunction() throws(ConditionError) -> Condition {
    var condition = try conjunction()
    while takeWord("or") { condition = .or(condition, try conjunction()) }
    return condition
  }

  private mutating func conjunction() throws(ConditionError) -> Condition {
    var condition = try term()
    while takeWord("and") { condition = .and(condition, try term()) }
    return condition
  }

  private mutating func term() throws(ConditionError) -> Condition {
    guard take(.open) else { return try comparison() }
    depth += 1
    guard depth <= 50 else { throw ConditionError(message: "The conditions are nested too deeply.") }
    let condition = try disjunction()
    guard take(.close) else { throw ConditionError(message: "A parenthesis is not closed.") }
    depth -= 1
    return condition
  }

  private mutating func comparison() throws(ConditionError) -> Condition {
    guard case .word(let name)? = current else { throw ConditionError(message: "A field name is missing.") }
    at += 1
    let path = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !path.contains("") else { throw ConditionError(message: "'\(name)' is not a field path.") }
    let comparison = try comparisonOperator(after: name)
    if comparison == .inList || comparison == .notInList { return .comparison(path: path, comparison, try list(after: name)) }
    return .comparison(path: path, comparison, try value(after: name))
  }

  private mutating func comparisonOperator(after name: String) throws(ConditionError) -> ConditionOperator {
    switch current {
    case .comparison(let comparison)?:
      at += 1
      return comparison
    case .word(let word)?:
      at += 1
      var text = word.lowercased()
      if text == "not", case .word(let second)? = current {
        at += 1
        text += " " + second.lowercased()
      }
      if let comparison = ConditionOperator(rawValue: text) { return comparison }
      throw ConditionError(message: "'\(text)' is not an operator.")
    default: throw ConditionError(message: "An operator is missing after '\(name)'.")
    }
  }

  private mutating func list(after name: String) throws(ConditionError) -> ConditionValue {
    guard take(.open) else { throw ConditionError(message: "'in' needs a list in parentheses.") }
    var values: [ConditionValue] = []
    repeat { values.append(try value(after: name)) } while take(.comma)
    guard take(.close) else { throw ConditionError(message: "The list of 'in' is not closed.") }
    return .list(values)
  }

  private mutating func value(after name: String) throws(ConditionError) -> ConditionValue {
    defer { at += 1 }
    switch current {
    case .text(let text)?: return .text(text)
    case .number(let number)?: return .number(number)
    case .date(let date)?: return .date(date)
    case .word(let word)?:
      switch word.lowercased() {
      case "true": return .flag(true)
      case "false": return .flag(false)
      case "null": return .null
      default: throw ConditionError(message: "'\(word)' is not a value; strings are quoted.")
      }
    default: throw ConditionError(message: "A value is missing for '\(name)'.")
    }
  }
}
