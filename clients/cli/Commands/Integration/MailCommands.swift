import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct Mail: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mail", abstract: "The mail server for outgoing e-mail.", subcommands: [Show.self, Set.self])
  }
}

extension IntegrationCommand.Mail {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show the settings. The password is never shown.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.integration.getMailSettings(GetMailSettingsRequest(), session.call))
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change the settings.", discussion: "Unspecified settings stay unchanged.")

    static let fields = FieldNames(
      UpdateMailSettingsRequest.self,
      [
        "mail_settings.host": "--host", "mail_settings.port": "--port", "mail_settings.security": "--security",
        "mail_settings.user": "--user", "mail_settings.from": "--from", "mail_settings.recipients": "--recipient/--no-recipients",
        "mail_settings.subject_prefix": "--subject-prefix", "mail_settings.ca_file": "--ca-file", "mail_settings.etag": "--etag",
        "password": "--password-file",
      ])

    @Option(help: "The mail server's host name.")
    var host: String?

    @Option(help: "The port; 0 for the default: 587 with STARTTLS, 465 with TLS, 25 without encryption.")
    var port: Int32?

    @Option(help: "The encryption; none only for a server on this machine.")
    var security: Security?

    @Option(help: "The user name; '' for none.")
    var user: String?

    @Option(
      help: ArgumentHelp(
        "A file with the password; - for standard input.",
        discussion: """
          The password itself is never an argument: other users of this machine can read arguments, and shells record them. Without this \
          option, $CWLINK_MAIL_PASSWORD is used; on a terminal, the command prompts without echo if --user is given.
          """, valueName: "file"), completion: .file())
    var passwordFile: String?

    @Option(help: ArgumentHelp("The sender's address.", valueName: "address"))
    var from: String?

    @Option(
      name: .customLong("recipient"),
      help: ArgumentHelp("A recipient of billing e-mail for customers without recipients of their own; repeatable.", valueName: "address"))
    var recipients: [String] = []

    @Flag(help: "Remove all recipients.")
    var noRecipients = false

    @Option(help: ArgumentHelp("A prefix for every subject.", valueName: "text"))
    var subjectPrefix: String?

    @Option(
      help: ArgumentHelp("A PEM file with the trusted certificate authorities; '' for the system's.", valueName: "file"),
      completion: .file())
    var caFile: String?

    @Option(help: ArgumentHelp("Reject the change unless the settings still have this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    enum Security: String, ExpressibleByArgument, CaseIterable {
      case none, starttls, tls

      var value: MailSettings.Security {
        switch self {
        case .none: .noneValue
        case .starttls: .starttls
        case .tls: .tls
        }
      }
    }

    func validate() throws {
      if noRecipients && !recipients.isEmpty { throw ValidationError("--recipient and --no-recipients are mutually exclusive.") }
      if !SecretSource.mailPassword.isProvided(file: passwordFile, in: .current) { try changes.requireSome() }
    }

    func run(in session: Session) async throws {
      var changes = self.changes
      let password = try SecretSource.mailPassword.read(
        file: passwordFile, ask: user.map { !$0.isEmpty } ?? false, in: session.context)
      changes.message.etag = etag ?? ""
      try session.show(
        try await session.integration.updateMailSettings(
          UpdateMailSettingsRequest(
            mailSettings: changes.message, updateMask: changes.mask, password: password ?? "", validateOnly: change.dryRun),
          session.call))
    }

    var changes: Changes<MailSettings> {
      var changes = Changes(MailSettings())
      changes.set("host", \.host, host)
      changes.set("port", \.port, port)
      changes.set("security", \.security, security?.value)
      changes.set("user", \.user, user)
      changes.set("from", \.from, from)
      changes.set("recipients", \.recipients, recipients, emptied: noRecipients)
      changes.set("subject_prefix", \.subjectPrefix, subjectPrefix)
      changes.set("ca_file", \.caFile, caFile)
      return changes
    }
  }
}

extension MailSettings: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("host", host)
    facts.add("port", port == 0 ? "default" : String(port))
    facts.add("security", security.label)
    facts.add("user", user)
    facts.add("password", passwordSet ? "stored" : "none")
    facts.add("from", from)
    facts.add("recipients", recipients.joined(separator: ", "))
    facts.addIfPresent("subject prefix", subjectPrefix)
    facts.addIfPresent("CA file", caFile)
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}
