import BridgeAccounts
import BridgeCore
import BridgeDelivery
import Foundation
import GRDB

/// A precondition checked in the transaction that applies a plan, before anything is written; throws if the plan must not be applied.
typealias ApplyCondition = @Sendable (Database) throws -> Void

extension BillingService {
  /// The guarded lines that the caller confirms.
  struct Confirmation: Sendable {
    var lineIDs: Set<String>
    /// Every line without a blocking guard.
    var all: Bool
    /// Lines without guards are left out too, unless they are confirmed.
    var excludesOthers = false
    /// Kept with the approval.
    var note = ""

    func covers(_ line: some IdentifiedPlanLine) -> Bool { all || lineIDs.contains(line.id) }

    /// Throws INVALID_ARGUMENT if the note is too long, or only the confirmed lines are wanted and none is.
    func check() throws(DomainError) {
      try PlanApproval.check(note: note)
      guard excludesOthers else { return }
      if all { throw .invalid("only_confirmed", "excludes `confirm_all`") }
      if lineIDs.isEmpty { throw .invalid("only_confirmed", "requires `confirmed_line_ids`") }
    }
  }

  /// Queues the plan's changes for delivery in one transaction. A plan is applied once: applying it again returns the same run, unless it confirms more.
  ///
  /// Throws NOT_FOUND if no plan has the hash, FAILED_PRECONDITION if the plan has expired, was applied without a confirmed line, or deliveries are paused,
  /// INVALID_ARGUMENT if a confirmed line is not in the plan or is blocked. The result is recorded under `request` in the same transaction.
  ///
  /// - Parameter withLines: Whether the run is returned with its lines.
  func apply(
    hash: String, confirmation: Confirmation, request: RequestKey? = nil, withLines: Bool = true, by caller: Caller,
    condition: @escaping ApplyCondition = { _ in }
  ) async throws -> Run {
    try confirmation.check()
    let now = clock.now()
    let run = try await store.write { [store, guards, queue] db in
      if let earlier = try RequestLedger.outcome(db, request, as: RoundOutcome.self),
        let run = try earlier.runID.flatMap({ try RunStore.find(db, id: $0, withLines: withLines) })
      {
        return run
      }
      guard let plan = try PlanStore.find(db, hash: hash.lowercased(), withLines: false) else { throw Self.unknownHash(hash) }
      if let earlier = try Self.earlierRun(db, plan, confirmation, withLines: withLines) { return earlier }
      let configured = SiteIdentity(try IntegrationSettings.current(db))
      guard plan.site == configured else {
        throw DomainError.unmet(
          "OTHER_SITE", "the plan is for \(plan.site), and the integration points to \(configured) now", remedy: Remedy(.billingPlan))
      }
      try Self.requireValid(db, plan, at: now)
      try queue.requireRunning(db)
      try condition(db)
      let policies = try GuardSettingsStore.policies(db, configuration: guards)
      let runID = try Self.begin(db, store, plan, confirmation, policies, by: caller, at: now)
      try RequestLedger.record(db, request, outcome: RoundOutcome(planID: plan.id, runID: runID), at: now)
      guard let run = try RunStore.find(db, id: runID, withLines: withLines) else { throw DomainError(.internal, "the run was not stored") }
      return run
    }
    queue.wake()
    return run
  }

  private static func requireValid(_ db: Database, _ plan: Plan, at now: Instant) throws {
    guard !plan.isValid(at: now) else { return }
    let zone = ZoneRules(try IntegrationSettings.current(db).zone)
    throw DomainError.unmet(
      "PLAN_EXPIRED",
      "the plan for \(plan.period) was made on \(zone.day(of: plan.created)) and expired on \(zone.day(of: plan.expires)); "
        + "create a new one",
      remedy: newPlan(after: plan))
  }

  private static func newPlan(after plan: Plan) -> Remedy {
    plan.undoneRunID.map { Remedy(.billingUndo, $0) }
      ?? Remedy(plan.kind == .correction ? .billingCorrect : .billingPlanPeriod, plan.period)
  }

  /// The run of a plan that was applied before; nil if it was not.
  ///
  /// Throws INVALID_ARGUMENT as the first application does, and FAILED_PRECONDITION if the run left a line out that is confirmed now: it would seem to
  /// be billed. A repetition of the first request confirms no such line.
  private static func earlierRun(_ db: Database, _ plan: Plan, _ confirmation: Confirmation, withLines: Bool) throws -> Run? {
    guard let run = try plan.runID.flatMap({ try RunStore.find(db, id: $0, withLines: withLines) }) else { return nil }
    guard confirmation.all || !confirmation.lineIDs.isEmpty else { return run }
    var applied = AppliedLines(confirmation)
    try PlanStore.eachLine(db, of: plan.id) { applied.add($0, hasDelivery: false, confirmation) }
    try applied.check(confirmation)
    var leftOut: [String] = []
    try RunStore.eachLine(db, runID: run.id) { line in
      guard confirmation.all || confirmation.lineIDs.contains(line.lineID), PlanApplication.isUnconfirmed(line) else { return }
      leftOut.append(line.lineID)
    }
    guard let first = leftOut.first else { return run }
    let zone = ZoneRules(try IntegrationSettings.current(db).zone)
    throw DomainError.unmet(
      "PLAN_APPLIED",
      "the plan was applied on \(zone.day(of: run.created)) as \(run.id), which left out \(first)"
        + (leftOut.count == 1 ? "" : " and \(Plural.of(leftOut.count - 1, "other line"))") + "; create a new plan to confirm more",
      remedy: newPlan(after: plan))
  }

  private static func unknownHash(_ hash: String) -> DomainError {
    let isWhole = hash.count == 64 && hash.allSatisfy(\.isHexDigit)
    return isWhole
      ? DomainError.missing("plan with the hash", hash, see: Remedy(.billingPlansList))
      : DomainError.invalid(
        "plan_hash", "'\(hash.prefix(80))' is not a complete hash of 64 hexadecimal digits; copy it from: \(Remedy(.billingPlansListJSON))")
  }

  /// Throws INVALID_ARGUMENT if a confirmed line is not in the plan or is blocked; then the transaction is rolled back.
  private static func begin(
    _ db: Database, _ store: Store, _ plan: Plan, _ confirmation: Confirmation, _ policies: GuardPolicies, by caller: Caller,
    at now: Instant
  ) throws -> String {
    let runID = RandomID.make("run")
    let application = PlanApplication(
      plan: plan, runID: runID, confirmation: confirmation, policies: policies,
      reference: min(plan.created, ZoneRules(try IntegrationSettings.current(db).zone).bounds(of: plan.period).upperBound), now: now)
    try RunStore.insert(
      db,
      Run(
        id: runID, planID: plan.id, planHash: plan.hash, period: plan.period, lines: [], total: 0, done: 0, problems: 0, created: now,
        ended: nil, createdBy: caller.user, undoneRunID: plan.undoneRunID))
    let present = try plan.undoneRunID == nil ? PresentCandidates(db, plan.period, now: now) : nil
    var applied = AppliedLines(confirmation)
    let pages = AppliedPage.all(store, of: plan.id, present)
    while let page = try pages.next() {
      for line in page.lines {
        let hasDelivery = try application.begin(db, line, page.present[line.summary.lineID])
        applied.add(line.summary, hasDelivery: hasDelivery, confirmation)
      }
    }
    try applied.check(confirmation)
    try PlanStore.setRun(db, planID: plan.id, runID: runID, approval: PlanApproval(by: caller, at: now, note: confirmation.note))
    try ActivityLog.record(
      db, "billing.apply", on: "plans/\(plan.id)", by: caller, at: now,
      summary: "applied plan \(plan.hash.prefix(12)) for \(plan.period) as \(runID)"
        + (plan.undoneRunID.map { ", which takes back run \($0)" } ?? "") + ": "
        + "\(Plural.of(applied.deliveries, "change")), "
        + "\(try RunStore.count(db, runID: runID, .leftOut)) left out" + (confirmation.note.isEmpty ? "" : "; note: \(confirmation.note)"),
      after: ApprovedPlan(plan, confirmation, confirmed: applied.confirmed, runID: runID))
    try RunStore.endIfComplete(db, runID: runID, at: now)
    return runID
  }
}

/// What is remembered of the lines of a plan while it is applied.
private struct AppliedLines {
  private(set) var deliveries = 0
  /// The lines with guards that were confirmed.
  private(set) var confirmed: [String] = []
  /// The given ids that are not of a line so far.
  private var unknown: Set<String>
  private var violations = FieldViolations()
  /// The credits that a charge requires.
  private var required: [(charge: String, credit: String)] = []

  init(_ confirmation: BillingService.Confirmation) { unknown = confirmation.lineIDs }

  mutating func add(_ line: some IdentifiedPlanLine, hasDelivery: Bool, _ confirmation: BillingService.Confirmation) {
    if hasDelivery { deliveries += 1 }
    if line.needsConfirmation, confirmation.covers(line) { confirmed.append(line.id) }
    guard unknown.remove(line.id) != nil else { return }
    violations.require(
      line.action != .blocked, "confirmed_line_ids", "'\(line.id)' is blocked (\(line.reason)); a blocked line cannot be confirmed")
    if line.correction?.part == .charge, !confirmation.all { required.append((line.id, PlanLine.correctionID(line.lineID, .credit))) }
  }

  /// Throws INVALID_ARGUMENT unless every given id is of a line that can be confirmed.
  func check(_ confirmation: BillingService.Confirmation) throws(DomainError) {
    var violations = violations
    for id in unknown.sorted() { violations.add("confirmed_line_ids", "'\(id)' is not a line of this plan") }
    // A charge without its credit would bill the month twice.
    for (charge, credit) in required {
      violations.require(confirmation.lineIDs.contains(credit), "confirmed_line_ids", "'\(charge)' requires '\(credit)' too")
    }
    try violations.throwIfAny()
  }
}
