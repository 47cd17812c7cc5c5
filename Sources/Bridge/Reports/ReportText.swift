import BridgeCore
import BridgeDelivery
import Escaping
import Pages

/// Formats numbers and days for reports, independent of locale and time zone.
enum ReportText {
  /// "November 2026".
  static func month(_ period: Period) -> String { PageText.month(period) }

  /// "1,204": groups of three digits.
  static func grouped(_ number: Int64) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// "2026-11-14 to 2026-11-20", or one day.
  static func days(_ days: ClosedRange<Day>) -> String {
    days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
  }

  /// "2026-11-03, 2026-11-05 to 2026-11-09": three or more consecutive days are written as a range.
  static func list(_ days: [Day]) -> String {
    var runs: [[Day]] = []
    for day in days {
      if let last = runs.last?.last, day.ordinal == last.ordinal + 1 {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs.flatMap { run in run.count < 3 ? run.map(\.description) : [self.days(run[0]...run[run.count - 1])] }.joined(separator: ", ")
  }

  /// At most `longest` UTF-16 code units, as ConnectWise counts; only the name is truncated: "Alder Dent…: mail security, November 2026".
  static func subject(_ name: String, _ rest: String, longest: Int = TicketText.longestSummary) -> String {
    let line = name.lines.joined(separator: " ")
    let room = longest - rest.utf16.count
    guard line.utf16.count > room, room > 1 else { return line + rest }
    return line.cut(toUTF16: room - 1) + "…" + rest
  }
}
