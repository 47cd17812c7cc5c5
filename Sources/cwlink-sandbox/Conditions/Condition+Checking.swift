extension Condition {
  /// Refuses fields that the resource does not have and values that do not fit them.
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
