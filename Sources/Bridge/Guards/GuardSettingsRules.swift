import BridgeCore
import ExactDecimal

/// Validates the settings of guards.
enum GuardSettingsRules {
  /// The settings that have no sense or would remove a protection, by the API's field paths below `prefix`.
  static func violations(of settings: GuardSettings, field prefix: String = "guard_settings") -> FieldViolations {
    var found = FieldViolations()
    for (code, mode) in settings.modes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if let problem = problem(code, mode) { found.add("\(prefix).modes", problem) }
    }
    func check(_ value: ExactDecimal?, _ field: String, _ range: ClosedRange<ExactDecimal>) {
      guard let value, !range.contains(value) else { return }
      found.add("\(prefix).\(field)", "\(value) is not \(range.lowerBound) to \(range.upperBound)")
    }
    check(settings.changePercent, "change_percent", GuardSettings.percentRange)
    check(settings.changeSeats, "change_seats", GuardSettings.seatsRange)
    check(settings.creationSeats, "creation_seats", GuardSettings.seatsRange)
    if let days = settings.staleDays, !GuardSettings.staleDaysRange.contains(days) {
      let range = GuardSettings.staleDaysRange
      found.add("\(prefix).stale_days", "\(days) is not \(range.lowerBound) to \(range.upperBound)")
    }
    return found
  }

  /// Why `mode` cannot be chosen; nil if it can.
  static func problem(_ code: Guard.Code, _ mode: GuardMode) -> String? {
    guard !code.possibleModes.contains(mode) else { return nil }
    guard code.usualMode != nil else { return "'\(code.name)' always blocks: \(code.whyNotOff ?? "")" }
    return "'\(code.name)' cannot be \(mode.name): \(code.whyNotOff ?? ""); use \(code.possibleModes.map(\.name).joined(separator: " or "))"
  }

  /// The API's names of the fields that differ.
  static func differences(_ old: GuardSettings, _ new: GuardSettings) -> [String] {
    let modes = Guard.Code.adjustable.filter { old.modes[$0] != new.modes[$0] }.map { code in
      "\(code.name) \(new.modes[code]?.name ?? "as before any setting")"
    }
    func text(_ name: String, _ old: (some CustomStringConvertible & Equatable)?, _ new: (some CustomStringConvertible & Equatable)?)
      -> [String]
    {
      old.map(\.description) == new.map(\.description) ? [] : ["\(name) \(new.map(\.description) ?? "as before any setting")"]
    }
    return modes + text("change-percent", old.changePercent, new.changePercent) + text("change-seats", old.changeSeats, new.changeSeats)
      + text("creation-seats", old.creationSeats, new.creationSeats) + text("stale-days", old.staleDays, new.staleDays)
  }
}
