import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Assigning agreements")
struct AgreementServiceTests {
  private func fixture() async throws -> SettingsFixture {
    let fixture = try await SettingsFixture.withCompanies()
    fixture.site.change { state in
      state.agreements[7] = [
        ScriptedSite.agreement(70, "Managed Security", company: 7), ScriptedSite.agreement(71, "Gold", type: "Block Time", company: 7),
        ScriptedSite.agreement(72, "Silver", type: "Block Time", company: 7),
        ScriptedSite.agreement(73, "Silver", type: "Block Time", company: 7),
      ]
    }
    _ = try await fixture.create("acme", company: "AlderDental")
    return fixture
  }

  private func assign(_ fixture: SettingsFixture, type: String = "", name: String = "", id: Int = 0) async throws -> ProductAssignment {
    try await fixture.agreements.assign(
      customer: "acme", product: "wfbs", AssignmentChoice(type: type, name: name, id: id), by: fixture.caller)
  }

  @Test("an agreement is assigned by type and name in any case, or by id; the ids and the intent are kept, and the change is recorded")
  func assigned() async throws {
    let fixture = try await fixture()
    let byName = try await assign(fixture, type: "block time", name: "GOLD")
    #expect(byName.resolution.source == .own && byName.resolution.agreementID == 71)
    #expect(byName.resolution.agreementType == "Block Time" && byName.resolution.agreementName == "Gold")
    #expect(try await fixture.activity().last?.action == "agreement.assign")
    let count = try await fixture.activity().count
    _ = try await assign(fixture, type: "Block Time", name: "Gold")
    #expect(try await fixture.activity().count == count, "the same assignment again is not a change")
    #expect(try await assign(fixture, id: 73).resolution.agreementID == 73)
    #expect(try await assign(fixture, type: "Block Time", name: "Silver", id: 72).resolution.agreementID == 72)
  }

  @Test("an assignment that matches no agreement is rejected with its field and the valid names")
  func refused() async throws {
    let fixture = try await fixture()
    let cases: [(String, String, Int, String, String)] = [
      ("", "", 0, "agreement_type", "'Block Time', 'Managed Service'"),
      ("Gold", "", 0, "agreement_type", "'Block Time', 'Managed Service'"),
      ("Block Time", "", 0, "agreement_name", "'Gold' (#71)"), ("Managed Service", "Gold", 0, "agreement_name", "'Managed Security' (#70)"),
      ("", "", 999, "agreement_id", "'Gold' (#71)"), ("Managed Service", "", 71, "agreement_id", "'Block Time'"),
      ("", "Silver", 71, "agreement_name", "'Gold'"),
    ]
    for (type, name, id, field, choices) in cases {
      let refused = await status { try await assign(fixture, type: type, name: name, id: id) }
      #expect(refused?.kind == .invalidArgument && refused?.fields == [field], "\(type) \(name) \(id)")
      #expect(refused?.message.contains(choices) == true, "\(refused?.message ?? "")")
    }
    let repeated = await status { try await assign(fixture, type: "Block Time", name: "Silver") }
    #expect(repeated?.kind == .failedPrecondition && repeated?.message.contains("#72") == true && repeated?.message.contains("#73") == true)
    #expect(try await fixture.store.read { db in try OwnAssignment.fetchCount(db) } == 0)
  }

  @Test("a product without an assignment shows Default; clearing an assignment restores it")
  func cleared() async throws {
    let fixture = try await fixture()
    #expect(
      try await fixture.agreements.assignments(customer: "acme").allSatisfy {
        $0.resolution.source == .byDefault && $0.resolution.agreementID == 70
      })
    _ = try await assign(fixture, id: 71)
    let cleared = try await fixture.agreements.clear(customer: "acme", product: "wfbs", by: fixture.caller)
    #expect(cleared.resolution.source == .byDefault && cleared.chosenTime == nil)
    #expect(try await fixture.activity().last?.action == "agreement.clear")
  }

  @Test("types and pages of the synced agreements")
  func listed() async throws {
    let fixture = try await fixture()
    #expect(try await fixture.agreements.types(customer: "acme").map { "\($0.name) \($0.count)" } == ["Block Time 3", "Managed Service 1"])
    let first = try await fixture.agreements.list(customer: "acme", type: "BLOCK TIME", billableOnly: true, try page(2))
    #expect(first.agreements.map(\.id) == [71, 72])
    let second = try await fixture.agreements.list(customer: "acme", type: "BLOCK TIME", billableOnly: true, try page(2, first.nextToken))
    #expect(second.agreements.map(\.id) == [73] && second.nextToken.isEmpty)
    fixture.clock.advance(by: .seconds(-365 * 24 * 3600))
    #expect(try await fixture.agreements.list(customer: "acme", type: "", billableOnly: true, try page()).agreements.isEmpty)
  }

  @Test("an error about an unknown customer or product names it and the command that lists them")
  func unknown() async throws {
    let fixture = try await fixture()
    #expect(
      await status { try await fixture.agreements.assignments(customer: "nobody") }?.message
        == "no customer 'nobody'; run: cwlink customers list")
    let product = await status { try await fixture.agreements.clear(customer: "acme", product: "nothing", by: fixture.caller) }
    #expect(product?.kind == .notFound && product?.message.contains("cwlink products list") == true)
  }

  @Test("days are in the integration's time zone")
  func zone() async throws {
    let fixture = try await fixture()
    // 2025-12-31, 23:30 UTC: the agreements begin on 2026-01-01, which has already begun in Tokyo.
    fixture.clock.advance(by: .milliseconds(1_767_223_800_000 - fixture.clock.now().milliseconds))
    #expect(try await fixture.agreements.assignments(customer: "acme").first?.resolution.source == .noAgreement)
    _ = try await fixture.integration.update(
      IntegrationChange(timeZone: "Asia/Tokyo"), etag: "", force: false, validateOnly: false, by: fixture.caller)
    #expect(try await fixture.agreements.assignments(customer: "acme").first?.resolution.source == .byDefault)
  }
}
