/// Runs the checks of one test in order. Every test returns all of its checks, in the same order.
struct ConnectionProbe {
  private(set) var results: [CheckResult] = []
  private let connection: ServiceConnection
  /// "signature" or "credentials".
  private let credentialsCheck: String
  private let checksClock: Bool

  init(_ connection: ServiceConnection, credentialsCheck: String, checksClock: Bool) {
    self.connection = connection
    self.credentialsCheck = credentialsCheck
    self.checksClock = checksClock
  }

  /// The first request: shows whether the service is reachable, the clock's difference and whether the credentials are accepted. True if all is well.
  ///
  /// `result`: its answer's time, or its error.
  mutating func begin(_ result: Result<UTCTime?, TrendMicroError>) {
    let authority = connection.base.authority
    switch result {
    case .success(let serverTime):
      results.append(reached(authority))
      appendClock(serverTime.map { $0 - connection.clock.wall().flooredToSecond })
      results.append(CheckResult(credentialsCheck, .passed, "The credentials are accepted."))
    case .failure(let error):
      guard error.status != nil, error.kind != .invalidAnswer, error.kind != .server else {
        results.append(.failed("reachable", error))
        if checksClock { results.append(.skipped("clock")) }
        results.append(.skipped(credentialsCheck))
        return
      }
      results.append(reached(authority))
      switch error.kind {
      case .clockDiffers:
        if checksClock { results.append(.failed("clock", error)) }
        results.append(.skipped(credentialsCheck))
      case .credentialsRefused:
        appendClock(error.clockDifference)
        results.append(.failed(credentialsCheck, error))
      default:
        if checksClock { results.append(.skipped("clock")) }
        // Refused for another reason than the credentials.
        results.append(
          error.kind == .throttled
            ? .failed(credentialsCheck, error)
            : CheckResult(credentialsCheck, .passed, "The credentials are accepted."))
      }
    }
  }

  var canContinue: Bool { !results.contains { $0.outcome == .failed || $0.outcome == .skipped } }

  /// A further check. It is skipped if an earlier one failed.
  mutating func check(_ name: String, isPossible: Bool = true, _ body: () async throws(TrendMicroError) -> String) async {
    guard isPossible else {
      results.append(.skipped(name))
      return
    }
    do throws(TrendMicroError) { results.append(CheckResult(name, .passed, try await body())) } catch {
      results.append(.failed(name, error))
    }
  }

  mutating func add(_ result: CheckResult) { results.append(result) }

  private func reached(_ authority: String) -> CheckResult {
    connection.base.isPlainHTTP
      ? CheckResult(
        "reachable", .warning, "\(authority) responds, but without encryption.",
        remedy: "Use an https:// URL, unless the service is on this machine.")
      : CheckResult("reachable", .passed, "\(authority) responds, and its certificate is trusted.")
  }

  private mutating func appendClock(_ difference: Duration?) {
    guard checksClock else { return }
    guard let difference else {
      results.append(CheckResult("clock", .warning, "The service does not say its time.", remedy: "No action is required."))
      return
    }
    let seconds = abs(difference).components.seconds
    let side = difference > .zero ? "behind" : "ahead of"
    if abs(difference) >= TrendMicroError.clockTolerance {
      results.append(
        CheckResult(
          "clock", .failed, "This machine's clock is \(seconds / 60) minutes \(side) the service's, which refuses more than 15 minutes.",
          remedy: "Synchronise the clock (timedatectl set-ntp true)."))
    } else if seconds >= 60 {
      results.append(
        CheckResult(
          "clock", .warning, "This machine's clock is \(seconds) seconds \(side) the service's.",
          remedy: "Synchronise the clock (timedatectl set-ntp true): more than 15 minutes are refused."))
    } else {
      results.append(CheckResult("clock", .passed, "The clocks agree to \(seconds) s."))
    }
  }
}
