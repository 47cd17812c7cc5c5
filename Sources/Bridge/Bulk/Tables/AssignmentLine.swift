import BridgeAccounts
import BridgeCore

/// A line of the assignments table: a customer's product and its own agreement, if any.
struct AssignmentLine: Sendable, Equatable {
  /// The requested change.
  enum Request: Sendable, Equatable {
    case unchanged
    /// Back to the default.
    case clear
    case assign(AssignmentChoice)
  }

  var line: Int
  var customerID: String
  var productID: String
  /// Nil if the file has no such column.
  var type: String?
  var name: String?
  var agreementID: Int?

  var object: String { "\(customerID)/\(productID)" }

  /// Reads the cells and returns their problems.
  static func read(_ record: CSVRow<AssignmentsTable.Column>) -> (line: AssignmentLine, problems: [LineProblem]) {
    var problems: [LineProblem] = []
    var line = AssignmentLine(
      line: record.line, customerID: record[.customer] ?? "", productID: record[.product] ?? "", type: record[.agreementType],
      name: record[.agreementName])
    if let text = record[.agreementID] {
      line.agreementID = text.isEmpty ? 0 : Int(text)
      if line.agreementID.map({ $0 < 0 }) ?? true {
        problems.append(
          LineProblem(
            line: record.line, column: "agreement_id", message: "'\(text)' is not an agreement id; write a number or leave it empty"))
      }
    }
    return (line, problems)
  }

  /// Three empty cells remove the assignment. A line that names the current one is unchanged, even if its agreement no longer exists.
  func request(over own: OwnAssignment?) -> Request {
    let (type, name, id) = (type ?? "", name ?? "", agreementID ?? 0)
    if type.isEmpty && name.isEmpty && id == 0 { return own == nil ? .unchanged : .clear }
    if let own, id == 0 || id == own.agreementID, type.isEmpty || type.sameText(as: own.agreementType.trimmed),
      name.isEmpty || name.sameText(as: own.agreementName.trimmed), id != 0 || !name.isEmpty
    {
      return .unchanged
    }
    return .assign(AssignmentChoice(type: type, name: name, id: id))
  }
}
