import GRDB
import LocalRPC

/// A plan, and what was applied of it without a person's word.
struct BillingRound: Sendable {
  var plan: Plan
  /// Nil where nothing was to be applied.
  var run: Run?

  /// Lines put into the delivery queue.
  var applied: Int { run?.lines.count { $0.deliveryID != nil } ?? 0 }
  /// Lines that wait for a person's word; a new plan shows them again.
  var waiting: Int { plan.lines.count(where: \.needsConfirmation) }
  var blocked: Int { plan.totals.blocked }
}

extension PlanLine {
  /// ConnectWise did not say what it has: not a person is waited for, but ConnectWise.
  var isUnreadable: Bool { guards.contains { $0.code == .connectWiseUnreadable } }
}

extension BillingService {
  private struct Outcome: Codable {
    var planID: String
    var runID: String?
  }

  /// The bill of `scope` to ConnectWise, at once: plans, and applies every line that no guard asks a person about (rules 11, 18).
  ///
  /// Both the monthly run and "send now" for all go this way. What needs a person stays as it is, and the next plan shows it again. Throws
  /// UNAVAILABLE where ConnectWise cannot be read for any line; nothing is applied then.
  func bill(_ scope: PlanScope, request: RequestKey? = nil, by caller: Caller) async throws -> BillingRound {
    if let earlier = try await store.read({ db in try RequestLedger.outcome(db, request, as: Outcome.self) }) {
      return BillingRound(plan: try await plan(earlier.planID), run: try await runIfAny(earlier.runID))
    }
    let plan = try await createPlan(scope, by: caller)
    if !plan.lines.isEmpty, plan.lines.allSatisfy(\.isUnreadable) {
      throw RPCStatus(.unavailable, "\(plan.lines[0].reason); nothing was applied").remedy("cwlink integration test")
    }
    let run = plan.lines.isEmpty ? nil : try await apply(hash: plan.hash, confirmation: Confirmation(lineIDs: [], all: false), by: caller)
    let now = clock.now()
    try await store.write { db in
      // Two calls with one request_id made the same plan, and the same run of it.
      guard try RequestLedger.outcome(db, request, as: Outcome.self) == nil else { return }
      try RequestLedger.record(db, request, outcome: Outcome(planID: plan.id, runID: run?.id), at: now)
    }
    return BillingRound(plan: try await self.plan(plan.id), run: run)
  }

  private func runIfAny(_ id: String?) async throws -> Run? {
    guard let id else { return nil }
    return try await run(id)
  }
}
