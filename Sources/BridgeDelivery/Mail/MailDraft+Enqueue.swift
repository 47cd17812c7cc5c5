package import BridgeCore
package import CurlTransport
import Escaping
import Foundation
package import GRDB

extension MailDraft {
  /// A message that cwlink sends by itself. Throws `MailCompositionError` if a recipient is not a mail address.
  package init(recipients: [String], subject: String, text: String, html: String? = nil, attachments: [Attachment] = []) throws {
    self.init(
      to: try recipients.map { try MailAddress($0) }, subject: subject, text: text, html: html, attachments: attachments,
      additionalHeaders: [.init("Auto-Submitted", "auto-generated")])
  }

  /// Composes the message once, so that every attempt sends the same message with the same Message-ID (rule 27), and enqueues it. Must be
  /// called in a transaction; wake the queue after it.
  ///
  /// `key` is unique and names the object, the recipient and the period. Throws FAILED_PRECONDITION if there is no mail server or no recipient.
  package func enqueue(_ db: Database, customerID: String, key: String, at now: Instant) throws -> Delivery {
    let settings = try MailSettings.current(db)
    try Self.require(settings, recipients: recipients, customerID: customerID)
    let zone = try IntegrationSettings.current(db).zone
    let message = try MailMessage(
      self, from: MailAddress(settings.sender),
      messageID: "\(RandomID.make("mail")).\(now.milliseconds)@\(Self.domain(of: settings.sender))", date: MailDate(now, in: zone)
    ).composed()
    var delivery = Delivery(
      key: key, kind: .email, customerID: customerID, agreementID: nil,
      payload: try Payload.encode(OutgoingMail(sender: settings.sender, recipients: recipients, message: Data(message))),
      summary: "e-mail '\(subject)' to \(recipients.joined(separator: ", "))", at: now)
    try delivery.insert(db)
    return delivery
  }

  package static func require(_ settings: MailSettings, recipients: [String], customerID: String) throws(DomainError) {
    guard settings.isConfigured else {
      throw .unmet("MAIL_NOT_CONFIGURED", "no mail server is configured", remedy: Remedy(.integrationMailSet))
    }
    guard !recipients.isEmpty else {
      throw .unmet(
        "NO_RECIPIENTS",
        "no recipients are configured: the customer has none, and neither has the integration",
        remedy: Remedy(.customersSetRecipient, customerID))
    }
  }

  private static func domain(of address: String) -> String {
    address.split(atScalars: { $0 == "@" || $0 == ">" }).last ?? "localhost"
  }
}

extension MailDate {
  init(_ instant: Instant, in zone: TimeZone) {
    self.init(secondsSince1970: instant.milliseconds / 1000, utcOffsetMinutes: zone.secondsFromGMT(for: instant.date) / 60)
  }
}

extension MailSettings {
  /// The subject with the configured prefix.
  package func subject(_ text: String) -> String { [subjectPrefix, text].filter { !$0.isEmpty }.joined(separator: " ") }
}
