import BridgeAccounts
import BridgeCore

/// A line of the settings' table: what a customer's own settings are to be.
struct SettingsLine: Sendable, Equatable {
  var line: Int
  var customerID: String
  var change: SettingsChange

  /// What differs from the customer as it is, and what is wrong with the cells.
  ///
  /// A part whose cells are all empty is given up: the general one applies. A value without a column stays as it is; where the customer has not had
  /// the part, switches are off and everything else is needed.
  static func read(_ record: CSVRow<SettingsColumn>, over customer: Customer) -> (line: SettingsLine, problems: [LineProblem]) {
    var reader = Reader(record: record)
    var change = SettingsChange()
    for part in SettingsColumn.Part.all {
      let known = SettingsCells.written(customer.customSettings, part)
      guard let cells = reader.cells(part, known: known) else { continue }
      if cells == known { continue }
      reader.apply(part, cells, to: &change)
    }
    if let text = record[.settings] {
      let uses = ["custom": true, "general": false][text.lowercased()]
      if uses == nil { reader.add("settings", "'\(text)' is neither general nor custom") }
      // To set a part is to use it, unless the file says otherwise.
      if let uses, uses != customer.useCustomSettings || !change.parts.isEmpty { change.useCustom = uses }
    }
    return (SettingsLine(line: record.line, customerID: customer.id, change: change), reader.problems)
  }

  private struct Reader {
    let record: CSVRow<SettingsColumn>
    private(set) var problems: [LineProblem] = []

    init(record: CSVRow<SettingsColumn>) { self.record = record }

    mutating func add(_ column: String, _ message: String) {
      problems.append(LineProblem(line: record.line, column: column, message: message))
    }

    /// The part's cells, those that the file does not have as they are; nil where it has none of them, empty where the part is given up.
    func cells(_ part: SettingsColumn.Part, known: [SettingsColumn.Value: String]) -> [SettingsColumn.Value: String]? {
      let given = part.values.compactMap { value in record[.value(part, value)].map { (value, $0) } }
      guard !given.isEmpty else { return nil }
      guard given.contains(where: { !$0.1.isEmpty }) else { return [:] }
      return known.merging(given) { $1 }
    }

    mutating func apply(_ part: SettingsColumn.Part, _ cells: [SettingsColumn.Value: String], to change: inout SettingsChange) {
      let isGivenUp = cells.isEmpty
      let before = problems.count
      switch part {
      case .billing:
        let settings =
          isGivenUp ? nil : BillingSettings(enabled: flag(.enabled), day: number(cells[.day], "billing_day"), mail: flag(.mail))
        if problems.count == before { change.billing = .some(settings) }
      case .figures(let product):
        let settings =
          isGivenUp
          ? nil
          : FigureSettings(
            enabled: flag(.enabled), items: items(), cadence: cadence(), ticket: flag(.ticket), mail: flag(.mail))
        if problems.count == before { change.figures[product] = .some(settings) }
      case .executiveSummary:
        let settings = isGivenUp ? nil : SummarySettings(enabled: flag(.enabled), cadence: cadence())
        if problems.count == before { change.executiveSummary = .some(settings) }
      }

      func column(_ value: SettingsColumn.Value) -> String { SettingsColumn.value(part, value).rawValue }

      func flag(_ value: SettingsColumn.Value) -> Bool {
        guard let text = cells[value] else { return false }
        guard let flag = CSVCell.flag(text) else {
          add(column(value), "'\(text)' is neither yes nor no")
          return false
        }
        return flag
      }

      func number(_ text: String?, _ column: String) -> Int {
        if let day = text.flatMap({ Int($0) }) { return day }
        add(column, "'\(text ?? "")' is no day of a month; write 1 to 31")
        return 1
      }

      func items() -> [MailItem] {
        let text = cells[.items] ?? ""
        if let items = SettingsCells.items(text) { return items }
        add(column(.items), "'\(text)' names what is no item; there are: \(MailItem.allCases.map(\.name).joined(separator: " "))")
        return []
      }

      func cadence() -> Cadence {
        let text = cells[.cadence] ?? ""
        if let cadence = SettingsCells.cadence(text) { return cadence }
        add(column(.cadence), "'\(text)' is no cadence; write daily, weekly monday or monthly 31")
        return .daily
      }
    }
  }
}
