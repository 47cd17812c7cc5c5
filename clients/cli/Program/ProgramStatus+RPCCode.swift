import LocalRPC

extension ProgramStatus {
  /// How a call that ended with `code` ends the program.
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
}
