/// A month of a year.
public struct ImportPeriod: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 2000 to 2199.
  public let year: Int
  /// 1 to 12.
  public let month: Int

  public init?(year: Int, month: Int) {
    guard (2000...2199).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// "2026-11".
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let read = Self(parts[0], parts[1]) else { return nil }
    self = read
  }

  /// From a cell: a month, or a day in it; 202611 too.
  public init?(_ text: String, dates: DateFormat) {
    // A time of day after the date is not needed.
    let day = text.prefix { $0 != "T" && $0 != " " }
    let parts = day.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    if parts.count == 1, day.utf8.count == 6 {
      self.init(day.prefix(4), day.dropFirst(4))
      return
    }
    guard parts.allSatisfy({ !$0.isEmpty }), Set(day.unicodeScalars.filter { "-/.".unicodeScalars.contains($0) }).count == 1 else {
      return nil
    }
    let isYearFirst = parts[0].utf8.count == 4
    let (year, month, dayOfMonth): (Substring, Substring, Substring?)
    switch (parts.count, isYearFirst, dates) {
    case (2, true, _): (year, month, dayOfMonth) = (parts[0], parts[1], nil)
    case (2, false, _): (year, month, dayOfMonth) = (parts[1], parts[0], nil)
    case (3, true, _) where day.contains("-") || dates == .yearFirst: (year, month, dayOfMonth) = (parts[0], parts[1], parts[2])
    case (3, false, .dayFirst): (year, month, dayOfMonth) = (parts[2], parts[1], parts[0])
    case (3, false, .monthFirst): (year, month, dayOfMonth) = (parts[2], parts[0], parts[1])
    default: return nil
    }
    guard year.utf8.count == 4, (dayOfMonth.map { $0.utf8.count <= 2 && (1...31).contains(Int($0) ?? 0) } ?? true) else { return nil }
    self.init(year, month)
  }

  private init?(_ year: Substring, _ month: Substring) {
    let isNumber = { (text: Substring) in text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    guard isNumber(year), isNumber(month), month.utf8.count <= 2, let year = Int(year), let month = Int(month) else { return nil }
    self.init(year: year, month: month)
  }

  public static func < (left: ImportPeriod, right: ImportPeriod) -> Bool { (left.year, left.month) < (right.year, right.month) }

  /// "2026-11".
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
