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

  /// Agreements that cannot be billed in June 2026, with what the refusal says.
  private static let lapsed: [(id: Int, why: String, row: String)] = [
    (81, "is expired", ScriptedSite.agreement(81, "Old", company: 7, status: "Expired", end: "2026-03-31")),
    (82, "is cancelled", ScriptedSite.agreement(82, "Given Up", company: 7, cancelled: true)),
    (83, "is inactive", ScriptedSite.agreement(83, "Sleeping", company: 7, status: "Inactive")),
    (84, "ended on 2026-05-31", ScriptedSite.agreement(84, "Ended", company: 7, end: "2026-05-31")),
    (85, "begins on 2027-01-01", ScriptedSite.agreement(85, "Next", company: 7, start: "2027-01-01")),
  ]

  @Test("an agreement that cannot be billed is not assigned over a good one unless that is confirmed", arguments: lapsed.map(\.id))
  func notBillable(id: Int) async throws {
    let fixture = try await fixture()
    let (why, row) = try #require(Self.lapsed.first { $0.id == id }.map { ($0.why, $0.row) })
    fixture.site.change { $0.agreements[7]?.append(row) }
    _ = try await fixture.customers.sync("acme", by: fixture.caller)
    _ = try await assign(fixture, id: 71)
    let refused = await status { try await assign(fixture, id: id) }
    #expect(refused?.kind == .failedPrecondition && refused?.reason == "AGREEMENT_NOT_BILLABLE")
    #expect(refused?.message.contains(why) == true, "\(refused?.message ?? "")")
    #expect(refused?.remedy?.command == "cwlink agreements assign acme wfbs --id \(id) --force")
    #expect(try await fixture.agreements.assignments(customer: "acme").contains { $0.resolution.agreementID == 71 })
    let choice = AssignmentChoice(type: "", name: "", id: id)
    let forced = try await fixture.agreements.assign(customer: "acme", product: "wfbs", choice, force: true, by: fixture.caller)
    #expect(forced.resolution.agreementID == id && forced.resolution.state == .notBillable)
    #expect(try await assign(fixture, id: id).resolution.agreementID == id, "the same again is no change")
  }

  @Test("an agreement of another company is never assigned, confirmed or not")
  func foreign() async throws {
    let fixture = try await fixture()
    _ = try await assign(fixture, id: 71)
    try await fixture.store.write { db in try db.execute(sql: "UPDATE agreements SET company_id = 99 WHERE id = 72") }
    for force in [false, true] {
      let refused = await status {
        try await fixture.agreements.assign(
          customer: "acme", product: "wfbs", AssignmentChoice(type: "", name: "", id: 72), force: force, by: fixture.caller)
      }
      #expect(refused?.reason == "AGREEMENT_OF_OTHER_COMPANY" && refused?.message.contains("#99") == true)
    }
    #expect(try await fixture.agreements.assignments(customer: "acme").contains { $0.resolution.agreementID == 71 })
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
