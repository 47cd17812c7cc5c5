import BridgeAccountsTestSupport
import BridgeTestSupport
import Foundation
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("The scheduler", .timeLimit(.minutes(15)))
struct SchedulerTests {
  private static let billing = BillingSettings(enabled: true, day: 31, mail: false)
  private static let daily = SummarySettings(enabled: true, cadence: .daily)

  @Test("two months: billing on the last day of each with one plan for all, and a daily report of the day before")
  func twoMonths() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder", "birch")
      try await fixture.general {
        $0.billing = Self.billing
        $0.executiveSummary = Self.daily
      }
      await fixture.scheduler.settle()
      #expect(try await fixture.history() == [])
      let start = try #require(Day(text: "2026-10-21"))
      for offset in 0..<61 {
        let day = try #require(start.adding(days: offset))
        // Nothing before 06:00 in Berlin, then once.
        try await fixture.advance(to: "\(day)T03:59:00Z")
        try await fixture.advance(to: "\(day)T05:01:00Z")
      }
    }
    #expect(fixture.made.rounds == ["2026-10 alder,birch", "2026-11 alder,birch"])
    let alder = fixture.made.reports.filter { $0.hasPrefix("alder") }
    #expect(alder.count == 61 && alder.first == "alder 2026-10-20…2026-10-20" && alder.last == "alder 2026-12-19…2026-12-19")
    #expect(Set(alder).count == 61)
    let history = try await fixture.history()
    #expect(history.filter { $0.hasPrefix("1 ") } == ["1 2026-10-31 alder,birch nothing", "1 2026-11-30 alder,birch nothing"])
    #expect(history.count == 2 + 122)
  }

  @Test("runs missed while the daemon was down are made once, by a new scheduler on the same store")
  func catchUp() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder")
      try await fixture.general {
        $0.billing = Self.billing
        $0.executiveSummary = Self.daily
      }
      try await fixture.advance(to: "2026-10-25T12:00:00Z")
      // The jump counts as downtime, so the report includes the days before.
      #expect(fixture.made.reports == ["alder 2026-10-20…2026-10-24"])
    }
    let later = try await ScheduleFixture(at: "2026-12-03T12:00:00Z", store: fixture.settings)
    try await later.running {
      await later.scheduler.settle()
      await later.scheduler.settle()
      #expect(later.made.reports == ["alder 2026-10-25…2026-12-02"])
      #expect(later.made.rounds == ["2026-11 alder"])
    }
    let last = try await fixture.store.read { db in try ScheduledRunStore.list(db, .init(kinds: [1]), before: nil, limit: 1) }
    #expect(last.first?.message.hasSuffix("also covers 1 earlier missed run") == true)
  }

  @Test("while the integration is disabled, jobs wait and none is lost; a disabled customer has no jobs, and starts afresh when enabled")
  func disabled() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder", "birch")
      try await fixture.general { $0.executiveSummary = SummarySettings(enabled: true, cadence: .weekly(.monday)) }
      await fixture.scheduler.settle()
      try await fixture.store.write { db in try db.execute(sql: "UPDATE integration SET enabled = 0") }
      try await fixture.advance(to: "2026-11-02T12:00:00Z")
      #expect(fixture.made.reports == [])
      try await fixture.change("birch") { $0.enabled = false }
      try await fixture.store.write { db in try db.execute(sql: "UPDATE integration SET enabled = 1") }
      await fixture.scheduler.settle()
      #expect(fixture.made.reports == ["alder 2026-10-19…2026-11-01"])
      try await fixture.advance(to: "2026-11-10T12:00:00Z")
      try await fixture.change("birch") { $0.enabled = true }
      await fixture.scheduler.settle()
      #expect(fixture.made.reports.filter { $0.hasPrefix("birch") } == [])
      try await fixture.advance(to: "2026-11-16T12:00:00Z")
      #expect(fixture.made.reports.filter { $0.hasPrefix("birch") } == ["birch 2026-11-09…2026-11-15"])
    }
  }

  @Test("a job begins when its settings are saved, not when the scheduler reads them")
  func anchor() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.add("alder")
    try await fixture.general { $0.executiveSummary = Self.daily }
    // The scheduler was not running when the settings were saved, nor at 06:00.
    #expect(fixture.clock.advance(to: try #require(InstantText.parse("2026-10-21T12:00:00Z", zone: .utc))))
    try await fixture.running {
      await fixture.scheduler.settle()
      #expect(fixture.made.reports == ["alder 2026-10-20…2026-10-20"])
    }
  }

  @Test("a thousand customers with five jobs each are processed in one pass, each job once")
  func thousand() async throws {
    let fixture = try await ScheduleFixture()
    let now = fixture.clock.now()
    try await fixture.store.write { db in
      for index in 0..<1_000 {
        try Customer(
          id: "c\(index)", displayName: "", enabled: true, companyIdentifier: "c", billedProductIDs: [], mailRecipients: [],
          createTime: now, updateTime: now
        ).insert(db)
      }
    }
    try await fixture.general { sending in
      sending.billing = BillingSettings(enabled: true, day: 21, mail: false)
      sending.executiveSummary = SummarySettings(enabled: true, cadence: .weekly(.wednesday))
      for product in FigureProduct.allCases {
        sending.figures[product] = FigureSettings(enabled: true, items: [], cadence: .monthly(day: 31), ticket: true, mail: false)
      }
    }
    try await fixture.running {
      try await fixture.advance(to: "2026-10-21T12:00:00Z")
      await fixture.scheduler.settle()
    }
    #expect(fixture.made.rounds.count == 1)
    #expect(fixture.made.reports.count == 1_000 && Set(fixture.made.reports).count == 1_000)
    #expect(try await fixture.service.overview(days: 366, customerID: "").upcoming.last?.customerIDs.count == 1_000)
  }

  @Test("a stopped scheduler releases all waiters")
  func stopped() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running { await fixture.scheduler.settle() }
    await fixture.scheduler.settle()
    await fixture.scheduler.run()
  }
}
