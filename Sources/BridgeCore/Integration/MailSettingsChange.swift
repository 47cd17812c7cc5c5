package import CurlTransport

/// A requested change of the mail settings; nil leaves a field unchanged.
package struct MailSettingsChange: Sendable, Equatable {
  package var host: String?
  package var port: Int?
  package var security: MailSettings.Security?
  package var user: String?
  package var sender: String?
  package var recipients: [String]?
  package var subjectPrefix: String?
  package var caFile: String?
  package var password: Secret?

  /// Applies everything except the password, which must be encrypted first.
  package func applied(to settings: MailSettings) -> MailSettings {
    var changed = settings
    host.map { changed.host = $0 }
    port.map { changed.port = $0 }
    security.map { changed.security = $0 }
    user.map { changed.user = $0 }
    sender.map { changed.sender = $0 }
    recipients.map { changed.recipients = $0.uniqued() }
    subjectPrefix.map { changed.subjectPrefix = $0 }
    caFile.map { changed.caFile = $0 }
    return changed
  }
}
