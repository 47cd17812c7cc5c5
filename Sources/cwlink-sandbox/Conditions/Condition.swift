/// A parsed `conditions=` text.
indirect enum Condition: Sendable, Equatable {
  case comparison(path: [String], ConditionOperator, ConditionValue)
  case and(Condition, Condition)
  case or(Condition, Condition)
}

enum ConditionOperator: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "contains"
  case notContains = "not contains"
  case like = "like"
  case notLike = "not like"
  case inList = "in"
  case notInList = "not in"
}

enum ConditionValue: Sendable, Equatable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case date(Timestamp)
  case null
  case list([ConditionValue])
}

/// The reason why conditions are rejected.
struct ConditionError: Error, Equatable {
  let message: String
}

extension Condition {
  /// Throws for unknown fields and for values of the wrong kind.
  func check(against schema: Schema, throughArrays: Bool = false) throws(ConditionError) {
    switch self {
    case .and(let left, let right), .or(let left, let right):
      try left.check(against: schema, throughArrays: throughArrays)
      try right.check(against: schema, throughArrays: throughArrays)
    case .comparison(let path, let comparison, let value):
      let name = path.joined(separator: "/")
      guard let kind = schema.kind(at: path, throughArrays: throughArrays) else {
        throw ConditionError(message: "'\(name)' is not a field of \(schema.resource) that can be searched.")
      }
      guard kind.takes(comparison) else { throw ConditionError(message: "'\(comparison.rawValue)' does not fit '\(name)'.") }
      for value in value.elements where !kind.takes(value) { throw ConditionError(message: "The value does not fit '\(name)'.") }
    }
  }
}

extension ConditionValue {
  fileprivate var elements: [ConditionValue] { if case .list(let values) = self { values } else { [self] } }
}

extension PropertyKind {
  fileprivate func takes(_ comparison: ConditionOperator) -> Bool {
    switch (self, comparison) {
    case (.reference, .equal), (.reference, .notEqual): true
    case (.reference, _), (.list, _), (.links, _): false
    case (.text, _), (.choice, _): true
    case (.flag, .equal), (.flag, .notEqual): true
    case (.flag, _): false
    case (_, .contains), (_, .notContains), (_, .like), (_, .notLike): false
    default: true
    }
  }

  fileprivate func takes(_ value: ConditionValue) -> Bool {
    switch (self, value) {
    case (.integer, .number(let number)): number == number.rounded()
    case (_, .null), (.number, .number), (.text, .text), (.choice, .text), (.flag, .flag), (.date, .date): true
    default: false
    }
  }
}
