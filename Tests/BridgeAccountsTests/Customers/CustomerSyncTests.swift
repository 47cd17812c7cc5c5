import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import TestSupport
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Syncing a customer")
struct CustomerSyncTests {
  @Test("a sync reports how many agreements were added, changed and removed, and keeps the settings' etag")
  func counts() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let made = try await fixture.create("acme", company: "AlderDental")
    fixture.clock.advance(by: .seconds(60))
    let nothing = try await fixture.customers.sync("acme", by: fixture.caller)
    #expect(nothing.difference.isEmpty)
    #expect(try await fixture.activity().last?.action == "customer.create", "a sync that changes nothing leaves no entry")
    fixture.site.change { state in
      state.agreements[7] = [
        ScriptedSite.agreement(70, "Renamed", company: 7), ScriptedSite.agreement(72, "New", company: 7),
        ScriptedSite.agreement(73, "Newer", company: 7),
      ]
    }
    fixture.clock.advance(by: .seconds(60))
    let outcome = try await fixture.customers.sync("acme", by: fixture.caller)
    #expect(
      outcome.difference.added.map(\.id) == [72, 73] && outcome.difference.changed.map(\.id) == [70]
        && outcome.difference.removed.map(\.id) == [71])
    #expect(outcome.detail.agreementCount == 3 && outcome.detail.customer.syncTime == fixture.clock.now())
    #expect(outcome.detail.customer.etag == made.customer.etag)
    #expect(try await fixture.activity().last?.action == "customer.sync")
  }

  @Test("a failed sync keeps the earlier data, and its reason until a sync succeeds")
  func failure() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let made = try await fixture.create("acme", company: "AlderDental")
    fixture.site.change { $0.isDown = true }
    #expect(await status { try await fixture.customers.sync("acme", by: fixture.caller) }?.kind == .unavailable)
    let failed = try await fixture.customers.get("acme")
    #expect(failed.agreementCount == 2 && failed.customer.syncTime == made.customer.syncTime && !failed.customer.syncError.isEmpty)
    fixture.site.change {
      $0.isDown = false; $0.agreementsStatus = 403
    }
    #expect(await status { try await fixture.customers.sync("acme", by: fixture.caller) }?.kind == .failedPrecondition)
    #expect(try await fixture.customers.get("acme").agreementCount == 2)
    fixture.site.change { $0.agreementsStatus = nil }
    #expect(try await fixture.customers.sync("acme", by: fixture.caller).detail.customer.syncError.isEmpty)
  }

  @Test("a deleted company is marked as deleted; a missing or replaced one is an error")
  func changedCompany() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    _ = try await fixture.create("acme", company: "AlderDental")
    fixture.site.change { $0.companies = [ScriptedSite.company(7, "AlderDental", deleted: true)] }
    #expect(try await fixture.customers.sync("acme", by: fixture.caller).detail.customer.companyDeleted)
    fixture.site.change { $0.companies = [ScriptedSite.company(99, "AlderDental")] }
    #expect(await status { try await fixture.customers.sync("acme", by: fixture.caller) }?.reason == "COMPANY_REPLACED")
    #expect(await status { try await fixture.update("acme", CustomerChange(displayName: "New")) }?.reason == "COMPANY_REPLACED")
    fixture.site.change { $0.companies = [] }
    #expect(await status { try await fixture.customers.sync("acme", by: fixture.caller) }?.reason == "COMPANY_NOT_FOUND")
    #expect(try await fixture.customers.get("acme").customer.companyID == 7)
    fixture.site.change { $0.companies = [ScriptedSite.company(99, "AlderDental")] }
    #expect(
      try await fixture.update("acme", CustomerChange(companyIdentifier: "AlderDental")).customer.companyID == 99, "linked on request")
  }

  @Test("without a company or an enabled integration, the error names the command that fixes it")
  func preconditions() async throws {
    let fixture = try SettingsFixture()
    _ = try await fixture.customers.create("acme", CustomerChange(displayName: "A"), request: nil, validateOnly: false, by: fixture.caller)
    #expect(
      await status { try await fixture.customers.sync("acme", by: fixture.caller) }?.message.contains("cwlink customers set acme --company")
        == true)
    #expect(await status { try await fixture.customers.verify("X") }?.message.contains("cwlink integration set") == true)
    let configured = try await SettingsFixture.configured()
    _ = try await configured.integration.update(
      IntegrationChange(enabled: false), etag: "", force: false, validateOnly: false, by: configured.caller)
    #expect(await status { try await configured.customers.verify("X") }?.message.contains("cwlink integration enable") == true)
  }

  @Test("generated: added, changed and removed agreements account for the difference of any two lists")
  func generated() {
    var random = SeededGenerator("sync")
    for _ in 0..<2000 {
      let old = (1...8).filter { _ in random.chance(2) }.map { agreement($0, random.pick(["A", "B"])) }
      let new = (1...8).filter { _ in random.chance(2) }.map { agreement($0, random.pick(["A", "B"])) }
      let difference = SyncDifference(old: old, new: new)
      #expect(old.count - difference.removed.count + difference.added.count == new.count)
      var patched = old.filter { one in !difference.removed.contains(one) && !difference.changed.contains { $0.id == one.id } }
      patched = (patched + difference.changed + difference.added).sorted { $0.id < $1.id }
      #expect(patched == new)
    }
  }
}
