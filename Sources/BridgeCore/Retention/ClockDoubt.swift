/// Whether the clock can be trusted with removing what is old: one that is years ahead would remove everything at once.
enum ClockDoubt {
  /// What the clock has shown for this long is believed: within it, a wrong time is noticed.
  static let trial = Duration.seconds(7 * 24 * 3600)
  /// The longest time in which nothing happens: billing is recorded each month.
  static let longestPause = Duration.seconds(62 * 24 * 3600)

  /// Why nothing should be removed; nil if nothing speaks against it.
  ///
  /// `settled` is the time of the newest entry of the activity log from before the trial; nil if there is none. After a true pause the doubt ends one
  /// trial after the next entry.
  static func reason(settled: Instant?, at now: Instant) -> String? {
    guard let settled, settled < now.adding(.zero - trial - longestPause) else { return nil }
    return """
      the clock may be wrong: it shows \(Day(now, in: .gmt)), but the activity log has no entries from \(Day(settled, in: .gmt)) until at least a week ago
      """
  }
}
