/// A range of times, as the lists of the Licensing Management Platform require it.
package struct TimeWindow: Sendable, Equatable {
  package var start: UTCTime
  package var end: UTCTime

  package init(start: UTCTime, end: UTCTime) {
    self.start = start
    self.end = end
  }

  /// From before the platform existed.
  package static func until(_ end: UTCTime) -> TimeWindow { TimeWindow(start: UTCTime(seconds: 946_684_800), end: end) }

  /// In whole seconds, the only format that is documented.
  func query(_ prefix: String) -> [(name: String, value: String)] {
    [("\(prefix)_start", "\(start.flooredToSecond)"), ("\(prefix)_end", "\(end.flooredToSecond)")]
  }
}
