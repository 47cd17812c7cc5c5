import BridgeAccounts
import BridgeCore

/// Converts sending settings to and from cells: "weekly monday", "yes", "spam phishing".
enum SettingsCells {
  static func written(_ settings: SendingSettings, _ part: SettingsColumn.Part) -> [SettingsColumn.Value: String] {
    switch part {
    case .billing:
      settings.billing.map { [.enabled: CSVCell.yesOrNo($0.enabled), .day: String($0.day), .mail: CSVCell.yesOrNo($0.mail)] } ?? [:]
    case .figures(let product):
      settings.figures[product].map {
        [
          .enabled: CSVCell.yesOrNo($0.enabled), .items: $0.items.map(\.name).joined(separator: " "), .cadence: text($0.cadence),
          .ticket: CSVCell.yesOrNo($0.ticket), .mail: CSVCell.yesOrNo($0.mail),
        ]
      } ?? [:]
    case .executiveSummary:
      settings.executiveSummary.map { [.enabled: CSVCell.yesOrNo($0.enabled), .cadence: text($0.cadence)] } ?? [:]
    }
  }

  static func text(_ cadence: Cadence) -> String {
    switch cadence {
    case .daily: "daily"
    case .weekly(let weekday): "weekly \(weekday)"
    case .monthly(let day): "monthly \(day)"
    }
  }

  /// Nil if the text is not a cadence; the day of the month is validated later.
  static func cadence(_ text: String) -> Cadence? {
    let words = text.lowercased().split(separator: " ")
    switch (words.first, words.count) {
    case ("daily", 1): return .daily
    case ("weekly", 2): return Cadence.Weekday.allCases.first { String(describing: $0) == words[1] }.map { .weekly($0) }
    case ("monthly", 2): return Int(words[1]).map { .monthly(day: $0) }
    default: return nil
    }
  }

  /// Nil if a name is not an item.
  static func items(_ text: String) -> [MailItem]? {
    let names = CSVCell.list(text.lowercased())
    let items = names.compactMap { name in MailItem.allCases.first { $0.name == name } }
    return items.count == names.count ? items : nil
  }
}
