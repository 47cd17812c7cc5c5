import CwlinkAPI

extension Facts {
  /// Adds a line for each part; `unset` describes a part that is not set.
  mutating func add(_ sending: SendingSettings, unset: String) {
    func add(_ name: String, _ part: (text: String, enabled: Bool)?) {
      self.add(name, part?.text ?? unset, part.map { $0.enabled ? .plain : .warning } ?? .faint)
    }
    add("billing", sending.billing.map { ($0.summary, $0.enabled) })
    for product in FigureProduct.allCases {
      add("figures of \(product.rawValue)", sending[keyPath: product.part].map { ($0.summary, $0.enabled) })
    }
    add("summaries", sending.executiveSummary.map { ($0.summary, $0.enabled) })
  }
}

extension BillingSettings {
  /// "on day 31 (the last day in shorter months), with e-mail"
  var summary: String { (enabled ? "" : "disabled; ") + "on day \(Cadence.dayText(day))" + (mail ? ", with e-mail" : "") }
}

extension FigureSettings {
  /// "weekly on friday, as a ticket, by e-mail: spam, phishing"
  var summary: String {
    let parts = [cadence?.summary ?? "", ticket ? "as a ticket" : "", mail ? "by e-mail" : ""].filter { !$0.isEmpty }.joined(
      separator: ", ")
    return (enabled ? "" : "disabled; ") + parts + ": " + (items.isEmpty ? "all figures" : items.map(\.label).joined(separator: ", "))
  }
}

extension SummarySettings {
  var summary: String { (enabled ? "" : "disabled; ") + (cadence?.summary ?? "") }
}

extension Cadence {
  /// "weekly on friday", "monthly on day 31 (the last day in shorter months)"
  var summary: String {
    switch frequency {
    case .weekly: "weekly on \(weekday.label)"
    case .monthly: "monthly on day \(Self.dayText(dayOfMonth))"
    default: frequency.label
    }
  }

  static func dayText(_ day: Int32) -> String { day > 28 ? "\(day) (the last day in shorter months)" : String(day) }
}

extension Cadence.Frequency: LabeledEnum { static var prefix: String { "FREQUENCY_" } }
extension Cadence.Weekday: LabeledEnum { static var prefix: String { "WEEKDAY_" } }
extension MailItem: LabeledEnum { static var prefix: String { "MAIL_ITEM_" } }
extension GeneralSettings.LateCorrections: LabeledEnum { static var prefix: String { "LATE_CORRECTIONS_" } }
extension EffectiveValue.Source: LabeledEnum { static var prefix: String { "SOURCE_" } }

extension GeneralSettings: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add(sending ?? SendingSettings(), unset: "not set: nothing is sent")
    facts.add("time of day", timeOfDay)
    if let planValidityDays { facts.add("plans valid for", counted(planValidityDays, "day")) }
    if let planDataHours {
      facts.add(
        "plans read again", planDataHours == 0 ? "every agreement" : "agreements last read more than \(counted(planDataHours, "hour")) ago")
    }
    if let driftRequestsPerDay {
      facts.add("drift", driftRequestsPerDay == 0 ? "not looked for" : "at most \(counted(driftRequestsPerDay, "request")) a day")
    }
    if lateCorrections != .unspecified { facts.add("late corrections", lateCorrections.label) }
    let route = reportRoute ?? TicketRoute()
    facts.add(
      "report board", route.board.isEmpty ? "none: figures are not sent as tickets" : route.board, route.board.isEmpty ? .faint : .plain)
    for (name, value) in [
      ("report type", route.type), ("report subtype", route.subtype), ("report item", route.item), ("report status", route.status),
      ("report priority", route.priority), ("report source", route.source),
    ] {
      facts.addIfPresent(name, value)
    }
    facts.add("changed", updateTime.map(LocalTime.text) ?? "never")
    facts.add("etag", etag)
    return facts
  }
}

extension CustomerSettings: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("customer", customerID)
    facts.add("in use", useCustom ? "custom" : "general")
    facts.add(sending ?? SendingSettings(), unset: "not set: the general settings apply")
    facts.add("etag", etag)
    return facts
  }
}

extension EffectiveValue: Listable {
  static var columns: [Column] { ["SETTING", "VALUE", "SOURCE", "CHANGE WITH"] }

  var row: [Cell] { [Cell(name), Cell(value), Cell(source.label, source == .default ? .faint : .plain), Cell(command)] }

  var quietForm: String { name }
}
