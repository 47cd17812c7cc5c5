import LocalRPC

extension Problem {
  /// What the sender is told of the daemon's refusal. Violations are about the sender's own body; the daemon's message is not passed on.
  init(_ status: RPCStatus) {
    switch status.code {
    case .invalidArgument, .outOfRange:
      let violations = status.fieldViolations
      if violations.contains(where: { $0.field == "request_id" }) {
        self.init(.deliveryIDReused)
      } else {
        self.init(.bodyInvalid, violations: violations.map(Violation.init))
      }
    case .notFound: self.init(.notFound, violations: status.fieldViolations.map(Violation.init))
    case .failedPrecondition, .aborted, .alreadyExists: self.init(.notNow, reason: status.errorInfo?.reason ?? status.code.name)
    case .permissionDenied, .unauthenticated: self.init(.notAllowed)
    case .resourceExhausted: self.init(.unavailable, retryAfterSeconds: 30)
    case .unavailable, .cancelled: self.init(.unavailable, retryAfterSeconds: 10)
    case .deadlineExceeded: self.init(.underWay, retryAfterSeconds: 10)
    case .ok, .unknown, .unimplemented, .internal, .dataLoss: self.init(.failed)
    }
  }
}

extension Problem.Violation {
  /// The daemon names fields as proto does; the sender wrote JSON: "counts[0].customerId".
  init(_ violation: GoogleBadRequest.FieldViolation) {
    let words = violation.field.split(separator: "_", omittingEmptySubsequences: false)
    field = words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    problem = violation.description
  }
}
