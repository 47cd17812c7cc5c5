import BridgeCore
import GRDB

/// A plan, and the part of it that was applied without confirmation.
struct BillingRound: Sendable {
  var plan: Plan
  /// Nil if there was nothing to apply.
  var run: Run?

  /// Lines queued for delivery.
  var applied: Int { run?.lines.count { $0.deliveryID != nil } ?? 0 }
  /// Lines waiting for confirmation; a new plan shows them again.
  var waiting: Int { plan.lines.count(where: \.needsConfirmation) }
  var blocked: Int { plan.totals.blocked }

  /// Customers to plan again, with the reason: a line could not be read, or changed between planning and applying.
  var retryReasons: [String: String] {
    let leftOut = Dictionary(
      (run?.lines ?? []).filter { $0.outcome == .leftOut }.map { ($0.lineID, $0.message) }, uniquingKeysWith: { first, _ in first })
    let found = plan.lines.compactMap { line -> (String, String)? in
      if line.isUnreadable { return (line.customerID, line.reason) }
      return line.appliesAutomatically ? leftOut[line.id].map { (line.customerID, $0) } : nil
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }
}

extension PlanLine {
  /// ConnectWise could not be read: the line waits for ConnectWise, not for a person.
  var isUnreadable: Bool { guards.contains { $0.code == .connectWiseUnreadable } }

  /// Blocked only by its own unfinished delivery: it is being billed.
  var isBeingDelivered: Bool { action == .blocked && guards.filter(\.blocks).allSatisfy { $0.code == .deliveryOpen } }

  /// Applying the plan writes it without confirmation.
  var appliesAutomatically: Bool { (action == .update || action == .create) && !needsConfirmation }
}

extension BillingService {
  /// The stored result of a billing request.
  struct RoundOutcome: Codable {
    var planID: String
    var runID: String?
  }

  /// Bills `scope` to ConnectWise immediately: plans, and applies every line that needs no confirmation (rules 11, 18).
  ///
  /// Used by the monthly run and by "send now" for all. Lines that need confirmation are left as they are; the next plan shows them again. Throws
  /// UNAVAILABLE if ConnectWise cannot be read for any line; then nothing is applied.
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
