import FoundationEssentials
import FuzzSupport

@testable import TrendMicro

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { MailLogs.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { MailLogs.begin() }

/// Pages of Email Security's logs: reading them, and counting each row once.
enum MailLogs: FuzzTarget {
  /// The rows of the seeds are in the hour after it.
  static let start = MailLogs.start(after: 0)

  static func start(after seconds: Int64) -> UTCTime { UTCTime(seconds: 1_780_000_200 + seconds) }

  static func check(_ input: FuzzInput) {
    var input = input
    let log = MailLog.allCases[input.choice(MailLog.allCases.count)]
    let body = input.remainder()
    let page: LogPage
    do { page = try LogPage(body: body, log: log) } catch {
      require(error.kind == .invalidAnswer && !error.message.isEmpty && !error.remedy.isEmpty, "a refusal says what is wrong")
      require(error.message.utf8.count < 1000, "a refusal is short")
      return
    }
    checkPage(page, body)
    checkCounting(page, log)
    if let token = page.nextToken { checkToken(token, log) }
  }

  private static func checkPage(_ page: LogPage, _ body: [UInt8]) {
    // A row has at least two braces.
    require(2 * page.rows.count + page.unreadable <= body.count, "there are no more rows than the body can hold")
    require((try? LogPage(body: body, log: .blocked))?.rows.count == page.rows.count, "the rows do not depend on the log")
    for row in page.rows {
      require(UTCTime(iso8601: "\(row.time)") == row.time, "a row's time can be written and read")
      if case .detection(let detection) = row.subject {
        require((detection.category == .other) == (detection.otherName != nil), "only unknown detections have a name")
        require((1...64).contains(detection.otherName?.unicodeScalars.count ?? 1), "a name is short")
        require(detection.otherName?.unicodeScalars.contains { $0.value < 0x20 } != true, "a name has no control characters")
      }
    }
  }

  /// Counting a page twice adds nothing.
  private static func checkCounting(_ page: LogPage, _ log: MailLog) {
    var cursor = LogCursor(log: log, from: start)
    guard let request = cursor.next(now: start(after: 3660)) else { return require(false, "there is an hour to read") }
    var page = page
    page.nextToken = "t"
    guard let first = apply(page, request, &cursor) else { return require(false, "a page of the request is applied") }
    require(first.counted + first.repeated + first.outside == page.rows.count, "each row is counted, repeated or outside")
    require(
      first.counted == Set(page.rows.filter { $0.time >= start && $0.time < request.end }.map(\.key)).count, "each key is counted once")
    require(cursor.keyCount == first.counted, "a key is kept for each counted row")
    let sum = first.counts.values.reduce(0) { $0 + total($1) }
    require(sum == Int64(first.counted), "the counts add up to the rows")
    page.nextToken = nil
    guard let again = cursor.next(now: start(after: 3660)), let second = apply(page, again, &cursor) else {
      return require(false, "the list goes on")
    }
    require(second.counted == 0 && second.counts.isEmpty && second.isComplete, "counting a page twice adds nothing")
    // Nor does it in the next window.
    guard let next = cursor.next(now: start(after: 7260)), let third = apply(page, next, &cursor) else {
      return require(false, "there is a second hour to read")
    }
    require(third.counts.keys.count <= page.rows.count, "there are no more days than rows")
    let counted = page.rows.filter { $0.time >= request.end && $0.time < next.end }
    require(third.counted <= counted.count, "only rows after the first window are new")
  }

  private static func apply(_ page: LogPage, _ request: LogRequest, _ cursor: inout LogCursor) -> LogIncrement? {
    do { return try cursor.apply(page, of: request, in: .gmt) } catch { return nil }
  }

  private static func total(_ counts: MailCounts) -> Int64 {
    counts.received + counts.detections.values.reduce(0, +) + counts.outboundAccepted + counts.outboundBlocked + counts.outboundDetections
  }

  /// A token is encoded once, in characters that a URL may contain.
  private static func checkToken(_ token: String, _ log: MailLog) {
    let encoded = PercentEncoding.encoded(PercentEncoding.decoded(token))
    require(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"&#+\"<>".utf8.contains($0) }, "a token is encoded: \(encoded)")
    require(PercentEncoding.decoded(encoded) == PercentEncoding.decoded(token), "a token survives its encoding")
    let target = LogRequest(log, start: start, end: start, token: token).target
    require(target.hasSuffix("&token=\(encoded)"), "the token is the last part of the query")
  }
}
