import CwlinkAPI
import Foundation
import LocalRPC
import Testing

/// Effective dates and proration by policy, from the product's settings to ConnectWise.
@Suite("Effective dates")
struct EffectiveDateTests {
  @Test("an addition is replaced on the day of the policy and prorated, and the plan shows the money of the period beside a full cycle's")
  func replaced() async throws {
    let world = try await World(clock: "2026-11-20T12:00:00Z")
    try await world.sandbox.control(.post, "clock", #"{"now":"2026-11-20T12:00:00Z"}"#)
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", change: .cancelAndAdd)
    let refused = try await world.cwlink("products", "set", "wfbs", "--effective-date", "day")
    #expect(refused.status == 1 && refused.err.contains("--effective-day"), "\(refused.err)")
    let set = try await world.cwlink("products", "set", "wfbs", "--effective-date", "day", "--effective-day", "16", "--proration", "on")
    #expect(set.status == 0, "\(set.err)")
    try await world.report("alder", "wfbs", 12)
    let line = try #require(try await world.billing.createPlan(CreatePlanRequest()).lines.first)
    #expect(line.action == .update && line.effectiveDate == "2026-11-16" && line.proration == .on, "\(line)")
    #expect(line.priceEffect == "7.00" && line.periodEffect?.priceEffect == "3.50" && line.periodEffect?.source == .days)
    let shown = try await world.cwlink("billing", "plan")
    #expect(shown.out.contains("this period: +3.50 USD (15 of 30 days, from 2026-11-16, calculated by days)"), "\(shown.out)")
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    let rows = try await world.sandbox.additions(agreement: 201).filter { $0.product == "TM-WFBS" }
    #expect(rows.map(\.quantity) == [10, 12] && rows.map(\.prorateCurrentPeriodFlag) == [false, true])
    #expect(rows[0].cancelledDate?.hasPrefix("2026-11-16") == true && rows[1].effectiveDate?.hasPrefix("2026-11-16") == true)
    #expect(try await world.billing.createPlan(CreatePlanRequest()).lines.map(\.action) == [.noneValue])
  }
}
