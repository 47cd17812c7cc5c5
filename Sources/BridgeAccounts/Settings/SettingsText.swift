import BridgeCore

/// Formats settings for users.
enum SettingsText {
  static func yes(_ value: Bool) -> String { value ? "yes" : "no" }

  /// "31 (the last day of a shorter month)"
  static func day(_ day: Int) -> String { day > 28 ? "\(day) (the last day of a shorter month)" : String(day) }

  /// "daily", "weekly on Monday", "monthly on day 31 (the last day of a shorter month)"
  static func cadence(_ cadence: Cadence) -> String {
    switch cadence {
    case .daily: "daily"
    case .weekly(let weekday): "weekly on \(String(describing: weekday).capitalized)"
    case .monthly(let day): "monthly on day \(self.day(day))"
    }
  }

  /// "all", or the names of the selected items.
  static func items(_ figures: FigureSettings) -> String {
    figures.items.isEmpty ? "all" : figures.reportedItems.map(\.name).joined(separator: ", ")
  }
}
