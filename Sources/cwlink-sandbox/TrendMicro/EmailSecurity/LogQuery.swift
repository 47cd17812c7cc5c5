/// The parameters of a request for log rows.
struct LogQuery: Sendable, Equatable {
  static let retention = 72 * 3_600_000
  static let defaultSpan = 5 * 60_000
  static let limits = 1...500

  let kind: LogKind
  var event: EventFilter?
  var direction: Direction?
  var domain: String?
  /// `genTime` in milliseconds since 1970, both ends included.
  var range: ClosedRange<Int>
  var limit = Self.limits.upperBound

  /// `now` in milliseconds.
  init(path: Substring, _ query: Query, now: Int) throws(LogError) {
    switch path {
    case "policyeventlog":
      kind = .policy
      event = try Self.choice("event", query)
    case "mailtrackinglog":
      switch query["type"] {
      case "accepted_traffic": kind = .accepted
      case "blocked_traffic": kind = .blocked
      case nil: throw .invalid("type is required: accepted_traffic or blocked_traffic.")
      default: throw .invalid("type must be accepted_traffic or blocked_traffic.")
      }
    default: throw .notFound
    }
    direction = try Self.choice("direction", query)
    domain = query["domain"]?.lowercased()
    range = try Self.range(query, now: now)
    if let text = query["limit"] {
      guard let value = Int(text), Self.limits.contains(value) else {
        throw .invalid("limit must be a whole number from \(Self.limits.lowerBound) to \(Self.limits.upperBound).")
      }
      limit = value
    }
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String, _ query: Query) throws(LogError) -> Choice? {
    guard let text = query[name] else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw .invalid("\(name) must be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return choice
  }

  private static func range(_ query: Query, now: Int) throws(LogError) -> ClosedRange<Int> {
    let (start, end) = (try time("start", query), try time("end", query))
    let range: (start: Int, end: Int) =
      switch (start, end) {
      case (let start?, let end?): (start, end)
      case (let start?, nil): (start, start + defaultSpan)
      case (nil, let end?): (end - defaultSpan, end)
      case (nil, nil): (now - defaultSpan, now)
      }
    guard range.start <= range.end else { throw .invalid("start must not be later than end.") }
    // A page of a range that was valid when it was first asked for is not refused.
    guard query["token"] != nil || range.start >= now - retention else { throw .invalid("Only the last 72 hours can be read.") }
    return range.start...range.end
  }

  private static func time(_ name: String, _ query: Query) throws(LogError) -> Int? {
    guard let text = query[name] else { return nil }
    guard let time = LogTime.parse(text) else { throw .invalid("\(name) must be a UTC time such as 2026-11-30T09:00:00Z.") }
    return time
  }
}

/// `2026-11-30T09:00:00Z` or `2026-11-30T09:00:00.123Z`, as milliseconds since 1970.
enum LogTime {
  static func parse(_ text: String) -> Int? {
    guard text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\.[0-9]{1,3})?Z/) != nil, let time = Timestamp(text) else { return nil }
    let fraction = text.dropFirst(20).dropLast()
    let digits = fraction + String(repeating: "0", count: 3 - fraction.count)
    return time.seconds * 1000 + (Int(digits) ?? 0)
  }
}
