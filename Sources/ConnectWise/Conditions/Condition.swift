/// What a list is narrowed by. Built of typed parts: no value can end its quotes and say something of its own.
public indirect enum Condition: Sendable, Equatable {
  case compare(Field, Comparison, Value)
  case contains(Field, String)
  /// With `%` or `*` for any characters; there is no way to mean these two themselves.
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

  /// A property, or one of a reference after a slash: "company/id".
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
