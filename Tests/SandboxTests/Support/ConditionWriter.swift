@testable import cwlink_sandbox

/// Generates conditions and writes them in one of many equivalent forms.
struct ConditionWriter {
  var random: SplitMix64

  mutating func condition(depth: Int) -> Condition {
    guard depth > 0, !random.once(in: 3) else { return comparison() }
    let (left, right) = (condition(depth: depth - 1), condition(depth: depth - 1))
    return random.once(in: 2) ? .and(left, right) : .or(left, right)
  }

  private mutating func comparison() -> Condition {
    let path = random.once(in: 3) ? ["company", random.pick(["id", "name"])] : [random.pick(["id", "name", "andOr", "in_stock", "x1"])]
    let comparison = random.pick(ConditionOperator.allCases)
    guard comparison == .inList || comparison == .notInList else { return .comparison(path: path, comparison, value()) }
    return .comparison(path: path, comparison, .list((0...random.below(4)).map { _ in value() }))
  }

  private mutating func value() -> ConditionValue {
    switch random.below(5) {
    case 0: .number(Double(random.below(2_000_000) - 1_000_000) / (random.once(in: 2) ? 1 : 4))
    case 1: .flag(random.once(in: 2))
    case 2: .date(Timestamp(seconds: random.below(4_000_000_000)))
    case 3: .null
    default: .text((0..<random.below(8)).map { _ in random.pick(["a", "\"", "'", "\\", " ", "é", "医", "(", " and ", "%", "]"]) }.joined())
    }
  }

  mutating func write(_ condition: Condition) -> String {
    switch condition {
    case .and(let left, let right): operand(left, of: .and) + space() + cased("and") + space() + operand(right, of: .and, isRight: true)
    case .or(let left, let right): operand(left, of: .or) + space() + cased("or") + space() + operand(right, of: .or, isRight: true)
    case .comparison(let path, let comparison, let value):
      path.joined(separator: "/") + space() + comparison.rawValue.split(separator: " ").map { cased(String($0)) }.joined(separator: space())
        + space() + write(value)
    }
  }

  private enum Joint { case and, or }

  /// In parentheses if required, and sometimes if not.
  private mutating func operand(_ condition: Condition, of joint: Joint, isRight: Bool = false) -> String {
    let needed =
      switch condition {
      case .comparison: false
      case .and: isRight && joint == .and
      case .or: joint == .and || isRight
      }
    let text = write(condition)
    return needed || random.once(in: 4) ? "(" + text + " )" : text
  }

  private mutating func write(_ value: ConditionValue) -> String {
    switch value {
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .flag(let flag): cased(flag ? "true" : "false")
    case .date(let date): "[\(date.text)]"
    case .null: cased("null")
    case .list(let values): "(" + values.map { write($0) }.joined(separator: random.once(in: 2) ? "," : " , ") + ")"
    case .text(let text): quoted(text)
    }
  }

  private mutating func quoted(_ text: String) -> String {
    let quote = random.pick(["\"", "'"])
    var written = quote
    for character in text {
      switch String(character) {
      case "\\": written += "\\\\"
      case quote: written += (random.once(in: 2) ? "\\" : quote) + quote
      default: written.append(character)
      }
    }
    return written + quote
  }

  private mutating func cased(_ word: String) -> String { random.pick([word, word.uppercased(), word.capitalized]) }
  private mutating func space() -> String { random.pick([" ", "  ", "\t "]) }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
