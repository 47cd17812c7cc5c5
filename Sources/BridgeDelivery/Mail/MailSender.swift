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

  /// Sends to the recipients that do not have the message yet. Returns those that the server refused.
  ///
  /// Throws FAILED_PRECONDITION if no mail server is configured, `MailError` if it accepts the message for none of them.
  package func send(_ mail: OutgoingMail) async throws -> [RefusedRecipient] {
    let settings = try await store.read(MailSettings.current)
    let server = try settings.server(sealer)
    return try await server.send(mail: [UInt8](mail.message), from: mail.sender, recipients: mail.remaining)
  }
}

extension MailSettings {
  /// Throws FAILED_PRECONDITION if the server or the sender is not set, `SealingError` if the password was entered for another server
  /// (rule 46) or cannot be decrypted.
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
      password: try sealedPassword.map { try password($0, sealer) }, caFile: caFile)
  }

  private func password(_ sealed: Data, _ sealer: Sealer) throws -> Secret {
    guard passwordDestination == destination.text else { throw SealingError.otherDestination(Self.passwordPurpose) }
    return try sealer.open(sealed, for: Self.passwordPurpose)
  }
}

/// A composed e-mail. Every attempt sends the same message with the same Message-ID (rule 27).
package struct OutgoingMail: Sendable, Equatable, Codable {
  var sender: String
  package var recipients: [String]
  /// The complete RFC 5322 message.
  package var message: Data
  /// The recipients for whom a server accepted the message; nil if there are none.
  package var accepted: [String]?
  /// The recipients that a server refused for good; nil if there are none. Tried again only if a person retries the delivery.
  package var refused: [String]?

  package init(sender: String, recipients: [String], message: Data) {
    self.sender = sender
    self.recipients = recipients
    self.message = message
  }

  /// Who does not have the message yet: if a person retries the delivery, also those that were refused.
  var remaining: [String] {
    let left = recipients.filter { !(accepted ?? []).contains($0) && !(refused ?? []).contains($0) }
    return left.isEmpty ? recipients.filter { !(accepted ?? []).contains($0) } : left
  }

  /// After a session in which all but `refusals` of those remaining were accepted. Returns who is tried again.
  mutating func settle(_ refusals: [RefusedRecipient], accepted isAccepted: Bool) -> [RefusedRecipient] {
    let names = Set(refusals.map(\.address))
    if isAccepted { accepted = (accepted ?? []) + remaining.filter { !names.contains($0) } }
    let lasting = refusals.filter { !$0.isTemporary }.map(\.address)
    refused = (refused ?? []).filter { !(accepted ?? []).contains($0) && !lasting.contains($0) } + lasting
    return refusals.filter(\.isTemporary)
  }
}
