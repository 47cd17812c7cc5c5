import BridgeCore
import BridgeAccounts

/// The columns of the settings table: customer, settings, and one per value of the sending settings, like "billing_day".
enum SettingsColumn: Sendable, Hashable, RawRepresentable, CaseIterable {
  /// A part of the sending settings, which a customer overrides completely or not at all.
  enum Part: Sendable, Hashable {
    case billing
    case figures(FigureProduct)
    case executiveSummary

    static let all = [Part.billing] + FigureProduct.allCases.map(Part.figures) + [.executiveSummary]

    /// The API's field name.
    var name: String {
      switch self {
      case .billing: "billing"
      case .figures(let product): product.fieldName
      case .executiveSummary: "executive_summary"
      }
    }

    var values: [Value] {
      switch self {
      case .billing: [.enabled, .day, .mail]
      case .figures: [.enabled, .items, .cadence, .ticket, .mail]
      case .executiveSummary: [.enabled, .cadence]
      }
    }
  }

  enum Value: String, Sendable {
    case enabled, day, items, cadence, ticket, mail
  }

  case customer
  case settings
  case value(Part, Value)

  static let allCases = [customer, settings] + Part.all.flatMap { part in part.values.map { .value(part, $0) } }

  private static let byName = Dictionary(allCases.map { ($0.rawValue, $0) }) { first, _ in first }

  var rawValue: String {
    switch self {
    case .customer: "customer"
    case .settings: "settings"
    case .value(let part, let value): "\(part.name)_\(value.rawValue)"
    }
  }

  init?(rawValue: String) {
    guard let column = Self.byName[rawValue] else { return nil }
    self = column
  }

  /// The column of the API field "settings.sending.billing.day" or "….cadence.day_of_month"; for a complete part, its first column.
  static func name(ofField field: String) -> String {
    let path = field.split(separator: ".").drop { $0 == "settings" || $0 == "sending" }
    guard let part = path.first else { return "" }
    return "\(part)_\(path.dropFirst().first ?? "enabled")"
  }
}

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
