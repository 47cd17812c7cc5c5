import BridgeCore
import BridgeDelivery
import CwlinkAPI
import LocalRPC

extension NotificationPolicyChange {
  init(_ wanted: CwlinkAPI.NotificationPolicy, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: [
        "rules": !wanted.rules.isEmpty, "quiet_minutes": wanted.quietMinutes != nil, "reopen_days": wanted.reopenDays != nil,
        "reopen_closed_by_person": wanted.reopenClosedByPerson, "group_storms": wanted.groupStorms,
        "storm_threshold": wanted.stormThreshold != nil,
        "storm_minutes": wanted.stormMinutes != nil, "mail_minutes": wanted.mailMinutes != nil,
        "subject_prefix": !wanted.subjectPrefix.isEmpty,
      ])
    rules = mask.value("rules", try RoutingRule.list(wanted.rules, path: "policy.rules"))
    quietMinutes = try mask.number("quiet_minutes", wanted.quietMinutes, of: "policy").map(Int.init)
    reopenDays = try mask.number("reopen_days", wanted.reopenDays, of: "policy").map(Int.init)
    reopenClosedByPerson = mask.value("reopen_closed_by_person", wanted.reopenClosedByPerson)
    stormThreshold = try Self.stormThreshold(wanted, mask)
    stormMinutes = try mask.number("storm_minutes", wanted.stormMinutes, of: "policy").map(Int.init)
    mailMinutes = try mask.number("mail_minutes", wanted.mailMinutes, of: "policy").map(Int.init)
    subjectPrefix = mask.value("subject_prefix", wanted.subjectPrefix)
  }

  /// Stored as 0 where storms are not grouped.
  private static func stormThreshold(_ wanted: CwlinkAPI.NotificationPolicy, _ mask: FieldMask) throws(DomainError) -> Int? {
    let isGrouped = mask.value("group_storms", wanted.groupStorms)
    if isGrouped == false { return 0 }
    guard let threshold = try mask.number("storm_threshold", wanted.stormThreshold, of: "policy").map(Int.init) else {
      return isGrouped == nil ? nil : NotificationPolicy().stormThreshold
    }
    guard threshold != 0 else {
      throw .invalid("policy.storm_threshold", "is 0; the lowest threshold is 1, and `policy.group_storms` switches grouping off")
    }
    return threshold
  }
}

extension CwlinkAPI.NotificationPolicy {
  init(_ policy: NotificationPolicy) {
    self.init(
      rules: policy.rules.map(CwlinkAPI.RoutingRule.init), quietMinutes: Int32(policy.quietMinutes), reopenDays: Int32(policy.reopenDays),
      reopenClosedByPerson: policy.reopenClosedByPerson, groupStorms: policy.stormThreshold > 0,
      stormThreshold: policy.stormThreshold > 0 ? Int32(policy.stormThreshold) : nil,
      stormMinutes: Int32(policy.stormMinutes), mailMinutes: Int32(policy.mailMinutes), subjectPrefix: policy.subjectPrefix,
      updateTime: policy.revision == 0 ? nil : ProtobufTimestamp(policy.updateTime), etag: policy.etag)
  }
}

extension NotificationSettingsChange {
  init(_ wanted: CwlinkAPI.NotificationSettings, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: ["severities": !wanted.severities.isEmpty, "rules": !wanted.rules.isEmpty, "subject_prefix": !wanted.subjectPrefix.isEmpty])
    severities = mask.value(
      "severities",
      try wanted.severities.enumerated().map { index, entry throws(DomainError) in
        SeveritySettings(
          severity: try EventSeverity(entry.severity, path: "settings.severities[\(index)].severity"), ticket: entry.ticket,
          mailRecipients: entry.mailRecipients)
      })
    var repeated = FieldViolations()
    for (index, entry) in (severities ?? []).enumerated() {
      repeated.requireDistinctText(entry.mailRecipients, "settings.severities[\(index)].mail_recipients")
    }
    try repeated.throwIfAny()
    rules = mask.value("rules", try RoutingRule.list(wanted.rules, path: "settings.rules"))
    subjectPrefix = mask.value("subject_prefix", wanted.subjectPrefix)
  }
}

extension CwlinkAPI.NotificationSettings {
  init(_ detail: NotificationService.SettingsDetail) {
    let settings = detail.settings
    self.init(
      customerID: settings.customerID, configured: settings.isConfigured,
      severities: settings.severities.map {
        CwlinkAPI.SeveritySettings(severity: .init($0.severity), ticket: $0.ticket, mailRecipients: $0.mailRecipients)
      },
      rules: settings.rules.map(CwlinkAPI.RoutingRule.init), subjectPrefix: settings.subjectPrefix, keptEvents: Int64(detail.keptEvents),
      updateTime: settings.isConfigured ? ProtobufTimestamp(settings.updateTime) : nil, etag: settings.etag)
  }
}

extension RoutingRule {
  static func list(_ rules: [CwlinkAPI.RoutingRule], path: String) throws(DomainError) -> [RoutingRule] {
    let read = try rules.enumerated().map { index, rule throws(DomainError) in
      RoutingRule(
        severities: try rule.severities.enumerated().map { place, severity throws(DomainError) in
          try EventSeverity(severity, path: "\(path)[\(index)].severities[\(place)]")
        }, types: rule.types, route: TicketRoute(rule.route ?? CwlinkAPI.TicketRoute()))
    }
    try RoutingRules.repetitions(in: read, path: path).throwIfAny()
    return read
  }
}

extension EventSeverity {
  fileprivate init(_ severity: CwlinkAPI.EventSeverity, path: String) throws(DomainError) {
    guard let known = EventSeverity(rawValue: Int(severity.rawValue)) else {
      throw .invalid(path, "is not one of EVENT_SEVERITY_INFORMATION, EVENT_SEVERITY_WARNING, EVENT_SEVERITY_ACTION_REQUIRED")
    }
    self = known
  }
}

extension CwlinkAPI.RoutingRule {
  fileprivate init(_ rule: RoutingRule) {
    self.init(severities: rule.severities.map { .init($0) }, types: rule.types, route: CwlinkAPI.TicketRoute(rule.route))
  }
}
