import CwlinkAPI
import Foundation
import LocalRPC
import Testing

/// Invalid settings are rejected with the field and the valid values, and none of them is saved.
@Suite("Wrong settings")
struct WrongSettingsTests {
  @Test("an unknown board and a status missing on the board are rejected with the field and the existing names")
  func route() async throws {
    let world = try await World()
    try await world.prepareBilling()
    let status = try await world.cwlink("notifications", "routes", "add", "--board", "Security", "--status", "Assigned")
    #expect(status.status != 0 && status.err.contains("status") && status.err.contains("In Progress"), "\(status.err)")
    let board = try await world.cwlink("notifications", "routes", "add", "--board", "Securty")
    #expect(board.status != 0 && board.err.contains("board") && board.err.contains("Service Desk"), "\(board.err)")
    let report = try await world.cwlink("settings", "set", "--report-board", "Security", "--report-type", "Invoice")
    #expect(report.status != 0 && report.err.contains("--report-type") && report.err.contains("Alert"), "\(report.err)")
    #expect(try await world.notifications.getNotificationPolicy(GetNotificationPolicyRequest()).rules.isEmpty)
    #expect(try await world.settings.getGeneralSettings(GetGeneralSettingsRequest()).reportRoute?.board ?? "" == "")
  }

  @Test("an unused subtype is a warning, and one in use is valid")
  func check() async throws {
    let world = try await World()
    try await world.configure()
    func verdict(_ subtype: String) async throws -> RouteVerdict.Outcome? {
      let route = TicketRoute(board: "Security", type: "Alert", subtype: subtype)
      let answer = try await world.notifications.checkRouting(CheckRoutingRequest(rules: [RoutingRule(route: route)]))
      return answer.verdicts.first { $0.field == .subtype }?.outcome
    }
    #expect(try await verdict("Malware") == .passed)
    #expect(try await verdict("Malwear") == .warning)
  }

  @Test(
    "day 0, day 32, an unknown item, an unknown product and an invalid time are rejected",
    arguments: [
      (["settings", "set", "--billing", "--billing-day", "0"], "day"),
      (["settings", "set", "--billing", "--billing-day", "32"], "day"),
      (["settings", "figures", "set", "hes", "--monthly", "0", "--ticket"], "day"),
      (["settings", "figures", "set", "hes", "--daily", "--ticket", "--item", "viruses"], "viruses"),
      (["settings", "set", "--customer", "alder", "--billing-day", "0"], "day"),
      (["settings", "set", "--time-of-day", "24:00"], "--time-of-day"),
      (["customers", "set", "alder", "--product", "nothing"], "--product"),
    ])
  func values(command: [String], named: String) async throws {
    let world = try await World()
    try await world.prepareBilling()
    let program = try RunningProgram("cwlink", command, environment: ["CWLINK_SOCKET": world.socket], in: world.directory)
    #expect(try await program.wait() != 0)
    #expect(program.errors.contains(named), "\(program.errors)")
    let general = try await world.settings.getGeneralSettings(GetGeneralSettingsRequest())
    #expect(general.sending?.billing == nil && general.sending?.hostedEmailSecurity == nil)
  }

  @Test("a product without an agreement cannot be billed, and is reported before billing")
  func agreement() async throws {
    let world = try await World()
    try await world.prepareBilling()
    _ = try await world.customers.createCustomer(
      CreateCustomerRequest(customer: Customer(id: "birch", displayName: "Birch", enabled: true, companyIdentifier: "BirchLegal")))
    let wrong = try await world.cwlink("agreements", "assign", "birch", "wfbs", "--type", "Managed Service", "--name", "Gold")
    #expect(wrong.status != 0 && wrong.err.contains("--name") && wrong.err.contains("Managed Security East"), "\(wrong.err)")
    try await world.sendEverything()
    let chosen = try await world.cwlink("customers", "set", "birch", "--product", "wfbs")
    #expect(chosen.status == 0)
    let birch = try await world.customers.getCustomer(GetCustomerRequest(customerID: "birch"))
    #expect(birch.useCustomSettings && birch.obstacles.contains { $0.contains("wfbs") && $0.contains("agreement") }, "\(birch.obstacles)")
    try await world.report("birch", "wfbs", 4)
    let plan = try await world.billing.createPlan(CreatePlanRequest(customerIDs: ["birch"]))
    #expect(plan.lines.map(\.action) == [.blocked] && plan.lines[0].guards.map(\.code).contains(.noAgreement))
  }

  @Test("a stale etag of the general settings or of a customer's is rejected")
  func stale() async throws {
    let world = try await World()
    try await world.prepareBilling()
    let before = try await world.settings.getGeneralSettings(GetGeneralSettingsRequest())
    try await world.sendEverything()
    let general = await #expect(throws: RPCStatus.self) {
      try await world.settings.updateGeneralSettings(
        UpdateGeneralSettingsRequest(
          settings: GeneralSettings(timeOfDay: "07:00", etag: before.etag), updateMask: ProtobufFieldMask(paths: ["time_of_day"])))
    }
    #expect(general?.code == .aborted)
    let alder = try await world.customers.getCustomer(GetCustomerRequest(customerID: "alder"))
    _ = try await world.settings.updateCustomerSettings(
      UpdateCustomerSettingsRequest(
        settings: CustomerSettings(
          customerID: "alder", useCustom: true, sending: SendingSettings(billing: BillingSettings(enabled: true, day: 15)), etag: alder.etag
        )))
    let custom = await #expect(throws: RPCStatus.self) {
      try await world.settings.updateCustomerSettings(
        UpdateCustomerSettingsRequest(
          settings: CustomerSettings(customerID: "alder", etag: alder.etag), updateMask: ProtobufFieldMask(paths: ["sending.billing"])))
    }
    #expect(custom?.code == .aborted)
    // From the source document: settings must be saved before they are used for sending.
    let sent = await #expect(throws: RPCStatus.self) {
      try await world.billing.sendNow(SendNowRequest(customerID: "alder", settingsEtag: alder.etag))
    }
    #expect(sent?.errorInfo?.reason == "SETTINGS_NOT_SAVED")
    let effective = try await world.settings.getEffectiveSettings(GetEffectiveSettingsRequest(customerID: "alder"))
    let day = try #require(effective.values.first { $0.name == "billing.day" })
    #expect(day.value.contains("15") && day.source == .customer)
    #expect(effective.values.first { $0.name == "hosted_email_security.cadence" }?.source == .general)
  }
}
