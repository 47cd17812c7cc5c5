import BridgeCore

/// Lists a customer's effective values, each with its source and the command that changes it (rule 8).
enum EffectiveValueRules {
  static func values(_ facts: EffectiveFacts) -> [EffectiveValue] {
    billing(facts) + FigureProduct.allCases.flatMap { figures($0, facts) } + summary(facts) + times(facts) + recipients(facts)
      + route(facts)
      + facts.assignments.map { agreement($0, facts.customer.id) }
  }

  /// A part of the sending settings: its source and the command that changes it.
  private struct Part {
    var source: EffectiveValue.Source
    var command: String

    init(isCustom: Bool?, general: Remedy, custom: Remedy) {
      source = isCustom.map { $0 ? .customer : .general } ?? .byDefault
      command = (isCustom == true ? custom : general).command
    }

    func value(_ name: String, _ value: String) -> EffectiveValue {
      EffectiveValue(name: name, value: value, source: source, command: command)
    }
  }

  private static func billing(_ facts: EffectiveFacts) -> [EffectiveValue] {
    let settings = facts.settings
    let part = Part(
      isCustom: settings.billing?.isCustom, general: Remedy(.settingsSetBilling),
      custom: Remedy(.settingsSetBillingCustomer, nil, facts.customer.id))
    let products = EffectiveValue(
      name: "billing.products", value: chosenProducts(facts), source: settings.billedProductIDs.isCustom ? .customer : .byDefault,
      command: Remedy(.customersSetProduct, facts.customer.id).command)
    guard let billing = settings.billing?.value else { return [part.value("billing.enabled", "no"), products] }
    return [
      part.value("billing.enabled", SettingsText.yes(billing.enabled)), part.value("billing.day", SettingsText.day(billing.day)),
      part.value("billing.mail", SettingsText.yes(billing.mail)), products,
    ]
  }

  private static func chosenProducts(_ facts: EffectiveFacts) -> String {
    let chosen = facts.settings.billedProductIDs.value
    if !chosen.isEmpty { return chosen.joined(separator: ", ") }
    let unused = facts.customer.billedProductIDs
    return unused.isEmpty ? "all" : "all (the customer's selection, \(unused.joined(separator: ", ")), is not in use)"
  }

  private static func figures(_ product: FigureProduct, _ facts: EffectiveFacts) -> [EffectiveValue] {
    let sourced = facts.settings.figures[product]
    let part = Part(
      isCustom: sourced?.isCustom, general: Remedy(.settingsFiguresEnable, product.rawValue),
      custom: Remedy(.settingsFiguresEnableCustomer, product.rawValue, facts.customer.id))
    let name = product.fieldName
    guard let figures = sourced?.value else { return [part.value("\(name).enabled", "no")] }
    return [
      part.value("\(name).enabled", SettingsText.yes(figures.enabled)), part.value("\(name).items", SettingsText.items(figures)),
      part.value("\(name).cadence", SettingsText.cadence(figures.cadence)), part.value("\(name).ticket", SettingsText.yes(figures.ticket)),
      part.value("\(name).mail", SettingsText.yes(figures.mail)),
    ]
  }

  private static func summary(_ facts: EffectiveFacts) -> [EffectiveValue] {
    let sourced = facts.settings.executiveSummary
    let part = Part(
      isCustom: sourced?.isCustom, general: Remedy(.settingsSummariesEnable),
      custom: Remedy(.settingsSummariesEnableCustomer, facts.customer.id))
    guard let summary = sourced?.value else { return [part.value("executive_summary.enabled", "no")] }
    return [
      part.value("executive_summary.enabled", SettingsText.yes(summary.enabled)),
      part.value("executive_summary.cadence", SettingsText.cadence(summary.cadence)),
    ]
  }

  private static func times(_ facts: EffectiveFacts) -> [EffectiveValue] {
    let time = facts.settings.timeOfDay
    return [
      EffectiveValue(
        name: "time_of_day", value: time.description, source: time == .usual ? .byDefault : .general,
        command: Remedy(.settingsSetTimeOfDay).command),
      EffectiveValue(
        name: "time_zone", value: facts.integration.timeZone, source: facts.integration.revision == 0 ? .byDefault : .integration,
        command: Remedy(.integrationSetTimeZone).command),
    ]
  }

  private static func recipients(_ facts: EffectiveFacts) -> [EffectiveValue] {
    let own = facts.customer.mailRecipients
    let general = facts.mail.recipients
    let recipients = facts.mail.recipients(of: facts.customer)
    return [
      EffectiveValue(
        name: "mail.recipients", value: recipients.isEmpty ? "none" : recipients.joined(separator: ", "),
        source: !own.isEmpty ? .customer : !general.isEmpty ? .integration : .byDefault,
        command: own.isEmpty && !general.isEmpty
          ? Remedy(.integrationMailSetRecipient).command : Remedy(.customersSetRecipient, facts.customer.id).command)
    ]
  }

  private static func reportCommand(_ field: String) -> Remedy {
    switch field {
    case "type": Remedy(.settingsSetReportType)
    case "subtype": Remedy(.settingsSetReportSubtype)
    case "item": Remedy(.settingsSetReportItem)
    case "status": Remedy(.settingsSetReportStatus)
    case "priority": Remedy(.settingsSetReportPriority)
    case "source": Remedy(.settingsSetReportSource)
    default: Remedy(.settingsSetReportBoard)
    }
  }

  /// The board is always listed, other fields if set; ConnectWise chooses the ones that are not set.
  private static func route(_ facts: EffectiveFacts) -> [EffectiveValue] {
    facts.settings.reportRoute.names.filter { $0.field == "board" || !$0.name.isEmpty }.map { field, name in
      EffectiveValue(
        name: "report_route.\(field)", value: name.isEmpty ? "none" : name, source: name.isEmpty ? .byDefault : .general,
        command: reportCommand(field).command)
    }
  }

  private static func agreement(_ assignment: ProductAssignment, _ customer: String) -> EffectiveValue {
    let resolution = assignment.resolution
    let title = resolution.agreementID.map { "'\(resolution.agreementName)' (#\($0))" } ?? ""
    let value =
      switch resolution.source {
      case .own: resolution.state == .usable ? title : "\(title), which cannot be billed"
      case .byDefault:
        resolution.managementSolution.isEmpty
          ? "Default: \(title)" : "Default: \(title), by the management solution '\(resolution.managementSolution)'"
      case .noAgreement: "none"
      case .ambiguous: "none: several agreements could be the default"
      }
    return EffectiveValue(
      name: "agreement.\(assignment.product.id)", value: value, source: resolution.source == .own ? .customer : .byDefault,
      command: Remedy(.agreementsAssign, customer, assignment.product.id).command)
  }
}

/// An effective value for a customer and its source.
package struct EffectiveValue: Sendable, Equatable {
  /// Raw values as in the API.
  package enum Source: Int, Sendable, CaseIterable {
    /// The customer's custom settings.
    case customer = 1
    case general
    /// The integration's or the mail server's settings.
    case integration
    /// Not set; the default applies.
    case byDefault
  }

  /// "billing.day", "hosted_email_security.items", "agreement.wfbs", …
  package var name: String
  /// The value as shown to users.
  package var value: String
  package var source: Source
  /// The command that changes it.
  package var command: String
}
