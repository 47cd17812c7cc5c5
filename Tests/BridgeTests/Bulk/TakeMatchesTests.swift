import BridgeAccountsTestSupport
import BridgeTestSupport
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Accepting matches")
struct TakeMatchesTests {
  private func take(
    _ fixture: SettingsFixture, _ choices: [MatchChoice] = [], new: Bool = false, type: String = "", enable: Bool = false
  ) async throws -> ProgressLog {
    let log = ProgressLog()
    let scope = BulkService.MatchScope(newCustomers: new, agreementType: type)
    try await fixture.many.takeMatches(choices, scope, enable: enable, by: fixture.caller) { log.record($0) }
    return log
  }

  @Test("a thousand customers are linked, enabled and synced, each with an activity entry; a second call finds nothing to do")
  func thousand() async throws {
    let fixture = try await SettingsFixture.matching(1000)
    let log = try await take(fixture, enable: true)
    #expect(log.isComplete(1000) && log.all.last?.failed == 0)
    #expect(log.messages["c-17"] == "linked to Firm17, 1 agreement")
    let customers = try await fixture.allCustomers()
    #expect(customers.allSatisfy { $0.enabled && $0.syncTime != nil && $0.companyIdentifier == "Firm\($0.id.dropFirst(2))" })
    #expect(try await fixture.activity().count { $0.action == "customer.update" } == 1000)
    _ = fixture.site.takeRequests()
    let again = try await take(fixture, enable: true)
    #expect(again.isComplete(0) && again.all.last?.message == "nothing to do")
    // The list of companies, in two pages, and nothing else.
    #expect(fixture.site.takeRequests().count == 2)
  }

  @Test("a failing customer does not stop the others, reports the reason, and succeeds on the next call")
  func failure() async throws {
    let fixture = try await SettingsFixture.matching(20)
    let proposals = try await fixture.many.proposeMatches(.init(), minimumScore: 0).proposals.map(MatchChoice.init)
    fixture.site.change { state in state.companies[4] = ScriptedSite.company(5, "Firm5", deleted: true) }
    let log = try await take(fixture, proposals)
    #expect(log.isComplete(20) && log.all.last?.failed == 1)
    #expect(log.messages["c-5"]?.contains("is deleted in ConnectWise") == true)
    #expect(try await fixture.allCustomers().count { $0.companyID != nil } == 19)
    fixture.site.change { state in state.companies[4] = ScriptedSite.company(5, "Firm5") }
    let again = try await take(fixture, proposals)
    #expect(again.isComplete(20) && again.messages["c-5"] == "linked to Firm5, 1 agreement")
    #expect(again.all.count { $0.message == "unchanged" } == 19)
  }

  @Test("if agreements cannot be read, the customer is linked, reported as failed, and synced by the next call")
  func agreements() async throws {
    let fixture = try await SettingsFixture.matching(3)
    let proposals = try await fixture.many.proposeMatches(.init(), minimumScore: 0).proposals.map(MatchChoice.init)
    fixture.site.change { $0.agreementsStatus = 403 }
    let log = try await take(fixture, proposals)
    #expect(log.all.last?.failed == 3 && log.messages["c-1"]?.contains("run: cwlink customers sync c-1") == true)
    fixture.site.change { $0.agreementsStatus = nil }
    let again = try await take(fixture, proposals)
    #expect(again.messages["c-1"] == "synced, 1 agreement" && again.all.last?.failed == 0)
  }

  @Test("contradictory requests are rejected and change nothing")
  func contradictions() async throws {
    let fixture = try await SettingsFixture.matching(3)
    let refused = await status {
      try await take(
        fixture,
        [
          MatchChoice(customerID: "c-1", companyIdentifier: "Firm1"), MatchChoice(customerID: "c-1", companyIdentifier: "Firm2"),
          MatchChoice(customerID: "c-3", companyIdentifier: "FIRM1"), MatchChoice(customerID: "", companyIdentifier: ""),
        ])
    }
    #expect(
      refused?.fields == [
        "proposals[1].customer_id", "proposals[2].company_identifier", "proposals[3].customer_id", "proposals[3].company_identifier",
      ])
    #expect(await status { try await take(fixture, type: "Managed Service") }?.fields == ["agreement_type"])
    #expect(await status { try await fixture.many.proposeMatches(.init(), minimumScore: 101) }?.fields == ["minimum_score"])
    #expect(await status { try await fixture.many.proposeMatches(.init(newCustomers: true), minimumScore: 5) }?.fields == ["minimum_score"])
    #expect(try await fixture.allCustomers().allSatisfy { $0.companyIdentifier.isEmpty })
  }

  @Test(
    "an accepted match never relinks a company or a customer that is already linked, and is rejected if the ID is another company's now")
  func conflicts() async throws {
    let fixture = try await SettingsFixture.matching(4)
    _ = try await take(fixture, [MatchChoice(customerID: "c-1", companyIdentifier: "firm1")])
    let log = try await take(
      fixture,
      [
        MatchChoice(customerID: "c-2", companyIdentifier: "FIRM1"), MatchChoice(customerID: "c-1", companyIdentifier: "Firm3"),
        MatchChoice(customerID: "c-4", companyID: 3, companyIdentifier: "Firm4"),
        MatchChoice(customerID: "nobody", companyIdentifier: "Firm2"),
      ])
    #expect(log.all.last?.failed == 4)
    #expect(log.messages["c-2"]?.contains("is already linked to 'c-1'") == true)
    #expect(log.messages["c-1"]?.contains("is already linked to 'Firm1'") == true)
    #expect(log.messages["c-4"]?.contains("belongs to #4 Firm4 Ltd now, not to #3") == true)
    #expect(log.messages["nobody"]?.contains("no customer 'nobody'") == true)
    #expect(try await fixture.allCustomers().filter { !$0.companyIdentifier.isEmpty }.map(\.id) == ["c-1"])
  }

  @Test("customers are created for companies with an agreement of the given type; a second call finds nothing to do")
  func newCustomers() async throws {
    let fixture = try await SettingsFixture.configured()
    fixture.site.change { state in
      state.companies = [
        ScriptedSite.company(1, "Alder"), ScriptedSite.company(2, "Birch"), ScriptedSite.company(3, "Cedar", deleted: true),
      ]
      state.agreements[1] = [ScriptedSite.agreement(11, "A", company: 1)]
      state.agreements[2] = [ScriptedSite.agreement(12, "B", type: "Block Time", company: 2)]
      state.agreements[3] = [ScriptedSite.agreement(13, "C", company: 3)]
    }
    let log = try await take(fixture, new: true, type: "managed service", enable: true)
    #expect(log.isComplete(1) && log.messages == ["alder": "created, linked to Alder, 1 agreement"])
    let made = try #require(try await fixture.allCustomers().first)
    #expect(made.displayName == "Alder Ltd" && made.enabled && made.companyID == 1)
    #expect(try await take(fixture, new: true, type: "Managed Service").isComplete(0))
    let chosen = [MatchChoice(customerID: "alder", companyIdentifier: "Alder"), MatchChoice(customerID: "b", companyIdentifier: "Birch")]
    #expect(try await take(fixture, chosen, new: true).messages == ["alder": "unchanged", "b": "created, linked to Birch, 1 agreement"])
  }

  @Test("if the caller disconnects, no further work is started, and finished work is kept")
  func gone() async throws {
    let fixture = try await SettingsFixture.matching(50)
    await #expect(throws: DomainError.self) {
      try await fixture.many.takeMatches([], .init(), enable: false, by: fixture.caller) { progress in
        if progress.done == 10 { throw DomainError(.cancelled, "gone") }
      }
    }
    let linked = try await fixture.allCustomers().count { $0.companyID != nil }
    #expect((10...(10 + BulkWork.parallelism)).contains(linked), "\(linked)")
    let log = try await take(fixture)
    #expect(log.isComplete(50 - linked) && log.all.last?.failed == 0)
  }

  @Test("if ConnectWise is unreachable, the call fails once and changes nothing")
  func down() async throws {
    let fixture = try await SettingsFixture.matching(3)
    fixture.site.change { $0.isDown = true }
    #expect(await status { try await take(fixture) }?.kind == .unavailable)
  }
}
