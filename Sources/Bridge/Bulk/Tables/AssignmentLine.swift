import BridgeAccounts
import BridgeCore

/// A line of the assignments' table: a product of a customer, and its own choice of agreement or none.
struct AssignmentLine: Sendable, Equatable {
  /// What it asks for.
  enum Wish: Sendable, Equatable {
    case unchanged
    /// Back to the default.
    case clear
    case assign(AssignmentChoice)
  }

  var line: Int
  var customerID: String
  var productID: String
  /// Nil where the file has no such column.
  var type: String?
  var name: String?
  var agreementID: Int?

  var object: String { "\(customerID)/\(productID)" }

  /// What is wrong with the cells themselves.
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
            line: record.line, column: "agreement_id", message: "'\(text)' is no id of an agreement; write its number, or nothing"))
      }
    }
    return (line, problems)
  }

  /// Three empty cells take the choice back. What names the present choice changes nothing, even where its agreement is gone by now.
  func wish(over own: OwnAssignment?) -> Wish {
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
