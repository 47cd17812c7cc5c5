import LocalRPC
import Logging
import ServiceSupport

/// The log lines of calls and connections: level debug if a call succeeded or was cancelled, notice if it was refused, error if a handler failed.
/// What a user can cause above debug is limited per uid (rule 47).
final class CallLog: Sendable {
  private static let longestMessage = 300

  private let logger: Logger
  private let limited: RateLimitedLog

  init(logger: Logger) {
    self.logger = logger
    limited = RateLimitedLog { uid, count in
      logger.notice("further refusals and failures of a user were not logged", metadata: ["uid": "\(uid)", "lines": "\(count)"])
    }
  }

  func write(_ call: CallRecord) {
    let level: Logger.Level = call.failure != nil ? .error : call.code == .ok || call.code == .cancelled ? .debug : .notice
    guard logger.logLevel <= level else { return }
    // At level debug, everything is logged.
    guard level > .debug, logger.logLevel > .debug else { return log(call, level) }
    limited.write(source: "\(call.peer.uid)") { log(call, level) }
  }

  /// A connection that was refused or ended because of a limit.
  func write(_ peer: Peer, connectionEnded reason: String) {
    limited.write(source: "\(peer.uid)") {
      logger.notice("connection ended", metadata: ["uid": "\(peer.uid)", "pid": "\(peer.pid)", "reason": "\(reason)"])
    }
  }

  /// Reports what was not logged; call it before the process exits.
  func finish() { limited.reportSuppressed() }

  private func log(_ call: CallRecord, _ level: Logger.Level) {
    var metadata: Logger.Metadata = [
      "method": "\(call.method)", "uid": "\(call.peer.uid)", "pid": "\(call.peer.pid)", "status": "\(call.code.name)",
      "microseconds": "\(Int(call.duration / .microseconds(1)))",
    ]
    if let status = call.status, call.code != .cancelled {
      // What the caller was told names the object, and why the call was refused (rule 76).
      metadata["message"] = "\(status.message.prefix(Self.longestMessage))"
      if let reason = status.detail(GoogleErrorInfo.self)?.reason { metadata["reason"] = "\(reason)" }
    }
    if let failure = call.failure { metadata["error"] = "\(failure)" }
    logger.log(level: level, "call", metadata: metadata)
  }
}
