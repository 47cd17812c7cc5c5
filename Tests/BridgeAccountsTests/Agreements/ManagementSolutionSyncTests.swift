import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Reading the management solutions")
struct ManagementSolutionSyncTests {
  private func fixture() async throws -> SettingsFixture {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { state in
      state.companies = [ScriptedSite.company(26, "FirHotel"), ScriptedSite.company(27, "OakInn")]
      state.agreements = [
        26: [ScriptedSite.agreement(261, "Fir Security", type: "Security Subscription", typeID: 8, company: 26)],
        27: [ScriptedSite.agreement(271, "Oak Security", type: "Security Subscription", typeID: 8, company: 27)],
      ]
      state.solutions = [ScriptedSite.solution(4, "Fir Suite"), ScriptedSite.solution(5, "Empty")]
      state.managementProducts = [4: [ScriptedSite.managementProduct(1, type: "Security Subscription", typeID: 8, workstation: 11)]]
    }
    return fixture
  }

  private func reads(_ fixture: SettingsFixture) -> Int {
    fixture.site.takeRequests().count { $0.contains("/company/managementItSolutions?") }
  }

  @Test("the first customer's sync reads them and sets its default; further syncs within the hour do not read them again")
  func once() async throws {
    let fixture = try await fixture()
    _ = try await fixture.create("fir", company: "FirHotel")
    _ = try await fixture.create("oak", company: "OakInn")
    #expect(reads(fixture) == 1)
    let assignments = try await fixture.agreementHarness.listAssignments(ListAssignmentsRequest(customerID: "fir"), fixture.call)
      .assignments
    #expect(assignments.allSatisfy { $0.source == .default && $0.agreementID == 261 && $0.managementSolution == "Fir Suite" })
    #expect(try await fixture.activity().contains { $0.action == "agreement.solutions" && $0.summary.hasSuffix("'Security Subscription'") })
    fixture.clock.advance(by: .seconds(3599))
    _ = try await fixture.customers.sync("fir", by: fixture.caller)
    #expect(reads(fixture) == 0)
    fixture.clock.advance(by: .seconds(1))
    _ = try await fixture.customers.sync("fir", by: fixture.caller)
    #expect(reads(fixture) == 1)
    #expect(try await fixture.activity().count { $0.action == "agreement.solutions" } == 1, "an unchanged read leaves no entry")
  }

  @Test("a failed read keeps the earlier ones and records the reason, fails no sync, and is not repeated for each customer")
  func failure() async throws {
    let fixture = try await fixture()
    _ = try await fixture.create("fir", company: "FirHotel")
    _ = reads(fixture)
    fixture.clock.advance(by: .seconds(3600))
    fixture.site.change { $0.solutionsStatus = 403 }
    for _ in 0..<3 { #expect(try await fixture.customers.sync("fir", by: fixture.caller).detail.customer.syncError.isEmpty) }
    #expect(reads(fixture) == 1)
    let kept = try await fixture.store.read { db in (try ManagementProduct.all(db), try ManagementSolutionRead.fetchOne(db)) }
    #expect(kept.0.map(\.solutionName) == ["Fir Suite"] && kept.1?.syncError.contains("management solutions") == true)
    fixture.site.change {
      $0.solutionsStatus = nil
      $0.solutions = []
    }
    fixture.clock.advance(by: .seconds(300))
    _ = try await fixture.customers.sync("fir", by: fixture.caller)
    #expect(try await fixture.store.read { db in try ManagementProduct.fetchCount(db) } == 0)
    let assignment = try await fixture.agreements.assignments(customer: "fir").first
    #expect(assignment?.resolution.source == .noAgreement)
  }

  @Test("the solutions of another ConnectWise site are not kept, even if those of the new site cannot be read")
  func otherSite() async throws {
    let fixture = try await fixture()
    _ = try await fixture.create("fir", company: "FirHotel")
    try await fixture.store.write { db in
      // The key was entered for the other site.
      try db.execute(
        sql: "UPDATE integration SET site = 'other.example.com', private_key_destination = 'other.example.com' || char(10) || char(10)")
    }
    fixture.site.change { $0.solutionsStatus = 403 }
    try await fixture.customers.solutions.refresh(by: fixture.caller)
    #expect(try await fixture.store.read { db in try ManagementProduct.fetchCount(db) } == 0)
  }

  @Test("concurrent requests share one read")
  func shared() async throws {
    let fixture = try await fixture()
    let solutions = ManagementSolutionSync(store: fixture.store, site: fixture.connection, clock: fixture.clock)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { try await solutions.refresh(by: fixture.caller) } }
      try await group.waitForAll()
    }
    #expect(reads(fixture) == 1)
  }

  @Test("validate_only reads no management solutions")
  func validateOnly() async throws {
    let fixture = try await fixture()
    _ = try await fixture.customers.create(
      "fir", CustomerChange(displayName: "Fir", enabled: true, companyIdentifier: "FirHotel"), request: nil, validateOnly: true,
      by: fixture.caller)
    #expect(reads(fixture) == 0)
  }
}
