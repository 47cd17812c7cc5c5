package import FoundationEssentials

/// How far a tenant's log has been counted. Store it in the same transaction as what `apply` returns: then each row is counted once, although windows and pages
/// overlap, rows appear late, and the program can end between any two pages.
///
/// The order of the rows within a window does not matter. Its size is proportional to the rows of a window, and of the overlap only if a long window
/// turns out to be in the order of time.
package struct LogCursor: Sendable, Equatable, Codable {
  package let log: MailLog
  /// Every row before it has been read at least once.
  package internal(set) var position: UTCTime
  /// Rows before it are not wanted, or can no longer be read.
  var origin: UTCTime
  var window: LogWindow?
  /// In milliseconds; nil means the longest.
  var windowLength: Int64?
  /// How far this machine's clock is ahead of the service's, in milliseconds; negative if it is behind.
  var clockAhead: Int64 = 0
  var keys = CountedKeys()

  /// Counts rows from this time on.
  package init(log: MailLog, from start: UTCTime) {
    self.log = log
    position = start.flooredToSecond
    origin = position
  }

  /// Whether a window has been begun and not completed.
  package var isWithinWindow: Bool { window?.token != nil }

  /// The keys that are kept.
  package var keyCount: Int { keys.count }
}

/// A window that is being read.
struct LogWindow: Sendable, Equatable, Codable {
  /// What is requested.
  var start: UTCTime
  var end: UTCTime
  /// What is counted ends here: the service's clock may be behind.
  var countedEnd: UTCTime
  /// When it was requested first, by this machine's clock.
  var begun: UTCTime
  /// Where the window brings news: before it, rows are read again.
  var base: UTCTime
  /// The next page's; nil on the first page.
  var token: String?
  /// The latest row so far.
  var latest: UTCTime?
  var isInOrder = true
  var rows = 0
  /// The earliest row of the last page, which the next one may repeat.
  var pageStart: UTCTime?
  /// Keys of rows before it have been forgotten.
  var forgottenBefore: UTCTime?
  var gap: MissingInterval?
  var loop = LoopDetector()
}

/// What a page adds to the counts.
package struct LogIncrement: Sendable, Equatable {
  /// By the day of the row's time.
  package internal(set) var counts: [LocalDay: MailCounts] = [:]
  /// Rows before the window that can no longer be read. Said with the window's first page.
  package internal(set) var gap: MissingInterval?
  package internal(set) var counted = 0
  /// Rows that had been counted before.
  package internal(set) var repeated = 0
  /// Rows outside of the window.
  package internal(set) var outside = 0
  /// Rows that are not objects or have no time.
  package internal(set) var unreadable = 0
  /// Rows that were counted, although they might have been before: the log was in the order of time for very long, and then was not.
  package internal(set) var doubtful = 0
  /// Whether the window is complete.
  package internal(set) var isComplete = false
}

extension MissingInterval {
  /// The days that are missing, in whole or in part.
  package func days(in zone: TimeZone) -> [LocalDay] {
    guard start < end else { return [] }
    let first = LocalDay(start, in: zone)
    let last = LocalDay(end - .milliseconds(1), in: zone)
    return (first.daysSince1970...max(first.daysSince1970, last.daysSince1970)).map { LocalDay(daysSince1970: $0) }
  }
}
