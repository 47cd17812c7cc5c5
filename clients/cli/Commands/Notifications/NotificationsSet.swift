import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Set: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Configure which notifications of a customer become tickets and e-mails. Only what is given changes.",
      discussion: """
        The first time, what was kept meanwhile and is still open flows.

        Example: cwlink notifications set alder --ticket action-required --ticket warning --mail action-required=desk@example.com
        """)

    @Argument(help: "The customer's id.")
    var customer: String

    @Option(name: .customLong("ticket"), help: ArgumentHelp("Make tickets of this severity; repeat for several.", valueName: "severity"))
    var tickets: [SeverityName] = []

    @Option(name: .customLong("no-ticket"), help: ArgumentHelp("Make none of this severity.", valueName: "severity"))
    var noTickets: [SeverityName] = []

    @Option(
      name: .customLong("mail"),
      help: ArgumentHelp(
        "Who gets a severity's e-mail; repeat for several. Takes the place of who got it before.", valueName: "severity=address"))
    var mails: [MailArgument] = []

    @Option(name: .customLong("no-mail"), help: ArgumentHelp("Send no e-mail of this severity.", valueName: "severity"))
    var noMails: [SeverityName] = []

    @Option(help: ArgumentHelp("Begins the subject of its e-mails; '' for the policy's.", valueName: "text"))
    var subjectPrefix: String?

    @Option(help: ArgumentHelp("Refuse where the settings changed since they had this etag.", valueName: "etag"))
    var etag: String?

    @Flag(help: "Check, save nothing.")
    var validateOnly = false

    @OptionGroup var global: GlobalOptions

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
        throw ValidationError("--ticket \(severity.rawValue) and --no-ticket \(severity.rawValue) exclude each other.")
      }
      for mail in mails where noMails.contains(mail.severity) {
        throw ValidationError("--mail and --no-mail of \(mail.severity.rawValue) exclude each other.")
      }
    }

    func run(in session: Session) async throws {
      let present = try await session.notifications.getNotificationSettings(
        GetNotificationSettingsRequest(customerID: customer), session.call)
      var changes = self.changes(of: present)
      try changes.requireSome()
      // Severities are changed one by one here, and saved as a whole: nobody may have changed them in between.
      changes.message.etag = etag ?? present.etag
      try session.show(
        try await session.notifications.updateNotificationSettings(
          UpdateNotificationSettingsRequest(settings: changes.message, updateMask: changes.mask, validateOnly: validateOnly), session.call))
    }

    func changes(of present: NotificationSettings) -> Changes<NotificationSettings> {
      var changes = Changes(NotificationSettings(customerID: customer))
      if !(tickets + noTickets + mails.map(\.severity) + noMails).isEmpty {
        changes.set("severities", \.severities, SeverityName.allCases.compactMap { severity(of: present, $0) })
      }
      changes.set("subject_prefix", \.subjectPrefix, subjectPrefix)
      return changes
    }

    /// Nil where nothing is done with the severity.
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
