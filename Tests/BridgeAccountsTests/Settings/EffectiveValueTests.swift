import BridgeAccountsTestSupport
import BridgeTestSupport
import TestSupport
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Effective values of a customer")
struct EffectiveValueTests {
  private let billing = BillingSettings(enabled: true, day: 31, mail: true)

  /// A customer whose configuration has no problems.
  static func facts(_ change: (inout EffectiveFacts) -> Void = { _ in }) -> EffectiveFacts {
    var customer = Customer(
      id: "acme", displayName: "Acme", enabled: true, companyIdentifier: "Acme", billedProductIDs: [], mailRecipients: [],
      createTime: Instant(milliseconds: 0), updateTime: Instant(milliseconds: 0))
    customer.company = Company(id: 7, identifier: "Acme", name: "Acme", status: "Active", deleted: false, inactive: false)
    var integration = IntegrationSettings()
    integration.enabled = true
    integration.site = "cw.example.com"
    integration.companyID = "training"
    integration.clientID = SettingsFixture.clientID
    integration.key = KeyPair(publicKey: "public", sealedPrivateKey: .init([1]))
    integration.timeZone = "Asia/Tokyo"
    integration.revision = 1
    var mail = MailSettings()
    mail.host = "mail.example.com"
    mail.sender = "billing@example.com"
    mail.recipients = ["desk@example.com"]
    var general = GeneralSettings()
    general.sending.billing = BillingSettings(enabled: true, day: 31, mail: true)
    general.sending.figures[.hostedEmailSecurity] = figures(items: [.malware, .spam], cadence: .weekly(.monday))
    general.reportRoute = TicketRoute(board: "Security", status: "New")
    var facts = EffectiveFacts(
      customer: customer, general: general, integration: integration, mail: mail, assignments: [assignment("wfbs", mapped: true)],
      countedProductIDs: ["wfbs"])
    change(&facts)
    return facts
  }

  static func assignment(_ id: String, mapped: Bool, agreements: [Agreement] = [agreement(70, "Gold")], own: OwnAssignment? = nil)
    -> ProductAssignment
  {
    var product = Product(id: id, displayName: id, createTime: Instant(milliseconds: 0), updateTime: Instant(milliseconds: 0))
    if mapped { product.catalogItemID = 5 }
    return ProductAssignment(
      customerID: "acme", product: product,
      resolution: AssignmentRules.resolve(own: own, agreements: agreements, today: Day.of("2026-06-15"), customer: "acme", product: id))
  }

  private func value(_ name: String, _ facts: EffectiveFacts) -> EffectiveValue? {
    EffectiveValueRules.values(facts).first { $0.name == name }
  }

  @Test("general values are marked as such, with the command that changes them for all customers")
  func general() {
    let facts = Self.facts()
    #expect(
      value("billing.day", facts)
        == EffectiveValue(
          name: "billing.day", value: "31 (the last day of a shorter month)", source: .general,
          command: "cwlink settings set --billing --billing-day DAY"))
    #expect(value("hosted_email_security.items", facts)?.value == "spam, malware")
    #expect(value("hosted_email_security.cadence", facts)?.value == "weekly on Monday")
    #expect(value("hosted_email_security.ticket", facts)?.command == "cwlink settings figures set hes --enable")
    #expect(value("email_security_standard.enabled", facts)?.source == .byDefault)
    #expect(value("time_of_day", facts)?.source == .byDefault)
    #expect(value("time_zone", facts)?.value == "Asia/Tokyo" && value("time_zone", facts)?.source == .integration)
    #expect(value("mail.recipients", facts)?.value == "desk@example.com" && value("mail.recipients", facts)?.source == .integration)
    #expect(value("report_route.board", facts)?.value == "Security" && value("report_route.type", facts) == nil)
    #expect(value("agreement.wfbs", facts)?.value == "Default: 'Gold' (#70)" && value("agreement.wfbs", facts)?.source == .byDefault)
    #expect(value("billing.products", facts)?.value == "all")
  }

  @Test("custom settings in use override the general ones, part by part, with the command that changes them for the customer")
  func custom() {
    let facts = Self.facts { facts in
      facts.customer.useCustomSettings = true
      facts.customer.customSettings.billing = BillingSettings(enabled: true, day: 15, mail: false)
      facts.customer.billedProductIDs = ["wfbs"]
      facts.customer.mailRecipients = ["boss@acme.example"]
      facts.general.timeOfDay = TimeOfDay(text: "22:00") ?? .usual
    }
    #expect(
      value("billing.day", facts)
        == EffectiveValue(
          name: "billing.day", value: "15", source: .customer,
          command: "cwlink settings set --billing --billing-day DAY --customer acme"))
    #expect(value("hosted_email_security.enabled", facts)?.source == .general)
    #expect(value("billing.products", facts)?.source == .customer && value("billing.products", facts)?.value == "wfbs")
    #expect(value("mail.recipients", facts)?.source == .customer)
    #expect(value("time_of_day", facts)?.value == "22:00" && value("time_of_day", facts)?.source == .general)
    let kept = Self.facts { facts in
      facts.customer.customSettings.billing = BillingSettings(enabled: true, day: 15, mail: false)
      facts.customer.billedProductIDs = ["wfbs"]
    }
    #expect(value("billing.day", kept)?.source == .general)
    #expect(value("billing.products", kept)?.value == "all (the customer's selection, wfbs, is not in use)")
  }

  @Test("generated: the source of a value is the customer exactly if custom settings are in use and set that part")
  func generated() {
    var random = SeededGenerator("effective values")
    for _ in 0..<2000 {
      let facts = Self.facts { facts in
        facts.customer.useCustomSettings = random.chance(2)
        for product in FigureProduct.allCases {
          facts.general.sending.figures[product] = random.chance(2) ? figures(random.chance(2)) : nil
          facts.customer.customSettings.figures[product] = random.chance(2) ? figures(random.chance(2), mail: true) : nil
        }
        facts.general.sending.billing = random.chance(2) ? billing : nil
        facts.customer.customSettings.billing = random.chance(2) ? BillingSettings(enabled: false, day: 3, mail: false) : nil
        facts.customer.customSettings.executiveSummary = random.chance(2) ? SummarySettings(enabled: true, cadence: .daily) : nil
      }
      let own = facts.customer.useCustomSettings ? facts.customer.customSettings : SendingSettings()
      func expected(_ isOwn: Bool, _ isGeneral: Bool) -> EffectiveValue.Source { isOwn ? .customer : isGeneral ? .general : .byDefault }
      for product in FigureProduct.allCases {
        let source = expected(own.figures[product] != nil, facts.general.sending.figures[product] != nil)
        #expect(value("\(product.fieldName).enabled", facts)?.source == source)
        let applies = own.figures[product] ?? facts.general.sending.figures[product]
        #expect(value("\(product.fieldName).enabled", facts)?.value == SettingsText.yes(applies?.enabled ?? false))
      }
      #expect(value("billing.enabled", facts)?.source == expected(own.billing != nil, facts.general.sending.billing != nil))
      #expect(value("executive_summary.enabled", facts)?.source == expected(own.executiveSummary != nil, false))
      let names = EffectiveValueRules.values(facts).map(\.name)
      #expect(Set(names).count == names.count, "no value is listed twice")
    }
  }

  @Test("agreements show whether they were assigned or are the default, and their problems")
  func agreements() {
    let facts = Self.facts { facts in
      facts.assignments = [
        Self.assignment("a", mapped: true, own: choice(70, name: "Gold")), Self.assignment("b", mapped: true, own: choice(5, name: "Old")),
        Self.assignment("c", mapped: true, agreements: []), Self.assignment("d", mapped: true, agreements: [agreement(1), agreement(2)]),
      ]
    }
    let shown = EffectiveValueRules.values(facts).filter { $0.name.hasPrefix("agreement.") }
    #expect(
      shown.map(\.value) == ["'Gold' (#70)", "'Old' (#5), which cannot be billed", "none", "none: several agreements could be the default"])
    #expect(shown.map(\.source) == [.customer, .customer, .byDefault, .byDefault])
  }
}
