import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("The CSV file of settings")
struct SettingsTableTests {
  @Test("parts are set, changed by single columns and removed, each with an activity entry; a second import changes nothing")
  func importing() async throws {
    let fixture = try await SettingsFixture.configured()
    for id in ["acme", "birch"] { try await fixture.plainCustomer(id) }
    let text = """
      customer,settings,billing_enabled,billing_day,billing_mail,hosted_email_security_enabled,hosted_email_security_items,\
      hosted_email_security_cadence,hosted_email_security_ticket,executive_summary_enabled,executive_summary_cadence
      acme,custom,yes,31,no,yes,spam phishing,weekly monday,yes,yes,monthly 1
      birch,general,yes,15,yes,,,,,,
      """
    let planned = try await fixture.importTable(.settings, text, validateOnly: true)
    #expect(planned.messages["acme"] == "would change settings, billing, hosted_email_security, executive_summary")
    let log = try await fixture.importTable(.settings, text)
    #expect(log.messages["birch"] == "changed settings, billing" && log.all.last?.failed == 0)
    let acme = try await fixture.customers.get("acme").customer
    #expect(acme.useCustomSettings && acme.customSettings.billing == BillingSettings(enabled: true, day: 31, mail: false))
    #expect(
      acme.customSettings.figures == [
        .hostedEmailSecurity: FigureSettings(
          enabled: true, items: [.spam, .phishing], cadence: .weekly(.monday), ticket: true, mail: false)
      ])
    #expect(acme.customSettings.executiveSummary == SummarySettings(enabled: true, cadence: .monthly(day: 1)))
    let birch = try await fixture.customers.get("birch").customer
    #expect(!birch.useCustomSettings && birch.customSettings.billing?.day == 15)
    #expect(try await fixture.importTable(.settings, text).all.allSatisfy { $0.message == "unchanged" })

    let partly = "customer,billing_day,executive_summary_enabled,executive_summary_cadence\nacme,5,,\n"
    #expect(try await fixture.importTable(.settings, partly).messages == ["acme": "changed billing, executive_summary"])
    let changed = try await fixture.customers.get("acme").customer.customSettings
    #expect(
      changed.billing == BillingSettings(enabled: true, day: 5, mail: false) && changed.executiveSummary == nil
        && changed.figures.count == 1)
    #expect(try await fixture.activity().count { $0.action == "settings.customer" } == 3)
  }

  @Test("every invalid cell is reported with its line and column, and nothing is changed")
  func wrongCells() async throws {
    let fixture = try await SettingsFixture.configured()
    for id in ["a", "b", "c", "d", "e"] { try await fixture.plainCustomer(id) }
    let refused = await status {
      try await fixture.importTable(
        .settings,
        """
        customer,settings,billing_enabled,billing_day,hosted_email_security_enabled,hosted_email_security_items,hosted_email_security_cadence
        a,both,yes,32,,,
        b,custom,perhaps,x,,,
        c,,no,1,yes,spam ham,weekly someday
        d,custom,,,yes,,monthly 0
        nobody,custom,,,,,
        e,general,,,no,,
        """)
    }
    #expect(
      refused?.fields == [
        "line 2, billing_day", "line 2, settings", "line 3, billing_day", "line 3, billing_enabled",
        "line 4, hosted_email_security_cadence",
        "line 4, hosted_email_security_items", "line 4, settings", "line 5, hosted_email_security_cadence",
        "line 5, hosted_email_security_enabled",
        "line 6, customer", "line 7, hosted_email_security_cadence",
      ])
    #expect(try await fixture.allCustomers().allSatisfy { $0.customSettings == SendingSettings() && !$0.useCustomSettings })
  }

  @Test("generated: an export can be imported and changes nothing, and gives customers without custom settings the same ones")
  func roundTrip() async throws {
    var random = SeededGenerator("settings' table")
    let fixture = try await SettingsFixture.configured()
    var expected: [String: SendingSettings] = [:]
    for number in 0..<150 {
      var settings = SendingSettings()
      let cadences: [Cadence] = [
        .daily, .weekly(random.pick(Cadence.Weekday.allCases)), .monthly(day: Int.random(in: 1...31, using: &random)),
      ]
      if random.chance(2) {
        settings.billing = BillingSettings(enabled: random.chance(2), day: Int.random(in: 1...31, using: &random), mail: random.chance(2))
      }
      for product in FigureProduct.allCases where random.chance(2) {
        let items = MailItem.allCases.filter { _ in random.chance(3) }.shuffled(using: &random)
        settings.figures[product] = FigureSettings(
          enabled: random.chance(2), items: items, cadence: random.pick(cadences), ticket: true, mail: random.chance(2))
      }
      if random.chance(2) { settings.executiveSummary = SummarySettings(enabled: random.chance(2), cadence: random.pick(cadences)) }
      expected["c-\(number)"] = settings
      let uses = random.chance(2)
      try await fixture.plainCustomer("c-\(number)") { [settings] in
        $0.customSettings = settings
        $0.useCustomSettings = uses
      }
    }
    let (before, text) = (try await fixture.allCustomers(), try await fixture.export(.settings))
    let log = try await fixture.importTable(.settings, text)
    #expect(log.isComplete(150) && log.all.allSatisfy { $0.message == "unchanged" })
    #expect(try await fixture.allCustomers() == before)
    try await fixture.store.write { db in
      for var customer in before {
        customer.customSettings = SendingSettings()
        customer.useCustomSettings = false
        try customer.update(db)
      }
    }
    #expect(try await fixture.importTable(.settings, text).all.last?.failed == 0)
    let after = try await fixture.allCustomers()
    #expect(Dictionary(after.map { ($0.id, $0.customSettings) }) { $1 } == expected)
    #expect(after.map(\.useCustomSettings) == before.map(\.useCustomSettings))
  }
}
