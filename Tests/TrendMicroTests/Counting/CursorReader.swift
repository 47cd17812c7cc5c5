import FoundationEssentials

@testable import TrendMicro

/// A cursor behind a reference: macros of the tests cannot call mutating functions.
final class CursorReader {
  var cursor: LogCursor

  init(_ cursor: LogCursor) { self.cursor = cursor }

  convenience init(log: MailLog, from start: UTCTime) { self.init(LogCursor(log: log, from: start)) }

  func next(now: UTCTime, rules: LogWindowRules = LogWindowRules()) -> LogRequest? { cursor.next(now: now, rules: rules) }

  func apply(
    _ page: LogPage, of request: LogRequest, in zone: TimeZone, rules: LogWindowRules = LogWindowRules()
  ) throws(TrendMicroError) -> LogIncrement? {
    try cursor.apply(page, of: request, in: zone, rules: rules)
  }

  func tokenRefused(rules: LogWindowRules) { cursor.tokenRefused(rules: rules) }
}
