extension LogCursor {
  /// The page to read next: the rest of the window that was begun, or the first page of a new one. Nil if there is nothing to read yet.
  ///
  /// Pages follow each other until `apply` completes the window; windows follow each other until this is nil. `now` is this machine's clock.
  package mutating func next(now: UTCTime, rules: LogWindowRules = LogWindowRules()) -> LogRequest? {
    let serverNow = now - .milliseconds(clockAhead)
    let oldest = rules.oldest(at: serverNow)
    if window?.token == nil || window.map({ $0.start < oldest }) ?? true {
      window = newWindow(serverNow, oldest, rules)
      window?.begun = now
    }
    return window.map { LogRequest(log, start: $0.start, end: $0.end, token: $0.token, direction: rules.direction) }
  }

  private func newWindow(_ now: UTCTime, _ oldest: UTCTime, _ rules: LogWindowRules) -> LogWindow? {
    let isGap = position < oldest
    let base = isGap ? rules.restart(at: now) : position
    let length = Duration.milliseconds(windowLength ?? rules.longestWindow.milliseconds)
    let end = min(base + length, (now - rules.lag).flooredToSecond)
    guard end - base >= rules.shortestWindow else { return nil }
    let gap = isGap ? MissingInterval(start: position, end: base) : nil
    // Whole seconds, should the service cut off the rest.
    let start = isGap ? base : max((base - rules.overlap).flooredToSecond, oldest)
    return LogWindow(start: start, end: end, countedEnd: end, begun: now, base: base, gap: gap)
  }

  /// The service does not accept the page's token any more: the window is read again, and a shorter one.
  package mutating func tokenRefused(rules: LogWindowRules = LogWindowRules()) {
    guard let window else { return }
    let begun = max(window.base, position)
    setLength((window.end - begun) / 2, rules)
    self.window = nil
  }

  func length(_ rules: LogWindowRules) -> Duration { windowLength.map { .milliseconds($0) } ?? rules.longestWindow }

  mutating func setLength(_ length: Duration, _ rules: LogWindowRules) {
    windowLength = length >= rules.longestWindow ? nil : max(length, rules.shortestWindow).milliseconds
  }
}
