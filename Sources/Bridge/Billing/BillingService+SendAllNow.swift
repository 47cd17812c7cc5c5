import BridgeCore
import GRDB
import Synchronization

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
      return try await round(earlier.planID, earlier.runID)
    }
    let lines = Mutex(RoundLines())
    let plan = try await streamPlan(scope, by: caller) { page in lines.withLock { $0.add(page) } }
    let (isEmpty, unreadable) = lines.withLock { ($0.isEmpty, $0.unreadable) }
    if let unreadable { throw DomainError(.unavailable, "\(unreadable); nothing was applied", remedy: Remedy(.integrationTest)) }
    if isEmpty { return BillingRound(plan: plan, run: nil, lines: RoundLines()) }
    let run = try await apply(
      hash: plan.hash, confirmation: Confirmation(lineIDs: [], all: false), request: request, withLines: false, by: caller,
      condition: condition)
    return try await round(run.planID, run.id, lines.withLock(\.self))
  }

  /// - Parameter lines: Those of the plan; nil: the stored ones.
  private func round(_ planID: String, _ runID: String?, _ lines: RoundLines? = nil) async throws -> BillingRound {
    let plan = try await plan(planID, withLines: false)
    return try await store.read { db in
      var stored = lines ?? RoundLines()
      if lines == nil { try PlanStore.eachLine(db, of: planID) { stored.add([$0]) } }
      var round = BillingRound(plan: plan, run: try runID.flatMap { try RunStore.find(db, id: $0, withLines: false) }, lines: stored)
      if let runID { try RunStore.eachLine(db, runID: runID) { round.add($0) } }
      return round
    }
  }
}
