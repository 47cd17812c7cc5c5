import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Policy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "policy", abstract: "How notifications are routed, repeated and grouped, for all customers.",
      subcommands: [Show.self, Set.self])
  }
}

extension NotificationsCommand.Policy {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show the policy and its routing rules.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.notifications.getNotificationPolicy(GetNotificationPolicyRequest(), session.call))
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change the policy.",
      discussion: "Unspecified values stay unchanged. To change the rules: cwlink notifications routes add --board NAME.")

    static let fields = FieldNames(
      UpdateNotificationPolicyRequest.self,
      [
        "policy.quiet_minutes": "--quiet-minutes", "policy.reopen_days": "--reopen-days",
        "policy.reopen_closed_by_person": "--reopen-closed-by-person/--no-reopen-closed-by-person",
        "policy.storm_threshold": "--storm-threshold", "policy.storm_minutes": "--storm-minutes", "policy.mail_minutes": "--mail-minutes",
        "policy.subject_prefix": "--subject-prefix", "policy.etag": "--etag",
      ])

    @Option(help: ArgumentHelp("Repeats add at most one note per this many minutes, 0 to 10080.", valueName: "minutes"))
    var quietMinutes: Int32?

    @Option(help: ArgumentHelp("A return within this many days reopens the ticket, 0 to 365.", valueName: "days"))
    var reopenDays: Int32?

    @Flag(inversion: .prefixedNo, help: "Also reopen tickets that were closed manually.")
    var reopenClosedByPerson: Bool?

    @Option(help: ArgumentHelp("Group new tickets of a customer and type if there are more than this; 0 for never.", valueName: "count"))
    var stormThreshold: Int32?

    @Option(help: ArgumentHelp("The period for grouping, 1 to 1440.", valueName: "minutes"))
    var stormMinutes: Int32?

    @Option(help: ArgumentHelp("Send at most one e-mail per customer and severity in this many minutes, 0 to 1440.", valueName: "minutes"))
    var mailMinutes: Int32?

    @Option(help: ArgumentHelp("A prefix for the subject of notification e-mails; '' for that of the mail settings.", valueName: "text"))
    var subjectPrefix: String?

    @Option(help: ArgumentHelp("Reject the change unless the policy still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws { try changes.requireSome() }

    func run(in session: Session) async throws {
      var changes = self.changes
      changes.message.etag = etag ?? ""
      try session.show(
        try await session.notifications.updateNotificationPolicy(
          UpdateNotificationPolicyRequest(policy: changes.message, updateMask: changes.mask, validateOnly: change.dryRun), session.call))
    }

    var changes: Changes<NotificationPolicy> {
      var changes = Changes(NotificationPolicy())
      changes.set("quiet_minutes", \.quietMinutes, quietMinutes)
      changes.set("reopen_days", \.reopenDays, reopenDays)
      changes.set("reopen_closed_by_person", \.reopenClosedByPerson, reopenClosedByPerson)
      if stormThreshold == 0 {
        changes.set("group_storms", \.groupStorms, false)
      } else {
        changes.set("storm_threshold", \.stormThreshold, stormThreshold)
      }
      changes.set("storm_minutes", \.stormMinutes, stormMinutes)
      changes.set("mail_minutes", \.mailMinutes, mailMinutes)
      changes.set("subject_prefix", \.subjectPrefix, subjectPrefix)
      return changes
    }
  }
}
