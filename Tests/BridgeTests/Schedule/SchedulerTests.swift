import Foundation
import Testing

@testable import Bridge

@Suite("The scheduler", .timeLimit(.minutes(2)))
struct SchedulerTests {
  private static let billing = BillingSettings(enabled: true, day: 31, mail: false)
  private static let daily = SummarySettings(enabled: true, cadence: .daily)

  @Test("two months: billing on the last day of each, one plan for all, and a report each day of the day before")
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
        // Before six in Berlin, nothing; then once.
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

  @Test("what was missed while the daemon was down is made once, by a new scheduler over the same store")
  func catchUp() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder")
      try await fixture.general {
        $0.billing = Self.billing
        $0.executiveSummary = Self.daily
      }
      try await fixture.advance(to: "2026-10-25T12:00:00Z")
      // The jump is downtime as well: the days before the first report are told of.
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
    #expect(last.first?.message.hasSuffix("stands for 1 earlier one that was missed too") == true)
  }

  @Test("one that fails is told of once, tried again later and later, and holds up no other; newer ones take its place")
  func failing() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder", "birch")
      try await fixture.general { $0.executiveSummary = Self.daily }
      await fixture.scheduler.settle()
      fixture.made.change { $0.failing = ["alder"] }
      try await fixture.advance(to: "2026-10-21T06:00:00Z")
      #expect(fixture.made.reports == ["birch 2026-10-20…2026-10-20"])
      #expect(try await fixture.history() == ["3 2026-10-21 alder failed", "3 2026-10-21 birch made"])
      let tries = fixture.made.state.withLock { $0.tries }
      // After 1, 2, 5, 15 and 30 minutes.
      for (minute, more) in [("00:30", 0), ("01:30", 1), ("02:40", 1), ("04:00", 2), ("09:30", 3), ("25:00", 4), ("56:00", 5)] {
        try await fixture.advance(to: "2026-10-21T06:\(minute)Z")
        #expect(fixture.made.state.withLock { $0.tries } == tries + more, "\(minute)")
      }
      #expect(try await fixture.history() == ["3 2026-10-21 alder failed", "3 2026-10-21 birch made"])
      fixture.made.change { $0.failing = [] }
      try await fixture.advance(to: "2026-10-22T06:00:00Z")
      #expect(fixture.made.reports.contains("alder 2026-10-20…2026-10-21"))
      #expect(try await fixture.history().filter { $0.contains("alder") } == ["3 2026-10-22 alder made"])
    }
  }

  @Test("customers that ConnectWise could not be read for are billed later, without the others again")
  func unreadable() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder", "birch", "cedar")
      try await fixture.general { $0.billing = Self.billing }
      fixture.made.change {
        $0.unreadable = ["birch"]
        $0.waiting = ["cedar"]
      }
      try await fixture.advance(to: "2026-10-31T06:00:00Z")
      #expect(try await fixture.history() == ["1 2026-10-31 alder,cedar waiting", "1 2026-10-31 birch failed"])
      try await fixture.advance(to: "2026-10-31T06:02:00Z")
      fixture.made.change { $0.unreadable = [] }
      try await fixture.advance(to: "2026-10-31T06:10:00Z")
      #expect(fixture.made.rounds == ["2026-10 alder,birch,cedar", "2026-10 birch", "2026-10 birch"])
      #expect(try await fixture.history() == ["1 2026-10-31 alder,cedar waiting", "1 2026-10-31 birch nothing"])
      try await fixture.advance(to: "2026-11-15T06:00:00Z")
      #expect(fixture.made.rounds.count == 3)
    }
  }

  @Test("killed between making and recording, the next start asks with the same key")
  func sameKey() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder")
      try await fixture.general { $0.billing = Self.billing }
      try await fixture.advance(to: "2026-10-31T06:00:00Z")
    }
    // As if the record had been lost.
    try await fixture.store.write { db in try db.execute(sql: "UPDATE scheduled_jobs SET last_day = NULL; DELETE FROM scheduled_runs") }
    let later = try await ScheduleFixture(at: "2026-10-31T07:00:00Z", store: fixture.settings)
    later.made.change { $0.earlier = fixture.made.state.withLock { $0.earlier } }
    try await later.running { await later.scheduler.settle() }
    #expect(later.made.rounds == [] && later.made.state.withLock { $0.tries } == 1)
    #expect(try await later.history() == ["1 2026-10-31 alder nothing"])
  }

  @Test("a statement follows the billing by e-mail, once; where it cannot be sent it is tried again, and the billing is not")
  func statements() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running {
      try await fixture.add("alder", "birch")
      try await fixture.general { $0.billing = BillingSettings(enabled: true, day: 10, mail: true) }
      try await fixture.advance(to: "2026-11-09T06:00:00Z")
      try await fixture.advance(to: "2026-11-10T06:00:00Z")
      #expect(fixture.made.statements == ["2026-11 alder", "2026-11 birch"])
      #expect(try await fixture.history() == ["1 2026-11-10 alder,birch nothing", "1 2026-11-10 alder made", "1 2026-11-10 birch made"])
      // As if it had not been sent.
      try await fixture.store.write { db in
        try ScheduleStore.save(
          db, ScheduledStatement(customerID: "birch", occurrence: .init(day: Period.november.firstDay, time: Instant(milliseconds: 1))))
      }
      fixture.made.change { $0.failing = ["birch"] }
      try await fixture.advance(to: "2026-11-10T06:10:00Z")
      try await fixture.advance(to: "2026-11-10T06:20:00Z")
      #expect(try await fixture.history().last == "1 2026-11-01 birch failed")
      fixture.made.change { $0.failing = [] }
      try await fixture.advance(to: "2026-11-10T07:20:00Z")
      #expect(fixture.made.statements == ["2026-11 alder", "2026-11 birch", "2026-11 birch"])
      #expect(fixture.made.rounds == ["2026-11 alder,birch"])
      #expect(try await fixture.history().count == 4)
    }
  }

  @Test("while the integration is disabled nothing runs and nothing is lost; a customer that is disabled has no jobs, and begins anew")
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

  @Test("a job that nobody woke the scheduler for begins when its settings were saved, not when they were noticed")
  func anchor() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.add("alder")
    try await fixture.general { $0.executiveSummary = Self.daily }
    // The scheduler was not running when the settings were saved, nor at six.
    #expect(fixture.clock.advance(to: try #require(InstantText.parse("2026-10-21T12:00:00Z", zone: .utc))))
    try await fixture.running {
      await fixture.scheduler.settle()
      #expect(fixture.made.reports == ["alder 2026-10-20…2026-10-20"])
    }
  }

  @Test("a thousand customers with five jobs each are looked through in one pass, and each is made once")
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

  @Test("a scheduler that was stopped keeps nobody waiting")
  func stopped() async throws {
    let fixture = try await ScheduleFixture()
    try await fixture.running { await fixture.scheduler.settle() }
    await fixture.scheduler.settle()
    await fixture.scheduler.run()
  }
}
