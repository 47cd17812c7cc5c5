package import FoundationEssentials

extension LogCursor {
  /// Counts a page's rows that have not been counted, and moves the cursor behind it. Days are those of `zone`.
  ///
  /// `request` is what `next` returned; nil is returned, and nothing changes, if the cursor has moved on since. Throws if the service's pages do not end.
  package mutating func apply(
    _ page: LogPage, of request: LogRequest, in zone: TimeZone, rules: LogWindowRules = LogWindowRules()
  ) throws(TrendMicroError) -> LogIncrement? {
    guard var window, request.log == log, request.start == window.start, request.end == window.end, request.token == window.token else {
      return nil
    }
    var moved = self
    var increment = LogIncrement()
    increment.unreadable = page.unreadable
    if window.token == nil, let serverTime = page.serverTime {
      // Rows that the service has yet to write must not be passed over, should its clock be behind this machine's.
      moved.clockAhead = (window.begun - serverTime).milliseconds
      window.countedEnd = min(window.countedEnd, max(window.base, (serverTime - rules.lag).flooredToSecond))
    }
    increment.gap = window.gap
    window.gap = nil
    if let gap = increment.gap { (moved.origin, moved.position) = (max(origin, gap.end), max(position, gap.end)) }
    moved.count(page.rows, &window, &increment, LocalDays(zone))
    if let token = page.nextToken {
      guard window.loop.accepts(token, page.rows.first?.key, hasNews: increment.counted > 0) else {
        throw .invalidAnswer(.emailSecurity, "the pages of \(log.name) from \(window.start) repeat without end")
      }
      window.token = token
      moved.forget(&window, rules)
      moved.window = window
    } else {
      increment.isComplete = true
      moved.complete(window, rules)
    }
    self = moved
    return increment
  }

  private mutating func count(_ rows: [LogRow], _ window: inout LogWindow, _ increment: inout LogIncrement, _ days: LocalDays) {
    var days = days
    let floor = max(window.start, origin)
    window.pageStart = rows.map(\.time).min()
    for row in rows {
      guard row.time >= floor, row.time < window.countedEnd else {
        increment.outside += 1
        continue
      }
      window.rows += 1
      if let latest = window.latest, row.time < latest { window.isInOrder = false } else { window.latest = row.time }
      guard keys.insert(row.key, row.time) else {
        increment.repeated += 1
        continue
      }
      if let bound = window.forgottenBefore, row.time < bound { increment.doubtful += 1 }
      increment.counted += 1
      increment.counts[days.day(of: row.time), default: MailCounts()].count(row)
    }
  }

  /// In a long window that is in order, the rows before the overlap will not be read again, not even if the token expires.
  private mutating func forget(_ window: inout LogWindow, _ rules: LogWindowRules) {
    guard window.isInOrder, keys.count > rules.mostKeysInOrder, window.rows > rules.mostKeysInOrder, let latest = window.latest else {
      return
    }
    position = max(position, latest.flooredToSecond)
    let bound = max(min(position - rules.overlap, window.pageStart ?? position).flooredToSecond, window.start)
    keys.prune(before: bound)
    window.forgottenBefore = bound
  }

  private mutating func complete(_ window: LogWindow, _ rules: LogWindowRules) {
    position = max(position, window.countedEnd)
    keys.prune(before: (position - rules.overlap).flooredToSecond)
    // A long window without order keeps many keys; the next ones are shorter.
    let isTooLong = !window.isInOrder && window.rows > rules.mostKeysInOrder
    setLength(isTooLong ? length(rules) / 2 : length(rules) * 2, rules)
    self.window = nil
  }
}
