import CurlTransport
import Escaping

/// Validates the mail settings.
package enum MailSettingsRules {
  package static let longestPrefix = 60
  package static let mostRecipients = 50

  /// All violations, by the API's field paths. Empty values are not set yet.
  package static func violations(of settings: MailSettings, isReadable: (String) -> Bool) -> FieldViolations {
    var found = FieldViolations()
    found.require(
      settings.host.isEmpty || HostName.isValid(settings.host) || HostName.isIPv6(settings.host), "mail_settings.host",
      "'\(settings.host)' is not a host name; use a name such as mail.example.com, without scheme or port")
    found.require((0...65535).contains(settings.port), "mail_settings.port", "\(settings.port) is not 1 to 65535 (0 means the default)")
    found.require(
      settings.security != .plain || settings.host.isEmpty || Loopback.contains(settings.host), "mail_settings.security",
      "is allowed without encryption only for a server on this machine, and '\(settings.host)' is another one; use STARTTLS or TLS")
    found.require(
      settings.user.scalarCount <= 320 && !settings.user.hasControlCharacters, "mail_settings.user", "must have no control characters")
    for (field, addresses) in [("from", settings.sender.isEmpty ? [] : [settings.sender]), ("recipients", settings.recipients)] {
      for address in addresses where !MailAddress.isValid(address) {
        found.add("mail_settings.\(field)", "'\(address)' is not a mail address; use the form name@example.com")
      }
    }
    found.require(settings.recipients.count <= mostRecipients, "mail_settings.recipients", "has more than \(mostRecipients) addresses")
    found.require(
      settings.subjectPrefix.scalarCount <= longestPrefix && !settings.subjectPrefix.hasControlCharacters, "mail_settings.subject_prefix",
      "must have at most \(longestPrefix) characters, and no control characters")
    found.require(
      settings.caFile.isEmpty || isReadable(settings.caFile), "mail_settings.ca_file", "the daemon cannot read '\(settings.caFile)'")
    return found
  }
}
