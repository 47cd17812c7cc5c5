import LocalRPC
import Logging

/// The log's line of one request. No header, no body; the delivery's id only where its signature is right.
struct AccessRecord: Sendable {
  var source: IPAddress
  /// The configured path; nil where there is none, since anybody may ask for anything.
  var route: String?
  var delivery: String?
  var problem: Problem.Kind?
  /// What the daemon refused with, for the operator.
  var daemon: RPCStatus?

  init(source: IPAddress) { self.source = source }

  func write(status: Int, duration: Duration, to logger: Logger) {
    var metadata: Logger.Metadata = [
      "route": "\(route ?? "-")", "status": "\(status)", "milliseconds": "\(Int(duration / .milliseconds(1)))", "source": "\(source)",
    ]
    if let delivery { metadata["delivery"] = "\(delivery.prefix(128))" }
    if let problem { metadata["problem"] = "\(problem.rawValue)" }
    if let daemon { metadata["daemon"] = "\(daemon.code.name): \(daemon.message)" }
    logger.log(level: status >= 500 ? .warning : .info, "request", metadata: metadata)
  }
}
