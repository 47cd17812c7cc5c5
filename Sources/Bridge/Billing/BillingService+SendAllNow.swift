import BridgeCore
import GRDB

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

  /// Customers of which a line could not be read, or changed between the plan and its application, each with why: they are planned afresh.
  var toPlanAgain: [String: String] {
    let leftOut = Dictionary(
      (run?.lines ?? []).filter { $0.outcome == .leftOut }.map { ($0.lineID, $0.message) }, uniquingKeysWith: { first, _ in first })
    let found = plan.lines.compactMap { line -> (String, String)? in
      if line.isUnreadable { return (line.customerID, line.reason) }
      return line.isFree ? leftOut[line.id].map { (line.customerID, $0) } : nil
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }
}

extension PlanLine {
  /// ConnectWise did not say what it has: not a person is waited for, but ConnectWise.
  var isUnreadable: Bool { guards.contains { $0.code == .connectWiseUnreadable } }

  /// Nothing keeps it back but its own delivery: it is billed already, and on its way.
  var isOnItsWay: Bool { action == .blocked && guards.filter(\.blocks).allSatisfy { $0.code == .deliveryOpen } }

  /// Applying its plan writes it without a person's word.
  var isFree: Bool { (action == .update || action == .create) && !needsConfirmation }
}

extension BillingService {
  /// What a request to bill came to.
  struct RoundOutcome: Codable {
    var planID: String
    var runID: String?
  }

  /// The bill of `scope` to ConnectWise, at once: plans, and applies every line that no guard asks a person about (rules 11, 18).
  ///
  /// Both the monthly run and "send now" for all go this way. What needs a person stays as it is, and the next plan shows it again. Throws
  /// UNAVAILABLE where ConnectWise cannot be read for any line; nothing is applied then.
  func bill(
    _ scope: PlanScope, request: RequestKey? = nil, by caller: Caller, condition: @escaping ApplyCondition = { _ in }
  ) async throws -> BillingRound {
    if let earlier = try await store.read({ db in try RequestLedger.outcome(db, request, as: RoundOutcome.self) }) {
      return BillingRound(plan: try await plan(earlier.planID), run: try await runIfAny(earlier.runID))
    }
    let plan = try await createPlan(scope, by: caller)
    if !plan.lines.isEmpty, plan.lines.allSatisfy(\.isUnreadable) {
      throw DomainError(.unavailable, "\(plan.lines[0].reason); nothing was applied", remedy: Remedy(.integrationTest))
    }
    if plan.lines.isEmpty { return BillingRound(plan: plan, run: nil) }
    let run = try await apply(
      hash: plan.hash, confirmation: Confirmation(lineIDs: [], all: false), request: request, by: caller, condition: condition)
    return BillingRound(plan: try await self.plan(run.planID), run: run)
  }

  private func runIfAny(_ id: String?) async throws -> Run? {
    guard let id else { return nil }
    return try await run(id)
  }
}
