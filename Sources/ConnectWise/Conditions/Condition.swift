/// A filter for a list, built from typed parts, so that no value can escape its quotes and change the condition.
public indirect enum Condition: Sendable, Equatable {
  case compare(Field, Comparison, Value)
  case contains(Field, String)
  /// `%` and `*` match any characters; they cannot be escaped.
  case like(Field, String)
  case isIn(Field, [Value])
  case not(Condition)
  case all([Condition])
  case any([Condition])

  public enum Comparison: String, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// A property, or a property of a reference after a slash: "company/id".
  public struct Field: Sendable, Hashable, ExpressibleByStringLiteral {
    public let path: String
    public init(_ path: String) { self.path = path }
    public init(stringLiteral value: StaticString) { path = value.description }
  }

  public enum Value: Sendable, Hashable {
    case string(String)
    case int(Int)
    case bool(Bool)
    /// Seconds since 1970.
    case date(Int64)
    /// Midnight UTC of a day.
    case day(CalendarDay)
  }

  public static func equals(_ field: Field, _ value: Value) -> Condition { .compare(field, .equal, value) }
  public static func && (a: Condition, b: Condition) -> Condition { .all([a, b]) }
  public static func || (a: Condition, b: Condition) -> Condition { .any([a, b]) }
}

extension Condition.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
