import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Obstacles")
struct ObstacleTests {
  private func obstacles(_ change: (inout EffectiveFacts) -> Void) -> [String] {
    ObstacleRules.obstacles(EffectiveValueTests.facts(change))
  }

  @Test("a complete configuration has no obstacles")
  func none() {
    #expect(obstacles { _ in }.isEmpty)
  }

  @Test("each missing setting is reported once, with the command that fixes it")
  func each() {
    let cases: [(String, String, (inout EffectiveFacts) -> Void)] = [
      ("the integration is not configured (missing: site)", "--private-key-file FILE", { $0.integration.site = "" }),
      ("the integration is disabled", "cwlink integration enable", { $0.integration.enabled = false }),
      ("the customer is disabled", "cwlink customers set acme --enable", { $0.customer.enabled = false }),
      (
        "not linked to a ConnectWise company", "cwlink customers set acme --company COMPANY",
        {
          $0.customer.company = nil
          $0.customer.companyIdentifier = ""
        }
      ),
      ("'Acme' is deleted in ConnectWise", "cwlink customers set acme --company COMPANY", { $0.customer.companyDeleted = true }),
      ("'Acme' is inactive in ConnectWise", "cwlink customers set acme --company COMPANY", { $0.customer.companyInactive = true }),
      ("the last sync failed (no route)", "cwlink customers sync acme", { $0.customer.syncError = "no route" }),
      ("no billing day is set", "cwlink settings set --billing --billing-day DAY", { $0.general.sending.billing = nil }),
      (
        "wfbs is billed, but not mapped to a catalog product", "cwlink products map wfbs CATALOG-PRODUCT",
        { $0.assignments = [EffectiveValueTests.assignment("wfbs", mapped: false)] }
      ),
      (
        "wfbs: no agreement is chosen", "cwlink agreements assign acme wfbs --type TYPE --name NAME",
        { $0.assignments = [EffectiveValueTests.assignment("wfbs", mapped: true, agreements: [])] }
      ),
      (
        "no longer exists in ConnectWise", "cwlink agreements assign acme wfbs --type TYPE --name NAME",
        { $0.assignments = [EffectiveValueTests.assignment("wfbs", mapped: true, own: choice(5, type: "Gone"))] }
      ),
      (
        "billing: set to be sent by e-mail, but no mail server", "cwlink integration mail set --host HOST --from ADDRESS",
        { $0.mail = MailSettings() }
      ),
      (
        "billing: set to be sent by e-mail, but no recipients", "cwlink customers set acme --recipient ADDRESS", { $0.mail.recipients = [] }
      ),
      (
        "hosted_email_security: set to be sent as tickets, but no board", "cwlink settings set --report-board BOARD",
        { $0.general.reportRoute = TicketRoute() }
      ),
    ]
    for (words, command, change) in cases {
      let found = obstacles(change)
      #expect(found.count == 1 && found.first?.contains(words) == true && found.first?.hasSuffix(command) == true, "\(words): \(found)")
    }
  }

  @Test("disabled settings, and products without counts that nobody selected, are not obstacles")
  func off() {
    #expect(
      obstacles {
        $0.general.sending.billing = BillingSettings(enabled: false, day: 31, mail: true)
        $0.mail = MailSettings()
        $0.assignments = [EffectiveValueTests.assignment("wfbs", mapped: false)]
      }.isEmpty)
    let silent = obstacles {
      $0.general.sending.figures[.hostedEmailSecurity]?.enabled = false
      $0.general.reportRoute = TicketRoute()
    }
    #expect(silent.isEmpty)
    #expect(obstacles { $0.assignments.append(EffectiveValueTests.assignment("cas", mapped: false, agreements: [])) }.isEmpty)
    #expect(
      obstacles {
        $0.customer.useCustomSettings = true
        $0.customer.billedProductIDs = ["cas"]
        $0.assignments = [EffectiveValueTests.assignment("cas", mapped: false)]
      }.count == 1)
  }

  @Test("products without an agreement are reported in one line")
  func shared() {
    let found = obstacles {
      $0.countedProductIDs = ["wfbs", "cas"]
      $0.assignments = ["wfbs", "cas"].map { EffectiveValueTests.assignment($0, mapped: true, agreements: []) }
    }
    #expect(found.count == 1 && found[0].hasPrefix("wfbs, cas: no agreement is chosen"))
  }
}
