/// Why no requests are sent to a site at present.
public struct SiteHold: Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// The site rejects the key, the company or the client ID.
    case rejected
    /// The site does not answer, or answers only with server errors.
    case notAnswering
    /// The site asked for a pause (429 with Retry-After).
    case rateLimited
  }

  public var reason: Reason
  /// Until a request is tried; zero if the next one will be tried.
  public var remaining: Duration
  /// What the site answered, for people.
  public var message: String

  public init(_ reason: Reason, remaining: Duration, message: String) {
    self.reason = reason
    self.remaining = remaining
    self.message = message
  }
}

extension SiteHold {
  init?(_ breaker: CircuitBreaker, _ reason: Reason, at now: Duration) {
    guard let failure = breaker.failure else { return nil }
    let said =
      failure.transport == nil ? "\(failure.message) (\(failure.status.map { "HTTP \($0)" } ?? failure.kind.rawValue))" : failure.message
    switch reason {
    case .rejected: self.init(reason, remaining: breaker.left(at: now), message: said)
    case .notAnswering, .rateLimited:
      self.init(reason, remaining: breaker.left(at: now), message: "ConnectWise does not answer: \(said)")
    }
  }

  init?(pause: Duration) {
    guard pause > .zero else { return nil }
    self.init(.rateLimited, remaining: pause, message: "ConnectWise asked for a pause, which lasts another \(pause.words).")
  }

  /// The error of a request that is not sent.
  public var error: ConnectWiseError {
    let next = remaining > .zero ? " The next attempt is in \(remaining.words)." : ""
    switch reason {
    case .rejected:
      return .held(
        .unauthorized, "Nothing is sent, because ConnectWise rejected an earlier request: \(message)\(next)",
        "Check the company ID, both keys and the client ID.", remaining)
    case .notAnswering:
      return .held(.notAnswering, message + next, "Check the site and the network.", remaining)
    case .rateLimited:
      return .held(.rateLimited, message, "Wait, or reduce the requests per minute in the settings.", remaining)
    }
  }
}

extension ConnectWiseError {
  fileprivate static func held(_ kind: Kind, _ message: String, _ remedy: String, _ left: Duration) -> ConnectWiseError {
    var error = ConnectWiseError(kind, message: message, isTransient: true, retryAfter: left, remedy: remedy)
    error.isHeld = true
    return error
  }
}

extension Duration {
  /// "40 seconds", "5 minutes", "2 hours 10 minutes"; rounded up.
  public var words: String {
    let seconds = max(1, components.seconds + (components.attoseconds > 0 ? 1 : 0))
    func text(_ count: Int64, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
    if seconds < 120 { return text(seconds, "second") }
    let minutes = (seconds + 59) / 60
    if minutes < 120 { return text(minutes, "minute") }
    return text(minutes / 60, "hour") + (minutes % 60 == 0 ? "" : " " + text(minutes % 60, "minute"))
  }
}
