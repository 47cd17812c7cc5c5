package import LocalRPC

/// The translation of domain errors to gRPC statuses with google.rpc details: the only one.
extension DomainError: RPCStatusConvertible {
  package var rpcStatus: RPCStatus {
    var status = RPCStatus(code, message)
    if !violations.isEmpty {
      let listed = FieldViolations.fitting(violations)
      status = .invalidArgument(listed.map { .init(field: $0.field, description: $0.problem, reason: "INVALID") })
      status.message = listed.count == violations.count ? message : "\(violations.count) problems in the request"
    }
    if !reason.isEmpty { status = status.errorInfo(reason: reason, domain: "cwlink", metadata: metadata) }
    if let remedy { status = status.remedy(remedy.command) }
    if !advice.isEmpty { status = status.remedy(advice) }
    return status
  }

  private var code: RPCCode {
    switch kind {
    case .invalidArgument: .invalidArgument
    case .notFound: .notFound
    case .alreadyExists: .alreadyExists
    case .failedPrecondition: .failedPrecondition
    case .aborted: .aborted
    case .resourceExhausted: .resourceExhausted
    case .unauthenticated: .unauthenticated
    case .unavailable: .unavailable
    case .cancelled: .cancelled
    case .internal: .internal
    }
  }
}
