/// A recurring schedule. Days are in the integration's time zone.
package enum Cadence: Sendable, Hashable, Codable {
  case daily
  case weekly(Weekday)
  /// 1 to 31; in a shorter month, its last day (rule 9).
  case monthly(day: Int)

  /// The valid days of a month for a cadence or a billing day.
  package static let days = 1...31

  /// Raw values as in the API and ISO 8601.
  package enum Weekday: Int, Sendable, Codable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }
}
