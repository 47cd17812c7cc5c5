extension LogCursor {
  /// The page to read next: the rest of the window that was begun, or the first page of a new one. Nil if there is nothing to read yet.
  ///
  /// Pages follow each other until `apply` completes the window; windows follow each other until this is nil.
  package mutating func next(now: UTCTime, rules: LogWindowRules = LogWindowRules()) -> LogRequest? {
    let oldest = rules.oldest(at: now)
    if window?.token == nil || window.map({ $0.start < oldest }) ?? true {
      window = newWindow(now, oldest, rules)
    }
    return window.map { LogRequest(log, start: $0.start, end: $0.end, token: $0.token, direction: rules.direction) }
  }

  private func newWindow(_ now: UTCTime, _ oldest: UTCTime, _ rules: LogWindowRules) -> LogWindow? {
    let base = max(position, oldest)
    let length = Duration.milliseconds(windowLength ?? rules.longestWindow.milliseconds)
    let end = min(base + length, (now - rules.lag).flooredToSecond)
    guard end > base else { return nil }
    let gap = position < oldest ? MissingInterval(start: position, end: oldest) : nil
    // Whole seconds, should the service cut off the rest.
    let start = max((base - rules.overlap).flooredToSecond, oldest)
    return LogWindow(start: start, end: end, countedEnd: end, base: base, gap: gap)
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
