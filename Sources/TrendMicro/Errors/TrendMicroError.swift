package import CurlTransport

/// The reason why a Trend Micro service did not deliver what was asked for.
package struct TrendMicroError: Error, Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A setting is invalid; nothing was sent. `field` names it.
    case configuration
    /// No complete response: DNS, TCP, TLS, a broken connection or a timeout.
    case unreachable
    /// The credentials are not accepted (401 or 403).
    case credentialsRefused
    /// The credentials are not accepted, and this machine's clock differs too much from the service's; see `clockDifference`.
    case clockDiffers
    /// The service does not offer this to the account (404). For Email Security: log retrieval is switched off.
    case notAvailable
    /// The service refuses the request's values.
    case invalidRequest
    /// The service refuses the token of a page, which has usually expired. Start the window again.
    case pageTokenRefused
    /// The response is not what the interface documents; the message says what is wrong, and where.
    case invalidAnswer
    /// The service asked for a pause; see `until`.
    case throttled
    /// The service reported an error of its own (5xx).
    case server
    /// The calling task was cancelled.
    case cancelled
  }

  package var kind: Kind
  /// The HTTP status, if a response was received.
  package var status: Int?
  /// The service's own code or subject ("AuthenticationMissingOrInvalid"); empty if there is none.
  package var code: String
  /// A description for people. It never contains a credential.
  package var message: String
  /// What to do.
  package var remedy: String
  /// The setting that is invalid: "base_url", "access_token", "secret_key", "login", "api_key".
  package var field: String?
  /// When the service may be asked again, by this machine's clock.
  package var until: UTCTime?
  /// How far the service's clock is ahead of this machine's.
  package var clockDifference: Duration?
  /// Whether the same request may succeed later without any change.
  package var isTransient: Bool
  /// The delay from the Retry-After header.
  package var retryAfter: Duration?
  /// The underlying transport error, if any.
  package var transport: TransportError?

  package init(
    _ kind: Kind, status: Int? = nil, code: String = "", message: String, remedy: String, field: String? = nil, until: UTCTime? = nil,
    clockDifference: Duration? = nil, isTransient: Bool = false, retryAfter: Duration? = nil, transport: TransportError? = nil
  ) {
    self.kind = kind
    self.status = status
    self.code = code
    self.message = message
    self.remedy = remedy
    self.field = field
    self.until = until
    self.clockDifference = clockDifference
    self.isTransient = isTransient
    self.retryAfter = retryAfter
    self.transport = transport
  }
}

extension TrendMicroError: CustomStringConvertible {
  package var description: String {
    let place = [kind.rawValue, status.map(String.init), code.isEmpty ? nil : code].compactMap { $0 }.joined(separator: ", ")
    return "\(message) (\(place))"
  }
}

extension TrendMicroError {
  static func invalidSetting(_ field: String, _ message: String, _ remedy: String) -> TrendMicroError {
    TrendMicroError(.configuration, message: message, remedy: remedy, field: field)
  }

  /// `problem` says what is wrong and where: "customers[3].seat_count is not a number".
  static func invalidAnswer(_ service: ServiceKind, _ problem: String, status: Int? = 200) -> TrendMicroError {
    TrendMicroError(
      .invalidAnswer, status: status, message: "The response of \(service.name) is not valid: \(problem).",
      remedy: "Check the base URL, and that no proxy changes the responses. If both are right, the interface has changed: report it.")
  }

  static let wasCancelled = TrendMicroError(.cancelled, message: "The request was cancelled.", remedy: "Try again.")
}
