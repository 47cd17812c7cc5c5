import LocalRPC

/// The exit status of the program. Scripts rely on it; docs/CLI.md documents it.
enum ProgramStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case refused = 1
  case critical = 2
  case notFound = 3
  case conflict = 4
  case permissionDenied = 5
  case unavailable = 6
  case deadlineExceeded = 7
  case problems = 8
  case usage = 64
  case interrupted = 130

  var meaning: String {
    switch self {
    case .done: "success"
    case .refused: "rejected by the daemon, or failed"
    case .critical: "critical, with doctor --nagios; there, 1 is a warning and 3 unknown"
    case .notFound: "not found"
    case .conflict: "precondition failed, changed concurrently, or already exists"
    case .permissionDenied: "permission denied"
    case .unavailable: "the daemon or ConnectWise is unreachable"
    case .deadlineExceeded: "timed out; the request may still have been carried out"
    case .problems: "completed with problems: skipped lines, a failed test, a finding"
    case .usage: "usage error"
    case .interrupted: "interrupted"
    }
  }

  /// The section of `cwlink --help` that lists them.
  static var documentation: String {
    (["Exit codes:"]
      + allCases.map { status in
        let number = String(status.rawValue)
        return "  " + String(repeating: " ", count: 3 - number.count) + number + "  " + status.meaning
      }).joined(separator: "\n")
  }
}

extension ProgramStatus {
  /// The exit status for a call that ended with `code`.
  init(_ code: RPCCode) {
    switch code {
    case .ok: self = .done
    case .notFound: self = .notFound
    case .failedPrecondition, .aborted, .alreadyExists: self = .conflict
    case .permissionDenied, .unauthenticated: self = .permissionDenied
    case .unavailable: self = .unavailable
    case .deadlineExceeded: self = .deadlineExceeded
    case .cancelled, .unknown, .invalidArgument, .resourceExhausted, .outOfRange, .unimplemented, .internal, .dataLoss: self = .refused
    }
  }

  /// The gRPC name of an error on the client's side.
  var codeName: String {
    switch self {
    case .usage: RPCCode.invalidArgument.name
    case .conflict: RPCCode.failedPrecondition.name
    case .unavailable: RPCCode.unavailable.name
    default: RPCCode.unknown.name
    }
  }
}
