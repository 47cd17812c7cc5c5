/// A month of the reports. Trend Micro keeps them for two years.
package struct ReportMonth: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12.
  package let month: Int

  /// Nil if there is no such month. Years 2000 to 9999.
  package init?(year: Int, month: Int) {
    guard (2000...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month before the one of this time, in UTC.
  package static func latestClosed(at now: UTCTime) -> ReportMonth? {
    let parts = "\(now)".prefix(7).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return parts[1] == 1 ? ReportMonth(year: parts[0] - 1, month: 12) : ReportMonth(year: parts[0], month: parts[1] - 1)
  }

  /// "YYYY" and "MM", as the reports expect them.
  var texts: (year: String, month: String) { ("\(year)", month < 10 ? "0\(month)" : "\(month)") }

  package var description: String { "\(texts.year)-\(texts.month)" }

  package static func < (a: ReportMonth, b: ReportMonth) -> Bool { (a.year, a.month) < (b.year, b.month) }
}
