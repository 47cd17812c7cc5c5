import CwlinkAPI

extension NotificationSettings: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("customer", customerID)
    facts.add("configured", configured ? "yes" : "no: its events are kept", configured ? .good : .warning)
    for entry in severities {
      let parts = [
        entry.ticket ? "a ticket" : "", entry.mailRecipients.isEmpty ? "" : "e-mail to \(entry.mailRecipients.joined(separator: ", "))",
      ]
      facts.add(entry.severity.label, parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    for (index, rule) in rules.enumerated() { facts.add("rule \(index + 1)", rule.summary) }
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
    // A daemon always sends them; one that a later version leaves out is shown as 0.
    let (quietMinutes, reopenDays, mailMinutes) = (quietMinutes ?? 0, reopenDays ?? 0, mailMinutes ?? 0)
    let (stormThreshold, stormMinutes) = (stormThreshold ?? 0, stormMinutes ?? 0)
    facts.add("repeats", quietMinutes == 0 ? "one note each" : "at most one note every \(counted(quietMinutes, "minute"))")
    facts.add("returns", reopenDays == 0 ? "a new ticket" : "the same ticket within \(counted(reopenDays, "day")) of the recovery")
    facts.add("closed manually", reopenClosedByPerson ? "reopened" : "stays closed")
    facts.add(
      "storms",
      !groupStorms
        ? "not grouped" : "more than \(counted(stormThreshold, "new ticket")) within \(counted(stormMinutes, "minute")) are grouped"
    )
    facts.add("e-mails", mailMinutes == 0 ? "one each" : "at most one per customer and severity every \(counted(mailMinutes, "minute"))")
    facts.add("subject prefix", subjectPrefix.isEmpty ? "the mail settings'" : subjectPrefix)
    if rules.isEmpty { facts.add("rules", "none: no tickets are created", .warning) }
    for (index, rule) in rules.enumerated() { facts.add("rule \(index + 1)", rule.summary) }
    facts.addIfPresent("changed", updateTime.map(LocalTime.text) ?? "")
    facts.add("etag", etag)
    return facts
  }
}

extension RoutingRule {
  /// "warning, license.*: board Alerts, status New"
  var summary: String { "\(conditions): \((route ?? TicketRoute()).summary)" }

  var conditions: String {
    let parts = severities.map(\.label) + types
    return parts.isEmpty ? "everything" : parts.joined(separator: ", ")
  }
}

extension TicketRoute {
  var summary: String {
    [
      ("board", board), ("type", type), ("subtype", subtype), ("item", item), ("status", status), ("resolved", resolvedStatus),
      ("priority", priority), ("source", source),
    ]
    .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
