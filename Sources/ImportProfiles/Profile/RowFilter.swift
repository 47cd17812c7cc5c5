/// A condition that a row must or must not meet to count.
public struct RowFilter: Sendable, Hashable, Codable {
  public enum Action: String, Sendable, Hashable, CaseIterable, Codable {
    /// Rows that do not meet the condition are left out.
    case keep
    /// Rows that meet the condition are left out.
    case drop
  }

  public enum Operation: String, Sendable, Hashable, CaseIterable, Codable {
    /// Text, without case and surrounding spaces; any of the values.
    case equals
    case contains
    case startsWith
    case endsWith
    /// Without values.
    case isEmpty
    /// Numbers; with one value, written 25.5 whatever the file's decimal separator is. A cell that is not a number is a problem.
    case isGreaterThan
    case isLessThan
  }

  public var action: Action
  /// The name of one of the profile's columns.
  public var column: String
  public var operation: Operation
  public var values: [String]

  public init(_ action: Action, _ column: String, _ operation: Operation, _ values: [String] = []) {
    self.action = action
    self.column = column
    self.operation = operation
    self.values = values
  }
}

extension RowFilter: CustomStringConvertible {
  /// "drop rows where License equals 'NFR'", as it is shown with the rows that it left out.
  public var description: String {
    let words =
      switch operation {
      case .equals: "equals"
      case .contains: "contains"
      case .startsWith: "starts with"
      case .endsWith: "ends with"
      case .isEmpty: "is empty"
      case .isGreaterThan: "is greater than"
      case .isLessThan: "is less than"
      }
    let texts = values.map { "'\($0)'" }.joined(separator: " or ")
    return "\(action) rows where \(column) \(words)" + (texts.isEmpty ? "" : " \(texts)")
  }
}
