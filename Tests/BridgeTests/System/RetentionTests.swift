import BridgeTestSupport
import Foundation
import GRDB
import Logging
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Retention", .timeLimit(.minutes(15)))
struct RetentionTests {
  private static let now = Instant(milliseconds: 1_795_000_000_000)
  private static let periods = RetentionPeriods()
  private static let rules =
    FigureRetention.rules(periods) + [EventRetention.rule(periods), DeliveryRetention.rule(periods), RequestLedger.retention]

  /// The time before which months are past.
  private static func before(_ months: Int, _ off: Duration = .zero) -> Instant {
    RetentionRule("x", after: .months(months), find: { _, _, _ in [] }, remove: { _, _ in 0 }).limit(at: now).adding(off)
  }

  private static func run(_ store: Store) async throws -> [String] {
    try await Retention(store: store, clock: FixedClock(now), rules: rules).run().map { "\($0.count) \($0.name)" }
  }

  private static func addEvent(_ db: Database, at time: Instant, kept: Int = 0, notification: String? = nil) throws {
    try db.execute(
      sql: """
        INSERT INTO events (customer_id, type, severity, state, object, text, source_key, time, receive_time, kept, outcome, notification_id)
        VALUES ('alder', 't', 1, 1, '', 'x', '', ?, ?, ?, '', ?)
        """, arguments: [time, time, kept, notification])
  }

  private static func addNotification(_ db: Database, _ id: String, state: Int) throws {
    try db.execute(
      sql: """
        INSERT INTO notifications (id, customer_id, type, object, is_group, generation, severity, state, text, event_count, untold, untold_repeats,
          ticket, reference, route, site, messages, member_count, open_time, last_event_time)
        VALUES (?, 'alder', 't', ?, 0, 1, 1, ?, 'x', 1, '[]', 0, 1, ?, '{}', '', 0, 0, 0, 0)
        """, arguments: [id, id, state, id])
  }

  private static func addDelivery(_ db: Database, _ key: String, _ kind: Delivery.Kind, _ state: Delivery.State, at time: Instant) throws {
    var delivery = Delivery(key: key, kind: kind, customerID: "alder", agreementID: nil, payload: "{}", summary: "x", at: time)
    delivery.state = state
    try delivery.insert(db)
  }

  @Test("figures are removed by day, more of them than one transaction has; the limit's own day stays")
  func figures() async throws {
    let temporary = try TemporaryStore()
    let limit = Day(Self.before(Self.periods.figures), in: .gmt)
    try await temporary.store.write { db in
      for offset in -1_200...10 {
        guard let day = limit.adding(days: offset) else { continue }
        try db.execute(
          sql: "INSERT INTO mail_figures VALUES ('alder', 'hes', ?, 1, 1, 0, 0, 0, 0, 0, 0, 0, '', 0)", arguments: [day.description])
        try db.execute(sql: "INSERT INTO device_figures VALUES ('alder', ?, 1, 1, 0, 0, 0, 0, '', 0)", arguments: [day.description])
      }
    }
    #expect(try await Self.run(temporary.store) == ["1200 mail figures", "1200 device figures"])
    let first = try await temporary.store.read { db in try String.fetchOne(db, sql: "SELECT min(day) FROM mail_figures") }
    #expect(first == limit.description)
    #expect(try await Self.run(temporary.store) == [])
    let entries = try await temporary.store.read { db in try String.fetchAll(db, sql: "SELECT summary FROM activity") }
    #expect(entries == ["removed what is older than its retention: 1200 mail figures, 1200 device figures"])
  }

  @Test("a clock that jumped ahead is doubted for a week after its first entry; a pause of two months, a new log and later entries are not")
  func clock() throws {
    let days = { (count: Int) in Self.now.adding(.seconds(count * 86_400)) }
    for (settled, isDoubted) in [(-7, false), (-8, false), (-69, false), (-70, true), (-4_000, true)] {
      #expect((ClockDoubt.reason(settled: days(settled), at: Self.now) != nil) == isDoubted, "\(settled)")
    }
    #expect(ClockDoubt.reason(settled: nil, at: Self.now) == nil)
  }

  @Test("the worker removes nothing while the clock is doubted, also after the daemon itself wrote entries with its time")
  func doubted() async throws {
    let temporary = try TemporaryStore()
    let clock = FixedClock(Self.now)
    let record = { (text: String) in
      try await temporary.store.write { [now = clock.now()] db in
        try ActivityLog.record(db, "test", on: "tests", by: .daemon, at: now, summary: text)
      }
    }
    try await record("before")
    try await temporary.store.write { db in try Self.addEvent(db, at: Self.now.adding(.seconds(-86_400))) }
    let worker = Retention(store: temporary.store, clock: clock, rules: Self.rules).worker(logger: Logger(label: "test"))
    let events = { try await temporary.store.read { db in try NotificationEvent.fetchCount(db) } }
    clock.advance(by: .seconds(34 * 365 * 86_400))
    try await record("with a wrong clock")
    _ = await worker.settle()
    #expect(try await events() == 1)
    clock.advance(by: .seconds(8 * 86_400))
    _ = await worker.settle()
    #expect(try await events() == 0)
  }

  @Test("kept events and those of open notifications stay, however old they are")
  func events() async throws {
    let temporary = try TemporaryStore()
    let limit = Self.before(Self.periods.events)
    try await temporary.store.write { db in
      try Self.addNotification(db, "open", state: Notification.State.open.rawValue)
      try Self.addNotification(db, "recovered", state: Notification.State.recovered.rawValue)
      for _ in 0..<1_200 { try Self.addEvent(db, at: limit.adding(.seconds(-1))) }
      try Self.addEvent(db, at: limit)
      try Self.addEvent(db, at: Instant(milliseconds: 0), kept: 1)
      try Self.addEvent(db, at: Instant(milliseconds: 0), notification: "open")
      try Self.addEvent(db, at: Instant(milliseconds: 0), notification: "recovered")
    }
    #expect(try await Self.run(temporary.store) == ["1201 events"])
    #expect(try await temporary.store.read { db in try NotificationEvent.fetchCount(db) } == 3)
    await #expect(throws: (any Error).self) {
      try await temporary.store.write { db in try db.execute(sql: "DELETE FROM events WHERE kept = 1") }
    }
  }

  @Test("ended deliveries of everything but additions are removed; what undo, corrections and explanations read stays")
  func deliveries() async throws {
    let temporary = try TemporaryStore()
    let old = Self.before(Self.periods.deliveries, .seconds(-1))
    try await temporary.store.write { db in
      for kind in [Delivery.Kind.email, .ticketCreate, .ticketNote, .ticketStatus, .summaryReport] + Delivery.Kind.additions {
        for state in Delivery.State.allCases { try Self.addDelivery(db, "old \(kind) \(state)", kind, state, at: old) }
        try Self.addDelivery(db, "new \(kind)", kind, .done, at: old.adding(.seconds(1)))
      }
    }
    #expect(try await Self.run(temporary.store) == ["15 deliveries"])
    let left = try await temporary.store.read { db in try String.fetchSet(db, sql: "SELECT key FROM deliveries") }
    #expect(left.count == 8 * 8 - 15)
    for kind in Delivery.Kind.additions { #expect(left.contains("old \(kind) done") && left.contains("old \(kind) conflict")) }
    #expect(left.contains("old email waiting") && left.contains("old email uncertain") && !left.contains("old email done"))
  }

  @Test("outcomes of requests are removed after thirty days also if no request arrives any more")
  func requests() async throws {
    let temporary = try TemporaryStore()
    try await temporary.store.write { db in
      for (key, days) in [("a/1", 31), ("a/2", 29)] {
        try db.execute(
          sql: "INSERT INTO requests VALUES (?, x'00', x'00', ?)", arguments: [key, Self.now.adding(.seconds(-days * 86_400))])
      }
    }
    #expect(try await Self.run(temporary.store) == ["1 request keys"])
    #expect(try await temporary.store.read { db in try String.fetchAll(db, sql: "SELECT key FROM requests") } == ["a/2"])
  }

  @Test("one user's kept events are limited, and another user's do not count")
  func quota() async throws {
    let temporary = try TemporaryStore()
    try await temporary.store.write { db in
      for _ in 0..<10 { try Self.addEvent(db, at: Self.now, kept: 1) }
      for _ in 0..<10 { try Self.addEvent(db, at: Self.now) }
      try db.execute(sql: "UPDATE events SET reporter = 1000 + id % 2")
      try KeptEventQuota.check(db, reporter: 1000, most: 5)
      let refused = #expect(throws: DomainError.self) { try KeptEventQuota.check(db, reporter: 1001, most: 4) }
      #expect(refused?.kind == .resourceExhausted && refused?.reason == "KEPT_EVENTS_LIMIT")
      try KeptEventQuota.check(db, reporter: 1002, most: 0)
    }
  }
}
