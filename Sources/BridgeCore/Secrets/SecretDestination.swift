/// The server that a secret was entered for, with everything that decides where it is sent. A secret is sent nowhere else (rule 46).
///
/// Stored beside each encrypted secret, so that a change of the server does not silently redirect the secrets that are stored already.
package struct SecretDestination: Sendable, Equatable, Codable {
  /// The parts on one line each; only the last one may contain a line break itself.
  package let text: String

  package init(text: String) { self.text = text }

  private init(parts: [String]) { text = parts.joined(separator: "\n") }

  /// No secret is stored.
  package static let none = SecretDestination(text: "")

  /// A ConnectWise site, reached through `proxy` if there is one, and verified with the certificates in `caFile` if there is one.
  package static func site(_ site: String, proxy: String, caFile: String) -> SecretDestination {
    SecretDestination(parts: [site, proxy, caFile])
  }

  /// A vendor's server that counts or figures are pulled from.
  package static func vendor(_ url: String) -> SecretDestination { SecretDestination(text: url) }

  /// An SMTP server. `security` is the raw value of `MailSettings.Security`.
  package static func mailServer(_ host: String, port: Int, security: Int, caFile: String) -> SecretDestination {
    SecretDestination(parts: [host, String(port), String(security), caFile])
  }
}
