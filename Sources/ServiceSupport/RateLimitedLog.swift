import Synchronization

/// Limits the lines that one source, such as a user, can cause: a number in each interval is written, the others are counted and reported in one
/// line when the interval is over.
public final class RateLimitedLog: Sendable {
  private let interval: Duration
  private let state: Mutex<(limit: LineLimit, isReporting: Bool)>
  private let report: @Sendable (_ source: String, _ suppressed: Int) -> Void

  /// - Parameters:
  ///   - lines: how many lines a source gets in each interval.
  ///   - report: called when a source's interval is over in which lines were suppressed.
  public init(lines: Int = 20, interval: Duration = .seconds(10), report: @escaping @Sendable (_ source: String, _ suppressed: Int) -> Void)
  {
    self.interval = interval
    state = Mutex((LineLimit(lines: lines, interval: interval), false))
    self.report = report
  }

  /// Calls `write` if the source has not used up its lines.
  public func write(source: String, at now: ContinuousClock.Instant = .now, _ write: () -> Void) {
    let (verdict, isTimerNeeded) = state.withLock { state in
      let verdict = state.limit.admit(source, at: now)
      defer { if verdict == .suppressed { state.isReporting = true } }
      return (verdict, verdict == .suppressed && !state.isReporting)
    }
    if isTimerNeeded { Task { await reportLater() } }
    if verdict == .admitted { write() }
  }

  private func reportLater() async {
    try? await Task.sleep(for: interval)
    reportSuppressed()
  }

  /// Reports what has been suppressed so far; call it before the process exits.
  public func reportSuppressed() {
    let suppressed = state.withLock { state in
      state.isReporting = false
      return state.limit.takeSuppressed()
    }
    for (source, count) in suppressed { report(source, count) }
  }
}

/// The rule of `RateLimitedLog`. Pure: the time is passed in.
struct LineLimit {
  enum Verdict { case admitted, suppressed }

  private struct Source {
    var start: ContinuousClock.Instant
    var written = 0
    var suppressed = 0
  }

  /// Beyond this number of sources, those without suppressed lines are forgotten; if all have some, further ones share one entry.
  static let maximumSources = 1024
  static let others = "others"

  let lines: Int
  let interval: Duration
  private var sources: [String: Source] = [:]

  init(lines: Int, interval: Duration) {
    self.lines = lines
    self.interval = interval
  }

  var sourceCount: Int { sources.count }

  mutating func admit(_ name: String, at now: ContinuousClock.Instant) -> Verdict {
    var name = name
    if sources[name] == nil, sources.count >= Self.maximumSources {
      sources = sources.filter { $0.value.suppressed > 0 || $0.key == Self.others }
      if sources.count >= Self.maximumSources { name = Self.others }
    }
    var source = sources[name] ?? Source(start: now)
    if now - source.start >= interval {
      source.start = now
      source.written = 0
    }
    defer { sources[name] = source }
    guard source.written < lines else {
      source.suppressed += 1
      return .suppressed
    }
    source.written += 1
    return .admitted
  }

  mutating func takeSuppressed() -> [(source: String, count: Int)] {
    let suppressed = sources.filter { $0.value.suppressed > 0 }.map { ($0.key, $0.value.suppressed) }.sorted { $0.0 < $1.0 }
    for (name, _) in suppressed { sources[name]?.suppressed = 0 }
    return suppressed
  }
}
