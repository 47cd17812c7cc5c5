package import ConnectWise

/// Why a request was refused or failed: what is wrong, a reason for programs, and the command that fixes it.
///
/// It knows nothing of gRPC; see `DomainError+RPCStatus`.
package struct DomainError: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// The request is wrong, whatever the state; see `violations`.
    case invalidArgument
    case notFound
    case alreadyExists
    /// The state is not one in which the request can be carried out.
    case failedPrecondition
    /// The object changed since the caller read it.
    case aborted
    case resourceExhausted
    case unauthenticated
    /// The same request may succeed later.
    case unavailable
    case cancelled
    case `internal`
  }

  package var kind: Kind
  /// UPPER_SNAKE_CASE, stable: "INTEGRATION_DISABLED"; empty where the kind says it all.
  package var reason: String
  /// What is wrong, without the remedy.
  package var message: String
  package var remedy: Remedy?
  /// What to do where no command does it, a sentence: "Allow the API member to edit agreements."
  package var advice = ""
  package var metadata: [String: String]
  /// What is wrong with which field.
  package var violations: [FieldViolations.Violation]

  package init(
    _ kind: Kind, _ message: String, reason: String = "", remedy: Remedy? = nil, advice: String = "", metadata: [String: String] = [:],
    violations: [FieldViolations.Violation] = []
  ) {
    self.kind = kind
    self.reason = reason
    self.message = message
    self.remedy = remedy
    self.advice = advice
    self.metadata = metadata
    self.violations = violations
  }

  /// The message with what to do, for texts that are kept and shown elsewhere.
  package var text: String {
    [message, remedy.map { "run: \($0)" } ?? "", advice].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

/// The product's refusals.
extension DomainError {
  /// One field of the request is wrong.
  package static func invalid(_ field: String, _ problem: String) -> DomainError {
    var violations = FieldViolations()
    violations.add(field, problem)
    return violations.error
  }

  /// "no customer 'acme'".
  package static func missing(_ kind: String, _ id: String, see remedy: Remedy) -> DomainError {
    DomainError(.notFound, "no \(kind) '\(id)'", remedy: remedy)
  }

  package static func exists(_ kind: String, _ id: String, change remedy: Remedy) -> DomainError {
    DomainError(.alreadyExists, "the \(kind) '\(id)' already exists", remedy: remedy)
  }

  /// The caller's etag is not the current one.
  package static func stale(_ object: String, see remedy: Remedy) -> DomainError {
    DomainError(.aborted, "\(object) changed since it was read; read it again and repeat the change", remedy: remedy)
  }

  /// The state does not allow the request; `reason` tells programs why.
  package static func unmet(
    _ reason: String, _ message: String, remedy: Remedy? = nil, _ metadata: [String: String] = [:]
  ) -> DomainError {
    DomainError(.failedPrecondition, message, reason: reason, remedy: remedy, metadata: metadata)
  }

  /// ConnectWise did not answer, or refused. `doing` says what was tried: "look up the company".
  package init(_ error: ConnectWiseError, doing: String) {
    guard !error.isHeld else {
      self = .held(error)
      return
    }
    let kind: Kind =
      switch error.kind {
      case .transport, .notAnswering, .server, .rateLimited: .unavailable
      case .cancelled: .cancelled
      default: error.isTransient ? .unavailable : .failedPrecondition
      }
    self.init(
      kind, "ConnectWise could not \(doing): \(error)", reason: "CONNECTWISE_\(error.kind.rawValue.upperSnakeCase)", advice: error.remedy)
  }
}

extension DomainError {
  /// Requests to the site are held back.
  package init(_ hold: SiteHold) { self = .held(hold.error) }

  /// The request was not sent, because requests to the site are held back.
  private static func held(_ error: ConnectWiseError) -> DomainError {
    let reason = "CONNECTWISE_\(error.kind.rawValue.upperSnakeCase)"
    return switch error.kind {
    case .unauthorized: DomainError(.failedPrecondition, error.message, reason: reason, remedy: Remedy(.integrationTest))
    case .rateLimited: DomainError(.unavailable, error.message, reason: reason, remedy: Remedy(.integrationResume))
    default: DomainError(.unavailable, error.message, reason: reason, remedy: Remedy(.integrationTest))
    }
  }
}

extension String {
  /// "unknownCompany" as "UNKNOWN_COMPANY".
  fileprivate var upperSnakeCase: String {
    reduce(into: "") { text, character in
      if character.isUppercase { text.append("_") }
      text += character.uppercased()
    }
  }
}
