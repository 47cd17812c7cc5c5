import CurlTransport

/// What a caller wants the mail settings to be; nil leaves a field as it is.
struct MailSettingsChange: Sendable, Equatable {
  var host: String?
  var port: Int?
  var security: MailSettings.Security?
  var user: String?
  var sender: String?
  var recipients: [String]?
  var subjectPrefix: String?
  var caFile: String?
  var password: Secret?

  /// Everything but the password, which has to be sealed.
  func applied(to settings: MailSettings) -> MailSettings {
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
