import BridgeAccounts
import BridgeCore

/// A line of the customers' table.
struct CustomerLine: Sendable, Equatable {
  var line: Int
  var id: String
  /// What the file says; nil where it has no such column.
  var wanted: CustomerChange

  /// What is wrong with the cells themselves.
  static func read(_ record: CSVRow<CustomersTable.Column>) -> (line: CustomerLine, problems: [LineProblem]) {
    var problems: [LineProblem] = []
    var wanted = CustomerChange()
    wanted.displayName = record[.name]
    wanted.companyIdentifier = record[.company]
    wanted.billedProductIDs = record[.products].map(CSVCell.list)
    wanted.mailRecipients = record[.recipients].map(CSVCell.list)
    if let text = record[.enabled] {
      wanted.enabled = CSVCell.flag(text)
      if wanted.enabled == nil {
        problems.append(LineProblem(line: record.line, column: "enabled", message: "'\(text)' is neither yes nor no"))
      }
    }
    return (CustomerLine(line: record.line, id: record[.customer] ?? "", wanted: wanted), problems)
  }

  /// What of the line differs from the customer as it is.
  func change(of known: Customer) -> CustomerChange {
    var change = wanted
    if change.displayName == known.displayName.trimmed { change.displayName = nil }
    if change.enabled == known.enabled { change.enabled = nil }
    if change.companyIdentifier?.sameText(as: known.companyIdentifier.trimmed) == true { change.companyIdentifier = nil }
    if change.billedProductIDs == known.billedProductIDs { change.billedProductIDs = nil }
    if change.mailRecipients == known.mailRecipients { change.mailRecipients = nil }
    return change
  }

  /// A customer that is not there yet is called by its id where the file has no names.
  var creation: CustomerChange {
    var change = wanted
    change.displayName = wanted.displayName ?? id
    return change
  }
}

extension CustomerChange {
  /// The columns that change, in the table's order.
  var columns: [String] {
    [
      ("name", displayName != nil), ("company", companyIdentifier != nil), ("enabled", enabled != nil),
      ("products", billedProductIDs != nil),
      ("recipients", mailRecipients != nil),
    ].filter(\.1).map(\.0)
  }
}
