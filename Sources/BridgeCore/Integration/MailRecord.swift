/// The mail settings as recorded in the activity log, without the password.
struct MailRecord: Encodable {
  let host: String
  let port: Int
  let security: String
  let user: String
  let passwordSet: Bool
  let from: String
  let recipients: [String]
  let subjectPrefix: String
  let caFile: String

  init(_ settings: MailSettings) {
    host = settings.host
    port = settings.port
    security = "\(settings.security)"
    user = settings.user
    passwordSet = settings.sealedPassword != nil
    from = settings.sender
    recipients = settings.recipients
    subjectPrefix = settings.subjectPrefix
    caFile = settings.caFile
  }

  private enum CodingKeys: String, CodingKey {
    case host, port, security, user, from, recipients
    case passwordSet = "password_set"
    case subjectPrefix = "subject_prefix"
    case caFile = "ca_file"
  }
}
