import BridgeAccounts
import BridgeCore

/// A line of the customers table.
struct CustomerLine: Sendable, Equatable {
  var line: Int
  var id: String
  /// The requested values; nil for missing columns.
  var wanted: CustomerChange

  /// Reads the cells and returns their problems.
  static func read(_ record: CSVRow<CustomersTable.Column>) -> (line: CustomerLine, problems: [LineProblem]) {
    var problems: [LineProblem] = []
    var wanted = CustomerChange()
    wanted.displayName = record[.name]
    wanted.companyIdentifier = record[.company]
    wanted.billedProductIDs = record[.products].map(CSVCell.list)
    wanted.mailRecipients = record[.recipients].map(CSVCell.list)
    for (column, values) in [(CustomersTable.Column.products, wanted.billedProductIDs), (.recipients, wanted.mailRecipients)] {
      if let problem = Repetition.problem(in: values ?? []) {
        problems.append(LineProblem(line: record.line, column: column.rawValue, message: problem))
      }
    }
    if let text = record[.enabled] {
      wanted.enabled = CSVCell.flag(text)
      if wanted.enabled == nil {
        problems.append(LineProblem(line: record.line, column: "enabled", message: "'\(text)' is neither yes nor no"))
      }
    }
    return (CustomerLine(line: record.line, id: record[.customer] ?? "", wanted: wanted), problems)
  }

  /// The values that differ from the stored customer.
  func change(of known: Customer) -> CustomerChange {
    var change = wanted
    if change.displayName == known.displayName.trimmed { change.displayName = nil }
    if change.enabled == known.enabled { change.enabled = nil }
    if change.companyIdentifier?.sameText(as: known.companyIdentifier.trimmed) == true { change.companyIdentifier = nil }
    if change.billedProductIDs == known.billedProductIDs { change.billedProductIDs = nil }
    if change.mailRecipients == known.mailRecipients { change.mailRecipients = nil }
    return change
  }

  /// The values of a new customer, named by its id if the file has no names.
  var creation: CustomerChange {
    var change = wanted
    change.displayName = wanted.displayName ?? id
    return change
  }
}

extension CustomerChange {
  /// The changed columns, in the table's order.
  var columns: [String] {
    [
      ("name", displayName != nil), ("company", companyIdentifier != nil), ("enabled", enabled != nil),
      ("products", billedProductIDs != nil),
      ("recipients", mailRecipients != nil),
    ].filter(\.1).map(\.0)
  }
}
