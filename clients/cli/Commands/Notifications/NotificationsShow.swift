import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a customer's notification settings; without a customer, how notifications are routed and damped."
    )

    @Argument(help: "The customer's id.")
    var customer: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      guard let customer else {
        return try session.show(try await session.notifications.getNotificationPolicy(GetNotificationPolicyRequest(), session.call))
      }
      try session.show(
        try await session.notifications.getNotificationSettings(GetNotificationSettingsRequest(customerID: customer), session.call))
    }
  }
}

extension NotificationSettings: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("customer", customerID)
    facts.add("configured", configured ? "yes" : "no: its events are kept", configured ? .good : .warning)
    for entry in severities {
      let parts = [
        entry.ticket ? "a ticket" : "", entry.mailRecipients.isEmpty ? "" : "e-mail to \(entry.mailRecipients.joined(separator: ", "))",
      ]
      facts.add(entry.severity.word, parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    for (index, rule) in rules.enumerated() { facts.add("rule \(index + 1)", rule.words) }
    facts.add("subject prefix", subjectPrefix.isEmpty ? "the policy's" : subjectPrefix)
    facts.add("kept events", String(keptEvents), keptEvents > 0 ? .warning : .plain)
    facts.addIfPresent("changed", updateTime.map(LocalTime.text) ?? "")
    facts.add("etag", etag)
    return facts
  }
}

extension NotificationPolicy: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("repeats", quietMinutes == 0 ? "a note each" : "a note at most every \(quietMinutes) minutes")
    facts.add("returns", reopenDays == 0 ? "a new ticket" : "the same ticket within \(reopenDays) days of the recovery")
    facts.add("closed by a person", reopenClosedByPerson ? "opened again" : "stays closed")
    facts.add(
      "storms", stormThreshold == 0 ? "not gathered" : "more than \(stormThreshold) new tickets within \(stormMinutes) minutes are gathered"
    )
    facts.add("e-mails", mailMinutes == 0 ? "one each" : "at most one per customer and severity every \(mailMinutes) minutes")
    facts.add("subject prefix", subjectPrefix.isEmpty ? "the mail settings'" : subjectPrefix)
    if rules.isEmpty { facts.add("rules", "none: no ticket is made", .warning) }
    for (index, rule) in rules.enumerated() { facts.add("rule \(index + 1)", rule.words) }
    facts.addIfPresent("changed", updateTime.map(LocalTime.text) ?? "")
    facts.add("etag", etag)
    return facts
  }
}

extension RoutingRule {
  /// "warning, license.*: board Alerts, status New"
  var words: String { "\(conditions): \((route ?? TicketRoute()).words)" }

  var conditions: String {
    let parts = severities.map(\.word) + types
    return parts.isEmpty ? "everything" : parts.joined(separator: ", ")
  }
}

extension TicketRoute {
  var words: String {
    [
      ("board", board), ("type", type), ("subtype", subtype), ("item", item), ("status", status), ("resolved", resolvedStatus),
      ("priority", priority), ("source", source),
    ]
    .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
