package import CwlinkAPI
package import LocalRPC

extension MailSettingsChange {
  package init(_ wanted: CwlinkAPI.MailSettings, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: [
        "host": !wanted.host.isEmpty, "port": wanted.port != 0, "security": wanted.security != .unspecified, "user": !wanted.user.isEmpty,
        "from": !wanted.from.isEmpty, "recipients": !wanted.recipients.isEmpty, "subject_prefix": !wanted.subjectPrefix.isEmpty,
        "ca_file": !wanted.caFile.isEmpty,
      ])
    host = mask.value("host", wanted.host)
    port = mask.value("port", Int(wanted.port))
    security = try mask.value("security", wanted.security).map { security throws(DomainError) in
      guard let known = MailSettings.Security(rawValue: Int(security.rawValue)) else {
        throw .invalid("mail_settings.security", "is not one of SECURITY_NONE, SECURITY_STARTTLS, SECURITY_TLS")
      }
      return known
    }
    user = mask.value("user", wanted.user)
    sender = mask.value("from", wanted.from)
    recipients = mask.value("recipients", wanted.recipients)
    var repeated = FieldViolations()
    repeated.requireDistinctText(recipients ?? [], "mail_settings.recipients")
    try repeated.throwIfAny()
    subjectPrefix = mask.value("subject_prefix", wanted.subjectPrefix)
    caFile = mask.value("ca_file", wanted.caFile)
  }
}

extension CwlinkAPI.MailSettings {
  package init(_ settings: MailSettings) {
    self.init(
      host: settings.host, port: Int32(clamping: settings.port), security: .init(rawValue: Int32(settings.security.rawValue)),
      user: settings.user, passwordSet: settings.sealedPassword != nil, from: settings.sender, recipients: settings.recipients,
      subjectPrefix: settings.subjectPrefix, caFile: settings.caFile,
      updateTime: settings.revision == 0 ? nil : ProtobufTimestamp(settings.updateTime), etag: settings.etag)
  }
}
