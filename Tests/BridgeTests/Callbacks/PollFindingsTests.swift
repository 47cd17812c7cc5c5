import BridgeAccountsTestSupport
import BridgeTestSupport
import ConnectWise
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Polling for changes that no callback reported")
struct PollFindingsTests {
  private static let now = Instant(milliseconds: 1_781_524_800_000)

  private static func company(_ id: Int, status: String = "Active") -> ConnectWise.Company {
    ConnectWise.Company(id: id, identifier: "c\(id)", name: "C \(id)", status: Reference(id: 1, name: status), deletedFlag: false)
  }

  private static func agreement(_ id: Int, company: Int, name: String = "Gold") -> ConnectWise.Agreement {
    ConnectWise.Agreement(id: id, name: name, type: Reference(id: 3, name: "Managed Service"), company: Reference(id: company))
  }

  private static func known(_ id: Int, agreements: [ConnectWise.Agreement], error: String = "") -> PollFacts.Known {
    var customer = Customer(
      id: "k\(id)", displayName: "K", enabled: true, companyIdentifier: "c\(id)", billedProductIDs: [], mailRecipients: [],
      createTime: Instant(milliseconds: 0), updateTime: Instant(milliseconds: 0))
    customer.company = BridgeAccounts.Company(company(id))
    customer.syncError = error
    return PollFacts.Known(
      customer: customer,
      agreements: agreements.map { BridgeAccounts.Agreement($0, customer: customer.id, company: id, at: Instant(milliseconds: 1)) })
  }

  @Test("only customers with a changed company, a new, missing or changed agreement, or an earlier failure are synced")
  func differing() {
    let same = [Self.agreement(10, company: 1), Self.agreement(11, company: 1)]
    let known = [
      Self.known(1, agreements: same), Self.known(2, agreements: []), Self.known(3, agreements: [Self.agreement(30, company: 3)]),
      Self.known(4, agreements: [Self.agreement(40, company: 4)]), Self.known(5, agreements: []),
      Self.known(6, agreements: [], error: "it failed"), Self.known(7, agreements: []),
    ]
    let companies = [1, 2, 3, 4, 6].map { Self.company($0) } + [Self.company(5, status: "Inactive")]
    let agreements = same + [Self.agreement(20, company: 2), Self.agreement(40, company: 4, name: "Silver")]
    let found = PollFindings(known, companies: companies, agreements: agreements, at: Self.now)
    #expect(found.missed == ["k2", "k3", "k4", "k5", "k7"])
    #expect(found.failing == ["k6"])
  }

  @Test("a poll without changes writes nothing and reads no customer")
  func quiet() async throws {
    let fixture = try await CallbackFixture()
    let poller = fixture.poller
    let outcome = try await poller.poll(by: .daemon)
    #expect(outcome.customers == 1 && outcome.missed == 0 && outcome.syncedCustomerIDs.isEmpty)
    #expect(fixture.requests().filter { $0.contains("/company/companies") || $0.contains("/finance/agreements") }.count == 2)
    let settings = try await fixture.store.read { db in try CallbackSettings.current(db) }
    #expect(settings.pollTime == fixture.clock.now() && settings.pollError.isEmpty && settings.missedTime == nil)
  }

  @Test("the next poll is an hour later, sooner after a failure, and never while callbacks are disabled")
  func times() {
    var settings = CallbackSettings()
    #expect(CallbackTimes().nextPoll(settings, at: Self.now.adding(.seconds(500))) == nil)
    settings.enabled = true
    settings.enableTime = Self.now
    #expect(
      CallbackTimes().nextPoll(settings, at: Self.now.adding(.seconds(500))) == Self.now, "the first poll is the baseline for callbacks")
    settings.pollAttemptTime = Self.now.adding(.seconds(100))
    #expect(CallbackTimes().nextPoll(settings, at: Self.now.adding(.seconds(500))) == Self.now.adding(.seconds(3_700)))
    settings.pollError = "it failed"
    #expect(CallbackTimes().nextPoll(settings, at: Self.now.adding(.seconds(500))) == Self.now.adding(.seconds(400)))
    #expect(CallbackTimes(poll: .seconds(60)).nextPoll(settings, at: Self.now.adding(.seconds(500))) == Self.now.adding(.seconds(160)))
    #expect(CallbackTimes(poll: nil).nextPoll(settings, at: Self.now.adding(.seconds(500))) == nil)
  }

  @Test("the doctor reports problems with callbacks, and nothing while they are disabled")
  func doctor() {
    let site = SiteIdentity(site: "cw.example.com", companyID: "t")
    var settings = CallbackSettings()
    var received: Instant?
    func findings(_ error: String = "") -> [Finding] {
      DoctorRules.callbacks(
        CallbackFacts(settings: settings, site: site, lastReceived: received, pending: (error.isEmpty ? 0 : 3, error), now: Self.now))
    }
    #expect(findings().isEmpty)
    settings.enabled = true
    settings.site = site.description
    settings.url = "https://hooks.example.com/cw?recordId="
    #expect(findings().map(\.severity) == [.ok])
    (settings.missedTime, settings.missed, settings.pollTime) = (Self.now, 4, Self.now)
    #expect(findings("down").map(\.message).contains { $0.contains("4 changes") } && findings("down").count == 2)
    settings.pollTime = Self.now.adding(.seconds(3_600))
    #expect(findings().map(\.severity) == [.ok], "the next poll found nothing")
    settings.enableTime = Self.now.adding(.seconds(-4 * 86_400))
    #expect(findings().map(\.severity) == [.warning], "enabled for days without a callback")
    received = Self.now.adding(.seconds(-86_400))
    #expect(findings().map(\.severity) == [.ok])
    settings.checkError = "no right"
    #expect(findings().map(\.remedy) == ["cwlink callbacks repair"])
    settings.site = "elsewhere"
    #expect(findings().map(\.remedy) == ["cwlink callbacks enable --url URL"])
  }
}
