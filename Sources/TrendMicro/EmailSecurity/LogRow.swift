/// A row of a log, reduced to what is counted.
package struct LogRow: Sendable, Equatable {
  package enum Subject: Sendable, Equatable {
    case accepted(isDelivered: Bool)
    case blocked
    case detection(Detection)
  }

  /// When the row was logged (genTime).
  package var time: UTCTime
  /// Rows without a direction are inbound, because inbound rows are requested.
  package var isOutbound: Bool
  package var subject: Subject
  /// Identifies the row: rows with the same key are one.
  package var key: UInt64

  package init(time: UTCTime, isOutbound: Bool = false, subject: Subject, key: UInt64) {
    self.time = time
    self.isOutbound = isOutbound
    self.subject = subject
    self.key = key
  }
}
