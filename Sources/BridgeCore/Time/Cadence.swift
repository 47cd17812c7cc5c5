/// When something is sent again and again. Days are the integration's time zone's.
package enum Cadence: Sendable, Hashable, Codable {
  case daily
  case weekly(Weekday)
  /// 1 to 31; a shorter month has it on its last day (rule 9).
  case monthly(day: Int)

  /// Days of a month that a cadence or a billing day can name.
  package static let days = 1...31

  /// The numbers are the API's, and ISO 8601's.
  package enum Weekday: Int, Sendable, Codable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }
}
