import BridgeAccounts
import BridgeCore

/// A line of the settings table: a customer's own settings.
struct SettingsLine: Sendable, Equatable {
  var line: Int
  var customerID: String
  var change: SettingsChange

  /// Reads the cells; returns the differences from the stored customer and the problems.
  ///
  /// A part whose cells are all empty is removed, so that the general one applies. A value without a column stays unchanged; if the customer did not
  /// have the part, flags are off and all other values are required.
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
      // Setting a part enables the customer's own settings, unless the file says otherwise.
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

    /// The part's cells, completed from the stored ones; nil if the file has none of them, empty if the part is removed.
    func cells(_ part: SettingsColumn.Part, known: [SettingsColumn.Value: String]) -> [SettingsColumn.Value: String]? {
      let given = part.values.compactMap { value in record[.value(part, value)].map { (value, $0) } }
      guard !given.isEmpty else { return nil }
      guard given.contains(where: { !$0.1.isEmpty }) else { return [:] }
      return known.merging(given) { $1 }
    }

    mutating func apply(_ part: SettingsColumn.Part, _ cells: [SettingsColumn.Value: String], to change: inout SettingsChange) {
      let isRemoved = cells.isEmpty
      let before = problems.count
      switch part {
      case .billing:
        let settings =
          isRemoved ? nil : BillingSettings(enabled: flag(.enabled), day: number(cells[.day], "billing_day"), mail: flag(.mail))
        if problems.count == before { change.billing = .some(settings) }
      case .figures(let product):
        let settings =
          isRemoved
          ? nil
          : FigureSettings(
            enabled: flag(.enabled), items: items(), cadence: cadence(), ticket: flag(.ticket), mail: flag(.mail))
        if problems.count == before { change.figures[product] = .some(settings) }
      case .executiveSummary:
        let settings = isRemoved ? nil : SummarySettings(enabled: flag(.enabled), cadence: cadence())
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
        add(column, "'\(text ?? "")' is not a day of the month; write 1 to 31")
        return 1
      }

      func items() -> [MailItem] {
        let text = cells[.items] ?? ""
        if let items = SettingsCells.items(text) { return items }
        add(column(.items), "'\(text)' contains an unknown item; the items are: \(MailItem.allCases.map(\.name).joined(separator: " "))")
        return []
      }

      func cadence() -> Cadence {
        let text = cells[.cadence] ?? ""
        if let cadence = SettingsCells.cadence(text) { return cadence }
        add(column(.cadence), "'\(text)' is not a cadence; write daily, weekly monday or monthly 31")
        return .daily
      }
    }
  }
}
