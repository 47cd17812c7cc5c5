import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Unmapped items")
struct UnmappedTests {
  @Test("unmapped customers, products, customers' products and companies are listed, each with the command that fixes it")
  func all() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    fixture.site.change { state in
      state.agreements[8] = [ScriptedSite.agreement(80, "A", company: 8), ScriptedSite.agreement(81, "B", company: 8)]
      state.agreements[9] = [ScriptedSite.agreement(90, "Gone", company: 9)]
      state.agreements[7] = [ScriptedSite.agreement(70, "Block", type: "Block Time", company: 7)]
    }
    _ = try await fixture.create("acme", company: "AlderDental")
    try await fixture.importTable(.customers, "customer,name,products\nlonely,Lonely,\nacme,acme,wfbs\n")
    _ = fixture.site.takeRequests()
    let things = try await fixture.many.unmapped(companies: false)
    #expect(fixture.site.takeRequests().isEmpty)
    #expect(things.filter { $0.kind == .customer }.map(\.object) == ["lonely"])
    #expect(things.first?.remedy == "cwlink customers set lonely --company COMPANY")
    #expect(things.filter { $0.kind == .product }.map(\.object) == ["cas", "hes", "tmes-advanced", "tmes-standard", "wfbs"])
    #expect(things.filter { $0.kind == .assignment }.map(\.object) == ["acme/wfbs"])
    #expect(things.last?.remedy == "cwlink agreements assign acme wfbs --type TYPE --name NAME")
    let more = try await fixture.many.unmapped(companies: true)
    #expect(more.dropLast() == things[...])
    #expect(
      more.last
        == UnmappedThing(
          kind: .company, object: "AlderCare", message: "AlderCare Ltd (#8) has 2 agreements and no customer",
          remedy: "cwlink customers add CUSTOMER --company AlderCare"))
  }

  @Test("commands quote words that a shell would split or expand")
  func quoting() {
    let things = UnmappedRules.companies([.sample(1, "X", identifier: "Joe's Bar")], agreements: [1: 1], customers: [])
    #expect(things.map(\.remedy) == ["cwlink customers add CUSTOMER --company 'Joe'\\''s Bar'"])
  }
}

@Suite("Syncing many customers")
struct SyncManyTests {
  @Test("every enabled customer is synced; a failing one keeps its reason and does not stop the others")
  func all() async throws {
    let fixture = try await SettingsFixture.matching(30)
    let log = ProgressLog()
    try await fixture.many.takeMatches([], .init(), enable: true, by: fixture.caller) { _ in }
    fixture.site.change { state in
      state.agreements[3] = [ScriptedSite.agreement(7, "New", company: 3), ScriptedSite.agreement(8, "Newer", company: 3)]
      state.companies[4] = ScriptedSite.company(999, "Firm5")
    }
    try await fixture.many.syncCustomers([], by: fixture.caller) { log.record($0) }
    #expect(log.isComplete(30) && log.all.last?.failed == 1)
    #expect(log.messages["c-3"] == "2 agreements: 2 added, 0 changed, 1 removed" && log.messages["c-1"] == "unchanged, 1 agreement")
    #expect(log.messages["c-5"]?.contains("now belongs to another company") == true)
    #expect(try await fixture.customers.get("c-5").customer.syncError.contains("another company"))
  }

  @Test("named customers must exist, and each is named once")
  func named() async throws {
    let fixture = try await SettingsFixture.matching(3)
    #expect(
      await status { try await fixture.many.syncCustomers(["c-1", "x"], by: fixture.caller) { _ in } }?.fields == ["customer_ids[1]"])
    let log = ProgressLog()
    let twice = await status { try await fixture.many.syncCustomers(["c-2", "c-1", "c-2"], by: fixture.caller) { _ in } }
    #expect(twice?.fields == ["customer_ids[2]"] && twice?.message.contains("customer_ids[0]") == true)
    try await fixture.many.syncCustomers(["c-2"], by: fixture.caller) { log.record($0) }
    #expect(log.isComplete(1) && log.messages["c-2"]?.contains("is linked to no company") == true)
  }
}
