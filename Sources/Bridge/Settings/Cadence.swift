/// When something is sent again and again. Days are the integration's time zone's.
enum Cadence: Sendable, Hashable, Codable {
  case daily
  case weekly(Weekday)
  /// 1 to 31; a shorter month has it on its last day (rule 9).
  case monthly(day: Int)

  /// The numbers are the API's, and ISO 8601's.
  enum Weekday: Int, Sendable, Codable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }
}
