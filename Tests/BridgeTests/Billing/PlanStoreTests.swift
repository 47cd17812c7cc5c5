import BridgeTestSupport
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// How plans are stored.
@Suite("Stored plans")
struct PlanStoreTests {
  private static let now = Instant(milliseconds: 1_796_000_000_000)

  private func plan(_ id: String, lines: Int, expires: Instant = now) throws -> Plan {
    let site = SiteIdentity(site: "na.myconnectwise.net", companyID: "trainingco")
    let lines = (0..<lines).map { PlanRules.line(.sample(count: Int64($0), additions: [.sample(id: 31, catalogItemID: 7, quantity: 5)])) }
    return Plan(
      id: id, hash: try Plan.hash(site: site, period: .november, lines: lines), site: site, period: .november, totals: PlanTotals(lines),
      lines: lines, created: Self.now, createdBy: "root", expires: expires, runID: nil)
  }

  @Test("a plan is read as it was stored, by id and by hash; renewed, it has its new lines and no others")
  func same() async throws {
    let stored = try TemporaryStore()
    let (plan, other) = (try plan("plan-1", lines: 3), try plan("plan-2", lines: 0))
    try await stored.store.write { db in
      try PlanStore.insert(db, plan)
      try PlanStore.insert(db, other)
      #expect(try PlanStore.find(db, hash: plan.hash) == plan)
      #expect(try PlanStore.find(db, idOrHash: "plan-1") == [plan])
      #expect(try PlanStore.find(db, idOrHash: other.hash) == [other])
      var renewed = plan
      renewed.expires = Self.now.adding(.seconds(60))
      for index in renewed.lines.indices { renewed.lines[index].dataTime = Self.now }
      try PlanStore.renew(db, renewed)
      #expect(try PlanStore.find(db, hash: plan.hash) == renewed)
      #expect(try PlanStore.list(db, before: nil, limit: 9).map(\.plan.id) == ["plan-2", "plan-1"])
    }
  }

  @Test("the lines of a plan that an earlier version stored are read")
  func earlier() async throws {
    let stored = try TemporaryStore()
    let plan = try plan("plan-1", lines: 2)
    try await stored.store.write { db in
      try PlanStore.insert(db, plan)
      try db.execute(sql: "DELETE FROM plan_lines")
      try db.execute(sql: "UPDATE plans SET lines = ?", arguments: [try Payload.encode(plan.lines)])
      #expect(try PlanStore.find(db, hash: plan.hash) == plan)
    }
  }

  @Test("a plan that nobody applied is removed 90 days after it expired, with its lines; an applied one never")
  func removed() async throws {
    let stored = try TemporaryStore()
    let day = Duration.seconds(86_400)
    try await stored.store.write { db in
      for (id, age) in [("old", 91), ("applied", 91), ("kept", 89)] {
        try PlanStore.insert(db, try plan(id, lines: 2, expires: Self.now.adding(.zero - day * age)))
      }
      try db.execute(sql: "UPDATE plans SET run_id = 'run-1' WHERE id = 'applied'")
      try PlanStore.removeOld(db, at: Self.now)
      #expect(try PlanStore.list(db, before: nil, limit: 9).map(\.plan.id) == ["kept", "applied"])
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM plan_lines") == 4)
    }
  }

  @Test("the hash depends on every line, their order and number, and not on when data was read")
  func hash() throws {
    let plan = try plan("plan-1", lines: 3)
    func hash(_ lines: [PlanLine]) throws -> String { try Plan.hash(site: plan.site, period: plan.period, lines: lines) }
    var timed = plan.lines
    timed[1].dataTime = Self.now
    #expect(try hash(timed) == plan.hash)
    var changed = plan.lines
    changed[2].reason += "."
    for other in [changed, Array(plan.lines.reversed()), Array(plan.lines.dropLast()), plan.lines + [plan.lines[0]], []] {
      #expect(try hash(other) != plan.hash)
    }
  }
}
