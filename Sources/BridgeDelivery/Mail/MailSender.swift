package import BridgeCore
package import CurlTransport
package import Foundation

/// Sends composed messages through the configured SMTP server.
package struct MailSender: Sendable {
  private let store: Store
  private let sealer: Sealer

  package init(store: Store, sealer: Sealer) {
    self.store = store
    self.sealer = sealer
  }

  /// Throws FAILED_PRECONDITION if no mail server is configured, `MailError` if it does not accept the message.
  package func send(_ mail: OutgoingMail) async throws {
    let settings = try await store.read(MailSettings.current)
    let server = try settings.server(sealer)
    try await server.send(mail: [UInt8](mail.message), from: mail.sender, recipients: mail.recipients)
  }
}

extension MailSettings {
  /// Throws FAILED_PRECONDITION if the server or the sender is not set.
  package func server(_ sealer: Sealer) throws -> SMTPServer {
    guard isConfigured else {
      throw DomainError.unmet(
        "MAIL_NOT_CONFIGURED", "no mail server is configured", remedy: Remedy(.integrationMailSet))
    }
    let security: SMTPServer.Security =
      switch security {
      case .plain: .none
      case .startTLS: .startTLS
      case .tls: .tls
      }
    return SMTPServer(
      host: host, port: effectivePort, security: security, user: user,
      password: try sealedPassword.map { try sealer.open($0, for: Self.passwordPurpose) }, caFile: caFile)
  }
}

/// A composed e-mail. Every attempt sends the same message with the same Message-ID (rule 27).
package struct OutgoingMail: Sendable, Equatable, Codable {
  var sender: String
  package var recipients: [String]
  /// The complete RFC 5322 message.
  package var message: Data
}
