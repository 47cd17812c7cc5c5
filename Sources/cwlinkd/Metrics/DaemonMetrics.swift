import BridgeDelivery
import ConnectWise
import LocalRPC
import Monitoring
import ServiceSupport
import Version

/// What is counted while the daemon runs. docs/MONITORING.md lists all metrics.
struct DaemonMetrics: Sendable {
  let rpcs = Counter("cwlink_rpcs_total", help: "Calls that ended, by method and gRPC status code.", labels: ["method", "code"])
  let endedConnections = Counter("cwlink_connections_refused_total", help: "Connections that were refused or ended because of a limit.")
  let attempts = Counter(
    "cwlink_delivery_attempts_total", help: "Attempts of deliveries that ended, by kind and by the state they left.",
    labels: ["kind", "outcome"])
  let requests = Counter(
    "cwlink_connectwise_requests_total", help: "Requests to ConnectWise by HTTP status code; none: no response.", labels: ["code"],
    most: 100)
  let durations = Histogram(
    "cwlink_connectwise_request_duration_seconds", help: "Time from sending a request to ConnectWise to its response or failure.")
  let waits = Histogram(
    "cwlink_connectwise_rate_limit_wait_seconds",
    help: "Time that requests to ConnectWise waited for the token bucket, a pause and the requests before them.")

  func count(_ call: CallRecord) {
    // The path of an unknown method is the caller's text.
    rpcs.add(1, call.code == .unimplemented ? "unknown" : call.method, call.code.name)
  }

  func count(_ kind: Delivery.Kind, _ state: Delivery.State) { attempts.add(1, kind.metricName, "\(state)") }

  var requestObserver: RequestObserver {
    RequestObserver(waited: { [waits] in waits.observe($0) }) { [requests, durations] status, duration in
      requests.add(1, status.map(String.init) ?? "none")
      durations.observe(duration)
    }
  }

  /// Everything that is known without the database.
  func families(connections: Int) -> [MetricFamily] {
    [
      MetricFamily(
        "cwlink_build_info", .gauge, help: "The version of the daemon; always 1.",
        samples: [.init(1, labels: [.init("version", cwlinkVersion)])]),
      rpcs.family, endedConnections.family,
      .gauge("cwlink_connections", help: "Open connections to the daemon's socket.", Double(connections)),
      attempts.family, requests.family, durations.family, waits.family,
      MetricFamily(
        "cwlink_log_lines_dropped_total", .counter, help: "Log lines that were dropped because the log was not read fast enough.",
        samples: [.init(Double(LogWriter.standardError.droppedLines))]),
    ] + ProcessMetrics.families
  }
}

extension Delivery.Kind {
  fileprivate var metricName: String {
    switch self {
    case .additionUpdate: "addition_update"
    case .additionCreate: "addition_create"
    case .additionReplace: "addition_replace"
    case .email: "email"
    case .ticketCreate: "ticket_create"
    case .ticketNote: "ticket_note"
    case .ticketStatus: "ticket_status"
    case .summaryReport: "summary_report"
    }
  }
}
