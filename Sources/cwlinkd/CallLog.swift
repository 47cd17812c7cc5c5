import LocalRPC
import Logging

/// The log line of each call: level debug if it succeeded or was cancelled, notice if it was refused, error if a handler failed.
enum CallLog {
  static func write(_ call: CallRecord, to logger: Logger) {
    let level: Logger.Level = call.failure != nil ? .error : call.code == .ok || call.code == .cancelled ? .debug : .notice
    guard logger.logLevel <= level else { return }
    var metadata: Logger.Metadata = [
      "method": "\(call.method)", "uid": "\(call.peer.uid)", "pid": "\(call.peer.pid)", "status": "\(call.code.name)",
      "microseconds": "\(Int(call.duration / .microseconds(1)))",
    ]
    if let failure = call.failure { metadata["error"] = "\(failure)" }
    logger.log(level: level, "call", metadata: metadata)
  }
}
