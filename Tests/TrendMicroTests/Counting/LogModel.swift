import TestSupport

@testable import TrendMicro

/// A model of Email Security's log, in its own time: rows become visible after their time, and lists are given out in pages of any size.
struct LogModel {
  struct Row {
    var number: Int
    var time: UTCTime
    var visible: UTCTime
  }

  enum Order: CaseIterable { case ascending, descending, mixed }

  var rows: [Row] = []
  var order = Order.ascending
  var pageSize = 10
  /// How many rows of the previous page a page repeats.
  var pageOverlap = 0
  /// Tokens are accepted for this many pages of a list.
  var tokenLife = Int.max
  /// Whether a token stays the same on all pages of a list, so that a page can be requested once only.
  var hasConstantTokens = false
  /// How far the service's clock is ahead of the reader's.
  var clock = Duration.zero
  var includesEnd = false
  private var lists: [String: (rows: [Row], next: Int, pages: Int)] = [:]
  private(set) var refusals = 0

  enum Failure: Error { case tokenRefused, tooOld }

  /// `now` is by the reader's clock.
  mutating func page(_ request: LogRequest, now: UTCTime, _ random: inout SeededGenerator) throws(Failure) -> LogPage {
    let serverNow = now + clock
    guard request.start >= serverNow - .seconds(72 * 3600) else { throw .tooOld }
    var list: (rows: [Row], next: Int, pages: Int)
    var name: String
    if let token = request.token {
      let parts = token.split(separator: ".").map(String.init)
      name = parts[0]
      guard var known = lists[name] else { throw .tokenRefused }
      if parts.count == 3 { (known.next, known.pages) = (Int(parts[1]) ?? 0, Int(parts[2]) ?? 0) }
      guard known.pages < tokenLife else {
        refusals += 1
        throw .tokenRefused
      }
      list = known
    } else {
      name = "list\(lists.count)"
      var found = rows.filter {
        $0.visible <= serverNow && $0.time >= request.start && ($0.time < request.end || includesEnd && $0.time == request.end)
      }
      switch order {
      case .ascending: found.sort { ($0.time, $0.number) < ($1.time, $1.number) }
      case .descending: found.sort { ($0.time, $0.number) > ($1.time, $1.number) }
      case .mixed: found.shuffle(using: &random)
      }
      list = (found, 0, 0)
    }
    let first = max(0, list.next - (list.next > 0 ? pageOverlap : 0))
    let end = min(list.rows.count, first + max(pageSize, pageOverlap + 1))
    list.next = end
    list.pages += 1
    lists[name] = list
    let token = end < list.rows.count ? (hasConstantTokens ? name : "\(name).\(list.next).\(list.pages)") : nil
    let body = Self.body(Array(list.rows[first..<end]), request.log, token)
    guard var page = try? LogPage(body: body, log: request.log) else { throw .tooOld }
    page.serverTime = serverNow.flooredToSecond
    return page
  }

  /// Each row has an event type of its own, so that the counts show how often it was counted.
  static func body(_ rows: [Row], _ log: MailLog, _ token: String?) -> [UInt8] {
    let logs = rows.map {
      #"{"genTime":"\#($0.time)","eventType":"row\#($0.number)","direction":"in","mailID":"mail\#($0.number)","policyName":"p","details":"{}}"}"#
    }
    let next = token.map { #""nextToken":"\#($0)","# } ?? ""
    return Array("{\(next)\"logs\":[\(logs.joined(separator: ","))]}".utf8)
  }
}
