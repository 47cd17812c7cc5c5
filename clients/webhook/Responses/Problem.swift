import HTTPTypes
import LocalRPC
import WebhookVerification

/// Why a delivery was rejected, as problem details (RFC 9457). It is for the sender, so it reveals nothing internal.
struct Problem: Error, Sendable, Equatable {
  struct Violation: Sendable, Equatable {
    /// A path in the sender's body, "counts[0].quantity".
    var field: String
    var problem: String
  }

  var kind: Kind
  /// What is wrong with this delivery, as a sentence; nil if the title is enough.
  var detail: String?
  var violations: [Violation] = []
  /// The daemon's reason code, for programs: "CUSTOMER_DISABLED".
  var reason: String?
  /// When the sender should retry.
  var retryAfterSeconds: Int?

  init(_ kind: Kind, _ detail: String? = nil, violations: [Violation] = [], reason: String? = nil, retryAfterSeconds: Int? = nil) {
    self.kind = kind
    self.detail = detail
    self.violations = violations
    self.reason = reason
    self.retryAfterSeconds = retryAfterSeconds
  }

  /// 422 about one field of the body.
  static func invalid(_ field: String, _ problem: String) -> Problem {
    Problem(.bodyInvalid, violations: [Violation(field: field, problem: problem)])
  }

  init(_ refusal: Verdict.Refusal, _ scheme: SignatureScheme) {
    switch refusal {
    case .missing where scheme == .bearerToken, .malformed where scheme == .bearerToken: self.init(.tokenMissing)
    case .mismatch where scheme == .bearerToken: self.init(.tokenMismatch)
    case .missing: self.init(.signatureMissing)
    case .malformed: self.init(.signatureMalformed)
    case .mismatch: self.init(.signatureMismatch)
    case .tooOld: self.init(.deliveryTooOld)
    case .tooNew: self.init(.deliveryTooNew)
    }
  }

  /// The daemon's error as the sender may see it. Violations concern the sender's own body; the daemon's message is not passed on.
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

  var json: String {
    var members: [JSONValue.Member] = [
      .init("type", .text(kind.type)), .init("title", .text(kind.title)), .init("status", .integer(Int64(kind.status))),
    ]
    if let detail { members.append(.init("detail", .text(detail))) }
    if let reason { members.append(.init("reason", .text(reason))) }
    if !violations.isEmpty {
      let list = violations.map { JSONValue.object([.init("field", .text($0.field)), .init("problem", .text($0.problem))]) }
      members.append(.init("violations", .array(list)))
    }
    return JSONValue.object(members).text()
  }
}

extension Problem.Violation {
  /// The daemon uses proto field names, the sender's JSON lowerCamelCase: "counts[0].customerId".
  init(_ violation: GoogleBadRequest.FieldViolation) {
    let words = violation.field.split(separator: "_", omittingEmptySubsequences: false)
    field = words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    problem = violation.description
  }
}
