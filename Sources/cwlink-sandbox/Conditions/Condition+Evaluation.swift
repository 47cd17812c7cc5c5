extension Condition {
  /// Whether a row matches the conditions. Text is compared case-insensitively, like the collation of the real database. An absent value
  /// equals only null. For an array, one matching element is sufficient.
  func holds(for row: JSONObject) -> Bool {
    switch self {
    case .and(let left, let right): left.holds(for: row) && right.holds(for: row)
    case .or(let left, let right): left.holds(for: row) || right.holds(for: row)
    case .comparison(let path, let comparison, let value):
      Self.values(at: path[...], in: .object(row)).contains { comparison.holds($0, value) }
    }
  }

  private static func values(at path: ArraySlice<String>, in value: JSON) -> [JSON] {
    if case .array(let elements) = value { return elements.flatMap { values(at: path, in: $0) } }
    guard let name = path.first else { return [value] }
    guard let object = value.object, let inner = object[name] else { return [.null] }
    return values(at: path.dropFirst(), in: inner)
  }
}

extension ConditionOperator {
  fileprivate func holds(_ left: JSON, _ right: ConditionValue) -> Bool {
    switch self {
    case .equal: Self.equal(left, right)
    case .notEqual: !Self.equal(left, right)
    case .less: Self.order(left, right).map { $0 < 0 } ?? false
    case .lessOrEqual: Self.order(left, right).map { $0 <= 0 } ?? false
    case .greater: Self.order(left, right).map { $0 > 0 } ?? false
    case .greaterOrEqual: Self.order(left, right).map { $0 >= 0 } ?? false
    case .contains: Self.texts(left, right).map { $0.contains($1) } ?? false
    case .notContains: Self.texts(left, right).map { !$0.contains($1) } ?? true
    case .like: Self.texts(left, right).map(Self.like) ?? false
    case .notLike: !(Self.texts(left, right).map(Self.like) ?? false)
    case .inList: Self.list(right).contains { Self.equal(left, $0) }
    case .notInList: !Self.list(right).contains { Self.equal(left, $0) }
    }
  }

  private static func list(_ value: ConditionValue) -> [ConditionValue] { if case .list(let values) = value { values } else { [] } }

  private static func texts(_ left: JSON, _ right: ConditionValue) -> (String, String)? {
    guard case .string(let left) = left, case .text(let right) = right else { return nil }
    return (left.lowercased(), right.lowercased())
  }

  private static func equal(_ left: JSON, _ right: ConditionValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .flag(let right)): left == right
    default: order(left, right) == 0
    }
  }

  /// Negative, zero or positive; nil if the two cannot be compared.
  private static func order(_ left: JSON, _ right: ConditionValue) -> Int? {
    switch (left, right) {
    case (.string(let text), .date(let date)): Timestamp(text).map { ($0.seconds - date.seconds).signum() }
    case (.string, .text): texts(left, right).map { $0 < $1 ? -1 : $0 == $1 ? 0 : 1 }
    case (.integer, .number(let right)), (.number, .number(let right)): left.double.map { $0 < right ? -1 : $0 == right ? 0 : 1 }
    default: nil
    }
  }

  /// `%` and `*` match any characters, `_` matches one.
  static func like(_ text: String, _ pattern: String) -> Bool {
    let (text, pattern) = (Array(text), Array(pattern))
    var reachable = Set([0])
    for character in pattern {
      switch character {
      case "%", "*": reachable = reachable.min().map { Set($0...text.count) } ?? []
      case "_": reachable = Set(reachable.filter { $0 < text.count }.map { $0 + 1 })
      default: reachable = Set(reachable.filter { $0 < text.count && text[$0] == character }.map { $0 + 1 })
      }
    }
    return reachable.contains(text.count)
  }
}
