import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Settings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settings", abstract: "The notification settings of a customer.", subcommands: [Show.self, Set.self])
  }
}

extension NotificationsCommand.Settings {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show a customer's notification settings.")

    static let fields = FieldNames(GetNotificationSettingsRequest.self, ["customer_id": "<customer>"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(
        try await session.notifications.getNotificationSettings(GetNotificationSettingsRequest(customerID: customer), session.call))
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set,
      abstract: "Configure which notifications of a customer become tickets and e-mails.",
      discussion: """
        Unspecified values stay unchanged. When a customer is configured for the first time, kept events that are still open are sent.

        Example: cwlink notifications settings set alder --ticket action-required --ticket warning --mail action-required=desk@example.com
        """)

    static let fields =
      FieldNames(GetNotificationSettingsRequest.self, ["customer_id": "<customer>"])
      + FieldNames(
        UpdateNotificationSettingsRequest.self,
        [
          "settings.customer_id": "<customer>", "settings.severities": "--ticket/--no-ticket",
          "settings.severities.ticket": "--ticket/--no-ticket", "settings.severities.mail_recipients": "--mail/--no-mail",
          "settings.subject_prefix": "--subject-prefix", "settings.etag": "--etag",
        ])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Option(name: .customLong("ticket"), help: ArgumentHelp("Create tickets for this severity; repeatable.", valueName: "severity"))
    var tickets: [SeverityName] = []

    @Option(name: .customLong("no-ticket"), help: ArgumentHelp("Create no tickets for this severity; repeatable.", valueName: "severity"))
    var noTickets: [SeverityName] = []

    @Option(
      name: .customLong("mail"),
      help: ArgumentHelp(
        "A recipient of e-mail for a severity; repeatable. Replaces the present recipients.", valueName: "severity=address"))
    var mails: [MailArgument] = []

    @Option(name: .customLong("no-mail"), help: ArgumentHelp("Send no e-mail for this severity; repeatable.", valueName: "severity"))
    var noMails: [SeverityName] = []

    @Option(help: ArgumentHelp("A prefix for the subject of its e-mails; '' for that of the policy.", valueName: "text"))
    var subjectPrefix: String?

    @Option(help: ArgumentHelp("Reject the change unless the settings still have this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    /// "warning=desk@example.com"
    struct MailArgument: ExpressibleByArgument {
      var severity: SeverityName
      var address: String

      init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let severity = SeverityName(rawValue: String(parts[0])) else { return nil }
        self.severity = severity
        address = String(parts[1])
      }
    }

    func validate() throws {
      for severity in tickets where noTickets.contains(severity) {
        throw ValidationError("--ticket \(severity.rawValue) and --no-ticket \(severity.rawValue) are mutually exclusive.")
      }
      try changes(of: NotificationSettings()).requireSome()
      for mail in mails where noMails.contains(mail.severity) {
        throw ValidationError("--mail and --no-mail for \(mail.severity.rawValue) are mutually exclusive.")
      }
    }

    func run(in session: Session) async throws {
      let present = try await session.notifications.getNotificationSettings(
        GetNotificationSettingsRequest(customerID: customer), session.call)
      var changes = self.changes(of: present)
      // Severities are saved as a whole, so a concurrent change must be rejected.
      changes.message.etag = etag ?? present.etag
      try session.show(
        try await session.notifications.updateNotificationSettings(
          UpdateNotificationSettingsRequest(settings: changes.message, updateMask: changes.mask, validateOnly: change.dryRun), session.call)
      )
    }

    func changes(of present: NotificationSettings) -> Changes<NotificationSettings> {
      var changes = Changes(NotificationSettings(customerID: customer))
      if !(tickets + noTickets + mails.map(\.severity) + noMails).isEmpty {
        changes.set("severities", \.severities, SeverityName.allCases.compactMap { severity(of: present, $0) })
      }
      changes.set("subject_prefix", \.subjectPrefix, subjectPrefix)
      return changes
    }

    /// Nil if the severity creates neither tickets nor e-mail.
    private func severity(of present: NotificationSettings, _ name: SeverityName) -> SeveritySettings? {
      var entry = present.severities.first { $0.severity == name.value } ?? SeveritySettings(severity: name.value)
      if tickets.contains(name) { entry.ticket = true }
      if noTickets.contains(name) { entry.ticket = false }
      let addresses = mails.filter { $0.severity == name }.map(\.address)
      if !addresses.isEmpty || noMails.contains(name) { entry.mailRecipients = addresses }
      return entry.ticket || !entry.mailRecipients.isEmpty ? entry : nil
    }
  }
}
