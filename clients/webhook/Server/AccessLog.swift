import Escaping
import LocalRPC
import Logging
import ServiceSupport
import Synchronization

/// Logs requests. Refused ones are limited per source, since anyone can send them; the log says how many were left out.
struct AccessLog: Sendable {
  let logger: Logger
  private let refusals: RateLimitedLog

  init(logger: Logger) {
    self.logger = logger
    refusals = RateLimitedLog { source, count in
      logger.notice("further refused requests of a source were not logged", metadata: ["source": "\(source)", "lines": "\(count)"])
    }
  }

  func write(_ record: AccessRecord, status: Int, duration: Duration) {
    guard (400..<500).contains(status) else { return record.write(status: status, duration: duration, to: logger) }
    refusals.write(source: "\(record.source)") { record.write(status: status, duration: duration, to: logger) }
  }

  /// Reports what was not logged; call it before the process exits.
  func finish() { refusals.reportSuppressed() }
}

/// The log line of one request. It has no header fields and no body, and the delivery's id only if the signature was valid.
struct AccessRecord: Sendable {
  var source: IPAddress
  /// The configured path; nil if none matched, since a sender can request any path.
  var route: String?
  var delivery: String?
  var problem: Problem.Kind?
  /// The daemon's error, for the operator.
  var daemon: RPCStatus?

  init(source: IPAddress) { self.source = source }

  fileprivate func write(status: Int, duration: Duration, to logger: Logger) {
    var metadata: Logger.Metadata = [
      "route": "\(route ?? "-")", "status": "\(status)", "milliseconds": "\(Int(duration / .milliseconds(1)))", "source": "\(source)",
    ]
    if let delivery { metadata["delivery"] = "\(delivery.cut(toScalars: 128))" }
    if let problem { metadata["problem"] = "\(problem.rawValue)" }
    if let daemon { metadata["daemon"] = "\(daemon.code.name): \(daemon.message)" }
    logger.log(level: status >= 500 ? .warning : .info, "request", metadata: metadata)
  }
}

/// Logs refused connections, at most once a minute, since a peer can cause thousands of them.
final class RefusalLog: Sendable {
  private static let interval = Duration.seconds(60)

  private struct State {
    var suppressed = 0
    var last: Duration?
  }

  private let logger: Logger
  private let state = Mutex(State())

  init(logger: Logger) { self.logger = logger }

  /// - Parameter now: the time since any fixed moment.
  func write(_ peer: IPAddress, _ reason: String, now: Duration) {
    let suppressed: Int? = state.withLock { state in
      if let last = state.last, now - last < Self.interval {
        state.suppressed += 1
        return nil
      }
      defer { state = State(suppressed: 0, last: now) }
      return state.suppressed
    }
    guard let suppressed else { return }
    logger.warning("connection refused", metadata: ["source": "\(peer)", "reason": "\(reason)", "suppressed": "\(suppressed)"])
  }
}
