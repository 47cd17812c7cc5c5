import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Policy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "policy", abstract: "How notifications are routed and damped, for every customer.", subcommands: [Show.self, Set.self])
  }
}

extension NotificationsCommand.Policy {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the policy and its routing rules.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.notifications.getNotificationPolicy(GetNotificationPolicyRequest(), session.call))
    }
  }

  struct Set: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Change the policy. Only what is given changes; rules are changed by cwlink notifications route.")

    @Option(help: ArgumentHelp("A repeat adds a note at most once in so many minutes, 0 to 10080.", valueName: "minutes"))
    var quietMinutes: Int32?

    @Option(help: ArgumentHelp("A return within so many days opens the ticket again, 0 to 365.", valueName: "days"))
    var reopenDays: Int32?

    @Flag(inversion: .prefixedNo, help: "Open again what a person closed, too.")
    var reopenClosedByPerson: Bool?

    @Option(help: ArgumentHelp("More new tickets of one customer and type than this are gathered in one; 0 for never.", valueName: "count"))
    var stormThreshold: Int32?

    @Option(help: ArgumentHelp("Within so many minutes, 1 to 1440.", valueName: "minutes"))
    var stormMinutes: Int32?

    @Option(help: ArgumentHelp("At most one e-mail per customer and severity in so many minutes, 0 to 1440.", valueName: "minutes"))
    var mailMinutes: Int32?

    @Option(help: ArgumentHelp("Begins the subject of notification e-mails; '' for the mail settings'.", valueName: "text"))
    var subjectPrefix: String?

    @Option(help: ArgumentHelp("Refuse where the policy changed since it had this etag.", valueName: "etag"))
    var etag: String?

    @Flag(help: "Check, save nothing.")
    var validateOnly = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      var changes = self.changes
      try changes.requireSome()
      changes.message.etag = etag ?? ""
      try session.show(
        try await session.notifications.updateNotificationPolicy(
          UpdateNotificationPolicyRequest(policy: changes.message, updateMask: changes.mask, validateOnly: validateOnly), session.call))
    }

    var changes: Changes<NotificationPolicy> {
      var changes = Changes(NotificationPolicy())
      changes.set("quiet_minutes", \.quietMinutes, quietMinutes)
      changes.set("reopen_days", \.reopenDays, reopenDays)
      changes.set("reopen_closed_by_person", \.reopenClosedByPerson, reopenClosedByPerson)
      changes.set("storm_threshold", \.stormThreshold, stormThreshold)
      changes.set("storm_minutes", \.stormMinutes, stormMinutes)
      changes.set("mail_minutes", \.mailMinutes, mailMinutes)
      changes.set("subject_prefix", \.subjectPrefix, subjectPrefix)
      return changes
    }
  }
}
