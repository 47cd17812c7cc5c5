import BridgeAccountsTestSupport
import TestSupport
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Validation of settings")
struct SettingsRulesTests {
  private func fields(_ settings: SendingSettings, products: Set<String> = ["hes", "tmes-standard", "tmes-advanced"]) -> [String] {
    SettingsRules.violations(of: settings, field: "settings.sending", products: products).all.map(\.field)
  }

  private func general(_ route: TicketRoute) -> GeneralSettings {
    var settings = GeneralSettings()
    settings.reportRoute = route
    return settings
  }

  @Test("each invalid field is named, with the fix")
  func named() {
    let cases: [(String, SendingSettings)] = [
      ("settings.sending.billing.day", SendingSettings(billing: BillingSettings(enabled: true, day: 0, mail: false))),
      ("settings.sending.billing.day", SendingSettings(billing: BillingSettings(enabled: false, day: 32, mail: false))),
      ("settings.sending.hosted_email_security", SendingSettings(figures: [.hostedEmailSecurity: figures(ticket: false)])),
      (
        "settings.sending.email_security_standard.items",
        SendingSettings(figures: [.emailSecurityStandard: figures(items: [.spam, .malware, .spam])])
      ),
      (
        "settings.sending.email_security_advanced.cadence.day_of_month",
        SendingSettings(figures: [.emailSecurityAdvanced: figures(cadence: .monthly(day: -1))])
      ),
      (
        "settings.sending.executive_summary.cadence.day_of_month",
        SendingSettings(executiveSummary: SummarySettings(enabled: true, cadence: .monthly(day: 32)))
      ),
    ]
    for (field, wrong) in cases { #expect(fields(wrong) == [field]) }
    let zero = SettingsRules.violations(of: cases[0].1, field: "settings.sending").error.message
    #expect(zero.hasPrefix("settings.sending.billing.day: 0 is not a day of the month; 1 to 31"))
  }

  @Test("figures of a missing product are rejected unless they are disabled")
  func products() {
    let on = SendingSettings(figures: [.hostedEmailSecurity: figures()])
    #expect(fields(on, products: ["tmes-standard"]) == ["settings.sending.hosted_email_security"])
    let off = SendingSettings(figures: [.hostedEmailSecurity: figures(false)])
    #expect(fields(off, products: []).isEmpty)
  }

  @Test("route fields that belong to a board require the board; a priority does not")
  func route() {
    let statusOnly = general(TicketRoute(status: "New"))
    #expect(SettingsRules.violations(of: statusOnly).all.map(\.field) == ["settings.report_route.board"])
    let long = general(TicketRoute(board: String(repeating: "x", count: 101)))
    #expect(SettingsRules.violations(of: long).all.map(\.field) == ["settings.report_route.board"])
    let control = general(TicketRoute(board: "A", item: "a\u{7}"))
    #expect(SettingsRules.violations(of: control).all.map(\.field) == ["settings.report_route.item"])
    let resolved = general(TicketRoute(board: "A", resolvedStatus: "Closed"))
    #expect(SettingsRules.violations(of: resolved).all.map(\.field) == ["settings.report_route.resolved_status"])
    #expect(SettingsRules.violations(of: general(TicketRoute(priority: "High"))).all.isEmpty)
  }

  @Test("generated: exactly the fields outside their range are named")
  func generated() {
    var random = SeededGenerator("settings")
    for _ in 0..<3000 {
      let day = Int.random(in: -3...35, using: &random)
      let monthly = Int.random(in: -3...35, using: &random)
      let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(MailItem.allCases) }
      let product = random.pick(FigureProduct.allCases)
      let part = FigureSettings(
        enabled: random.chance(2), items: items, cadence: random.pick([.daily, .weekly(.friday), .monthly(day: monthly)]),
        ticket: random.chance(2), mail: random.chance(2))
      let settings = SendingSettings(billing: BillingSettings(enabled: random.chance(2), day: day, mail: false), figures: [product: part])
      var expected: Set<String> = []
      if day < 1 || day > 31 { expected.insert("p.billing.day") }
      let field = "p.\(product.fieldName)"
      if part.enabled && !part.ticket && !part.mail { expected.insert(field) }
      if Set(items).count < items.count { expected.insert("\(field).items") }
      if case .monthly(let day) = part.cadence, day < 1 || day > 31 { expected.insert("\(field).cadence.day_of_month") }
      #expect(Set(SettingsRules.violations(of: settings, field: "p").all.map(\.field)) == expected, "\(settings)")
    }
  }
}

@Suite("Cadences in the API")
struct CadencePartsTests {
  @Test("a field that is missing, unknown or of another frequency is rejected by name")
  func refused() {
    let cases: [(CadenceParts, String)] = [
      (CadenceParts(), "c"), (CadenceParts(frequency: 4), "c.frequency"), (CadenceParts(frequency: -1), "c.frequency"),
      (CadenceParts(frequency: 1, weekday: 1), "c.weekday"), (CadenceParts(frequency: 1, dayOfMonth: 1), "c.day_of_month"),
      (CadenceParts(frequency: 2), "c.weekday"), (CadenceParts(frequency: 2, weekday: 8), "c.weekday"),
      (CadenceParts(frequency: 2, weekday: 1, dayOfMonth: 5), "c.day_of_month"), (CadenceParts(frequency: 3), "c.day_of_month"),
      (CadenceParts(frequency: 3, dayOfMonth: 32), "c.day_of_month"), (CadenceParts(frequency: 3, weekday: 2, dayOfMonth: 5), "c.weekday"),
    ]
    for (parts, field) in cases {
      var found = FieldViolations()
      #expect(parts.cadence(field: "c", &found) == nil, "\(parts)")
      #expect(found.all.map(\.field) == [field], "\(parts)")
    }
  }

  @Test("generated: any fields either make a cadence that converts back to them, or are rejected with a reason")
  func generated() {
    for frequency in -1...5 {
      for weekday in -1...9 {
        for day in -1...33 {
          let parts = CadenceParts(frequency: frequency, weekday: weekday, dayOfMonth: day)
          var found = FieldViolations()
          if let cadence = parts.cadence(field: "c", &found) {
            #expect(CadenceParts(cadence) == parts && found.all.isEmpty)
          } else {
            #expect(!found.all.isEmpty)
          }
        }
      }
    }
  }
}

@Suite("Updating a customer's settings")
struct SettingsChangeTests {
  @Test("a part in the mask is replaced or removed as a whole; the others are unchanged")
  func parts() {
    var random = SeededGenerator("settings changes")
    for _ in 0..<2000 {
      let old = randomSettings(&random)
      let given = randomSettings(&random)
      var change = SendingChange()
      let named = (billing: random.chance(2), figures: FigureProduct.allCases.filter { _ in random.chance(2) }, summary: random.chance(2))
      if named.billing { change.billing = .some(given.billing) }
      for product in named.figures { change.figures[product] = .some(given.figures[product]) }
      if named.summary { change.executiveSummary = .some(given.executiveSummary) }
      let new = change.applied(to: old)
      #expect(new.billing == (named.billing ? given : old).billing)
      for product in FigureProduct.allCases {
        #expect(new.figures[product] == (named.figures.contains(product) ? given : old).figures[product])
      }
      #expect(new.executiveSummary == (named.summary ? given : old).executiveSummary)
      let setsAny =
        new.billing != nil && named.billing || named.summary && new.executiveSummary != nil
        || named.figures.contains { new.figures[$0] != nil }
      #expect(change.setsAny == setsAny)
    }
  }

  private func randomSettings(_ random: inout SeededGenerator) -> SendingSettings {
    var settings = SendingSettings()
    if random.chance(2) {
      settings.billing = BillingSettings(enabled: true, day: Int.random(in: 1...31, using: &random), mail: random.chance(2))
    }
    for product in FigureProduct.allCases where random.chance(2) {
      settings.figures[product] = figures(random.chance(2), mail: random.chance(2))
    }
    if random.chance(2) { settings.executiveSummary = SummarySettings(enabled: random.chance(2), cadence: .daily) }
    return settings
  }
}
