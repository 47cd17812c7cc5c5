import BridgeAccounts
import BridgeCore
import GRDB

/// customer, settings (general or custom), and each value of the customer's own sending settings, which are kept while the general ones are in use.
struct SettingsTable: BulkTable {
  typealias Column = SettingsColumn

  let service: BulkService
  let needed = [SettingsColumn.customer]

  func rows(_ db: Database) throws -> [[String]] {
    try Customer.all(db).map { customer in
      [customer.id, customer.useCustomSettings ? "custom" : "general"]
        + SettingsColumn.Part.all.flatMap { part in
          let cells = SettingsCells.written(customer.customSettings, part)
          return part.values.map { cells[$0] ?? "" }
        }
    }
  }

  func check(_ records: [CSVRow<SettingsColumn>], by caller: Caller) async throws -> (changes: [TableChange], problems: [LineProblem]) {
    let (customers, products) = try await service.store.read { db in (try Customer.all(db), Set(try Product.all(db).map(\.id))) }
    let known = Dictionary(customers.map { ($0.id, $0) }) { first, _ in first }
    var problems = repetitions(records, by: [.customer])
    var changes: [TableChange] = []
    for record in records {
      guard let customer = known[record[.customer] ?? ""] else {
        problems.append(.unknown("customer", record[.customer] ?? "", line: record.line, see: Remedy(.customersList)))
        continue
      }
      let (line, unread) = SettingsLine.read(record, over: customer)
      problems += unread
      problems += SettingsRules.violations(of: line.change.parts.given, field: "settings.sending", products: products).all.map {
        LineProblem(line: line.line, column: SettingsColumn.name(ofField: $0.field), message: $0.problem)
      }
      changes.append(change(record, line, by: caller))
    }
    return (changes, problems)
  }

  private func change(_ record: CSVRow<SettingsColumn>, _ line: SettingsLine, by caller: Caller) -> TableChange {
    let parts = SettingsTable.names(line.change)
    let preview = parts.isEmpty ? BulkOutcome.unchanged : .changed("would change \(parts.joined(separator: ", "))")
    return TableChange(object: line.customerID, preview: preview) {
      let customer = try await service.store.read { db in try Customer.require(db, line.customerID) }
      let (line, problems) = SettingsLine.read(record, over: customer)
      guard problems.isEmpty else { throw WrongLines(problems).error }
      let parts = SettingsTable.names(line.change)
      guard !parts.isEmpty else { return .unchanged }
      _ = try await service.settings.updateCustomer(customer.id, line.change, etag: customer.etag, validateOnly: false, by: caller)
      return .changed("changed \(parts.joined(separator: ", "))")
    }
  }

  private static func names(_ change: SettingsChange) -> [String] {
    (change.useCustom == nil ? [] : ["settings"]) + (change.billing == nil ? [] : ["billing"])
      + FigureProduct.allCases.filter { change.figures[$0] != nil }.map(\.fieldName)
      + (change.executiveSummary == nil ? [] : ["executive_summary"])
  }
}
