/// A point in time in the format of a Date header: "Fri, 21 Nov 2025 09:05:00 +0100".
public struct MailDate: Sendable, Equatable {
  public var secondsSince1970: Int64
  /// East of UTC; less than a day in either direction.
  public var utcOffsetMinutes: Int

  public init(secondsSince1970: Int64, utcOffsetMinutes: Int = 0) {
    self.secondsSince1970 = secondsSince1970
    self.utcOffsetMinutes = min(max(utcOffsetMinutes, -24 * 60 + 1), 24 * 60 - 1)
  }
}

extension MailDate: CustomStringConvertible {
  public var description: String {
    // Limited to four-digit years.
    let local = min(max(secondsSince1970, -62_135_596_800), 253_402_214_400) + Int64(utcOffsetMinutes) * 60
    let days = Int(local.floored(by: 86400))
    let second = Int(local - Int64(days) * 86400)
    let (year, month, day) = Self.civil(days)
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
    let monthName = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    let offset = abs(utcOffsetMinutes)
    let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    let yearText = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(weekday), \(day) \(monthName) \(yearText) \(time) \(utcOffsetMinutes < 0 ? "-" : "+")\(two(offset / 60))\(two(offset % 60))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The proleptic Gregorian date of a day counted from 1970-01-01, by 400-year eras whose years begin in March.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = Int(Int64(shifted).floored(by: 146_097))
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension Int64 {
  fileprivate func floored(by divisor: Int64) -> Int64 { (self - ((self % divisor) + divisor) % divisor) / divisor }
}
