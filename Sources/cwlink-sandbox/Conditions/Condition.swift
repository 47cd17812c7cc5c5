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

/// Why conditions are refused.
struct ConditionError: Error, Equatable {
  let message: String
}
