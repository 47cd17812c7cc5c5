import LocalRPC

/// A failure as a person and a program read it.
struct ErrorReport: Equatable {
  var status: ProgramStatus
  /// "NOT_FOUND".
  var code: String
  /// As it came.
  var message: String
  /// The message without what the lines below it say again.
  var headline: String
  var violations: [Violation] = []
  /// What to do about it, most often a command.
  var remedies: [String] = []
  /// What the daemon said beside it, for `--json`.
  var details: [JSONValue] = []

  struct Violation: Equatable {
    var field: String
    var description: String
  }

  /// error: …, then each field, then how to mend it.
  var text: String {
    var lines = ["error: \(headline.plain)"]
    lines += violations.map { "  \($0.field.plain): \($0.description.plain)" }
    lines += remedies.map { "  to mend it: \($0.plain)" }
    return lines.joined(separator: "\n")
  }
}

extension ErrorReport {
  /// Nil for an error that is the argument parser's to tell.
  init?(_ error: any Error) {
    switch error {
    case let error as CommandError: self.init(error)
    case let error as RPCStatus: self.init(error)
    case is CancellationError: self.init(RPCStatus(.cancelled, "the call was given up"))
    default: return nil
    }
  }

  init(_ error: CommandError) {
    status = error.status
    code = error.status.codeName
    message = error.message
    headline = error.message
    if !error.remedy.isEmpty { remedies = [error.remedy] }
  }
}

extension ProgramStatus {
  /// The gRPC name of what went wrong on this side of the socket.
  fileprivate var codeName: String {
    switch self {
    case .usage: RPCCode.invalidArgument.name
    case .conflict: RPCCode.failedPrecondition.name
    case .unavailable: RPCCode.unavailable.name
    default: RPCCode.unknown.name
    }
  }
}
