/// The interfaces of Trend Micro that are read.
package enum ServiceKind: String, Sendable, CaseIterable, Codable {
  /// Licensing Management Platform Integration.
  case licensing
  /// Service Management Programming Interface, of Worry-Free Remote Manager.
  case remoteManager
  /// The log API of Trend Micro Email Security.
  case emailSecurity

  /// For messages.
  package var name: String {
    switch self {
    case .licensing: "the Licensing Management Platform"
    case .remoteManager: "Remote Manager"
    case .emailSecurity: "Trend Micro Email Security"
    }
  }

  /// The production address; nil if it depends on the region.
  package var defaultBaseURL: String? {
    switch self {
    case .licensing, .remoteManager: "https://cspi.trendmicro.com"
    case .emailSecurity: nil
    }
  }

  /// Where a person finds the credentials.
  var credentialsHint: String {
    switch self {
    case .licensing: "Trend Micro's channel manager or support issues the access token and the secret key."
    case .remoteManager:
      "In the Remote Manager console, open Administration > Third-party integration > Generate API key; a revoked key is not accepted."
    case .emailSecurity:
      "In the Email Security console, open Administration > Service Integration > API Access. A key works only with the login of the administrator who created it."
    }
  }
}
