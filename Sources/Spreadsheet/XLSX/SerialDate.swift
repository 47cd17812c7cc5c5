/// A spreadsheet's date: the number of days since 1900 or 1904, with the time of day as the fraction.
enum SerialDate {
  /// "2026-11-30" or, if there is a time of day, "2026-11-30T18:30:00", rounded to seconds. Nil if the number is not a date: negative, after 9999,
  /// without a day, or the 60th of the 1900 system, which is a 29 February that did not exist.
  static func text(_ number: String, from1904: Bool) -> String? {
    let parts = number.split(separator: ".", maxSplits: 1)
    guard let first = parts.first, let days = Int(first), days >= (from1904 ? 0 : 1), days <= 2_958_465 else { return nil }
    guard from1904 || days != 60 else { return nil }
    var seconds = parts.count == 2 ? Self.seconds(parts[1]) : 0
    // The days from 1970-01-01; before 1 March 1900 the 1900 system is not a day ahead yet.
    var day = from1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    let date = Self.date(day)
    guard seconds > 0 else { return date }
    return "\(date)T\(padded(seconds / 3_600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
  }

  /// Of a day, from the digits after the point, rounded half up.
  private static func seconds(_ fraction: Substring) -> Int {
    // Ten digits are more than a thousandth of a second.
    let digits = String(fraction.prefix(10))
    let padded = digits + String(repeating: "0", count: 10 - digits.count)
    return ((Int(padded) ?? 0) * 86_400 + 5_000_000_000) / 10_000_000_000
  }

  /// The Gregorian date of a day since 1970-01-01, by eras of 400 years that begin in March.
  private static func date(_ day: Int) -> String {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(padded(month))-\(padded(ofYear - (153 * shiftedMonth + 2) / 5 + 1))"
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
