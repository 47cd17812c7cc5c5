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

    func covers(_ line: PlanLine) -> Bool { all || lineIDs.contains(line.id) }

    /// Throws INVALID_ARGUMENT if the note is too long, or only the confirmed lines are wanted and none is.
    func check() throws(DomainError) {
      try PlanApproval.check(note: note)
      guard excludesOthers else { return }
      if all { throw .invalid("only_confirmed", "excludes `confirm_all`") }
      if lineIDs.isEmpty { throw .invalid("only_confirmed", "requires `confirmed_line_ids`") }
    }
  }

  /// Queues the plan's changes for delivery in one transaction. A plan is applied once: applying it again returns the same run.
  ///
  /// Throws NOT_FOUND if no plan has the hash, FAILED_PRECONDITION if the plan has expired, INVALID_ARGUMENT if a confirmed line is not in the plan or is blocked. The result is
  /// recorded under `request` in the same transaction.
  func apply(
    hash: String, confirmation: Confirmation, request: RequestKey? = nil, by caller: Caller, condition: @escaping ApplyCondition = { _ in }
  ) async throws -> Run {
    try confirmation.check()
    let now = clock.now()
    let run = try await store.write { [guards] db in
      if let earlier = try RequestLedger.outcome(db, request, as: RoundOutcome.self),
        let run = try earlier.runID.flatMap({ try RunStore.find(db, id: $0) })
      {
        return run
      }
      guard let plan = try PlanStore.find(db, hash: hash.lowercased()) else { throw Self.unknownHash(hash) }
      if let earlier = try plan.runID.flatMap({ try RunStore.find(db, id: $0) }) { return earlier }
      let configured = SiteIdentity(try IntegrationSettings.current(db))
      guard plan.site == configured else {
        throw DomainError.unmet(
          "OTHER_SITE", "the plan is for \(plan.site), and the integration points to \(configured) now", remedy: Remedy(.billingPlan))
      }
      try Self.requireValid(db, plan, at: now)
      try Self.check(confirmation, plan)
      try condition(db)
      let policies = try GuardSettingsStore.policies(db, configuration: guards)
      let run = try Self.begin(db, plan, confirmation, policies, by: caller, at: now)
      try RequestLedger.record(db, request, outcome: RoundOutcome(planID: plan.id, runID: run.id), at: now)
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
      remedy: plan.undoneRunID.map { Remedy(.billingUndo, $0) }
        ?? Remedy(plan.kind == .correction ? .billingCorrect : .billingPlanPeriod, plan.period))
  }

  private static func unknownHash(_ hash: String) -> DomainError {
    let isWhole = hash.count == 64 && hash.allSatisfy(\.isHexDigit)
    return isWhole
      ? DomainError.missing("plan with the hash", hash, see: Remedy(.billingPlansList))
      : DomainError.invalid(
        "plan_hash", "'\(hash.prefix(80))' is not a complete hash of 64 hexadecimal digits; copy it from: \(Remedy(.billingPlansListJSON))")
  }

  private static func check(_ confirmation: Confirmation, _ plan: Plan) throws(DomainError) {
    var violations = FieldViolations()
    for id in confirmation.lineIDs.sorted() {
      if let line = plan.lines.first(where: { $0.id == id }) {
        violations.require(
          line.action != .blocked, "confirmed_line_ids", "'\(id)' is blocked (\(line.reason)); a blocked line cannot be confirmed")
      } else {
        violations.add("confirmed_line_ids", "'\(id)' is not a line of this plan")
      }
    }
    // A charge without its credit would bill the month twice.
    for line in plan.lines where line.correction?.part == .charge && confirmation.lineIDs.contains(line.id) && !confirmation.all {
      let credit = PlanLine.correctionID(line.lineID, .credit)
      violations.require(confirmation.lineIDs.contains(credit), "confirmed_line_ids", "'\(line.id)' requires '\(credit)' too")
    }
    try violations.throwIfAny()
  }

  private static func begin(
    _ db: Database, _ plan: Plan, _ confirmation: Confirmation, _ policies: GuardPolicies, by caller: Caller, at now: Instant
  ) throws -> Run {
    let runID = RandomID.make("run")
    let reference = min(plan.created, ZoneRules(try IntegrationSettings.current(db).zone).bounds(of: plan.period).upperBound)
    let present = plan.undoneRunID == nil ? try candidates(db, of: plan, at: now) : [:]
    var lines: [RunLine] = []
    for (position, line) in plan.lines.enumerated() {
      var runLine = RunLine(
        runID: runID, position: position, lineID: line.id, customerID: line.customerID, productID: line.productID,
        agreementID: line.agreementID,
        additionID: line.additionID, oldQuantity: line.oldQuantity, newQuantity: line.newQuantity, outcome: .pending, message: "",
        deliveryID: nil, restoredRunID: line.undo?.earlierRunID)
      let candidate = present[line.lineID]
      let refused =
        try plan.kind == .correction
        ? LineCorrection.refusal(db, line, candidate, policies[line.productID], runID: runID) : refusal(db, line, candidate)
      if let leftOut = notApplicable(line) ?? refused ?? unconfirmed(line, confirmation)
        ?? (plan.kind == .correction ? nil : stopped(line, policies[line.productID], reference: reference))
      {
        runLine.outcome = leftOut.outcome
        runLine.message = leftOut.message
      } else {
        var delivery = try delivery(line, plan, runID: runID, at: now)
        try delivery.insert(db)
        runLine.deliveryID = delivery.id
      }
      lines.append(runLine)
    }
    let run = Run(
      id: runID, planID: plan.id, planHash: plan.hash, period: plan.period, lines: lines, total: lines.count, done: 0, problems: 0,
      created: now,
      ended: nil, createdBy: caller.user, undoneRunID: plan.undoneRunID)
    try RunStore.insert(db, run)
    let approval = PlanApproval(by: caller, at: now, note: confirmation.note)
    try PlanStore.setRun(db, planID: plan.id, runID: runID, approval: approval)
    for line in plan.lines where line.action == .none && line.guards.isEmpty && plan.kind == .billing {
      guard !confirmation.excludesOthers || confirmation.covers(line) else { continue }
      // If another plan was applied since this one was made, the ledger is newer than this plan.
      guard let candidate = present[line.id], candidate.billed?.runID == line.billedRunID, candidate.billedOtherwise == nil else {
        continue
      }
      try bill(db, line, runID: runID, at: now)
    }
    try ActivityLog.record(
      db, "billing.apply", on: "plans/\(plan.id)", by: caller, at: now,
      summary: "applied plan \(plan.hash.prefix(12)) for \(plan.period) as \(runID)"
        + (plan.undoneRunID.map { ", which takes back run \($0)" } ?? "") + ": "
        + "\(Plural.of(lines.count { $0.deliveryID != nil }, "change")), "
        + "\(lines.count { $0.outcome == .leftOut }) left out" + (confirmation.note.isEmpty ? "" : "; note: \(confirmation.note)"),
      after: ApprovedPlan(plan, confirmation, runID: runID))
    try RunStore.endIfComplete(db, runID: runID, at: now)
    return try RunStore.find(db, id: runID) ?? run
  }

  /// The current candidates of the plan, by line.
  private static func candidates(_ db: Database, of plan: Plan, at now: Instant) throws -> [String: PlanCandidate] {
    let customers = try Set(plan.lines.map(\.customerID)).sorted().compactMap { try Customer.fetchOne(db, key: $0) }.filter(\.enabled)
    let candidates = try PlanScope(period: plan.period).candidates(db, of: customers, now: now)
    return Dictionary(candidates.map { ($0.lineID, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why a line gets no delivery.
  typealias LeftOut = (outcome: RunLine.Outcome, message: String)

  private static func notApplicable(_ line: PlanLine) -> LeftOut? {
    switch line.action {
    case .none, .report: (.unchanged, line.reason)
    case .blocked: (.leftOut, line.reason)
    case .update, .create: nil
    }
  }

  /// What the line was made of changed since the plan; nil if it did not.
  private static func refusal(_ db: Database, _ line: PlanLine, _ present: PlanCandidate?) throws -> LeftOut? {
    guard line.isApplicable else { return nil }
    if line.undo != nil {
      if let why = try UndoStore.obstacle(db, line) { return (.leftOut, why) }
    } else if present?.stillFits(line) != true {
      return (
        .leftOut,
        "the customer, agreement, mapping, policy, contract terms or earlier billing changed since the plan was made; create a new plan"
      )
    }
    // Another plan may have queued a delivery for the same line since this plan was made.
    if let id = try present?.openDeliveryID ?? DeliveryStore.open(db, lineID: line.id) {
      return (.leftOut, "delivery \(id) of an earlier run has not ended; see: \(Remedy(.deliveriesShow, id))")
    }
    return nil
  }

  private static func unconfirmed(_ line: PlanLine, _ confirmation: Confirmation) -> LeftOut? {
    if confirmation.excludesOthers, !confirmation.covers(line) {
      return (.leftOut, "not chosen: only the confirmed lines were applied; create a new plan for the others")
    }
    guard line.needsConfirmation, !confirmation.covers(line) else { return nil }
    return (.leftOut, "not confirmed: " + line.guards.map(\.message).joined(separator: "; "))
  }

  /// A line that a setting would stop now, and did not when the plan was shown: what was shown is applied unless the settings became stricter.
  private static func stopped(_ line: PlanLine, _ policy: GuardPolicy, reference: Instant) -> LeftOut? {
    guard let found = GuardRules.stricter(line, policy, reference: reference).first else { return nil }
    return (
      .leftOut,
      "the setting of a guard became stricter since the plan was made: \(found.message) (\(found.setting ?? found.code.name)); create a new plan"
    )
  }

  private static func delivery(
    _ line: PlanLine, _ plan: Plan, runID: String, at now: Instant
  ) throws -> Delivery {
    guard let agreementID = line.agreementID, let catalogItemID = line.catalogItemID, let terms = line.terms else {
      throw DomainError(.internal, "the line \(line.id) has no agreement or no terms")
    }
    let kind: Delivery.Kind =
      line.action == .create ? .additionCreate : line.isReplaced ? .additionReplace : .additionUpdate
    var change = AdditionChange(
      productID: line.productID, period: line.period, agreementID: agreementID, catalogItemID: catalogItemID, additionID: line.additionID,
      oldQuantity: line.oldQuantity, newQuantity: line.newQuantity, terms: terms, newUnitCost: line.newUnitCost,
      newProration: line.newProration,
      effectiveDay: line.effectiveDay, site: plan.site,
      companyID: line.companyID, conditions: line.conditions, expireTime: plan.expires, target: line.mapped?.targetID,
      otherProductIDs: line.mapped.map { $0.parts.dropFirst().map(\.productID) })
    if let correction = line.correction, let marker = line.marker {
      guard let endDay = correction.window?.last.adding(days: 1) else {
        throw DomainError(.internal, "the line \(line.id) has no billing cycle")
      }
      change.oldQuantity = .zero
      change.newQuantity = correction.quantity
      change.correction = AdditionChange.Correction(marker: marker, before: line.oldQuantity, after: line.newQuantity, endDay: endDay)
    }
    let quantities = "\(line.oldQuantity) → \(line.newQuantity)"
    return Delivery(
      key: "billing/\(line.period)/\(line.id)/\(plan.id)", kind: kind, customerID: line.customerID, agreementID: agreementID,
      payload: try Payload.encode(change),
      summary:
        "\(line.correction == nil ? "" : "correction of \(line.period): ")\(line.title) \(quantities) on '\(line.agreementName)' (#\(agreementID))"
        + (line.additionID.map { ", addition #\($0)" } ?? ", new addition"),
      at: now, runID: runID, lineID: line.id)
  }

  /// Records a line that needs no change as billed with ConnectWise's quantity.
  private static func bill(_ db: Database, _ line: PlanLine, runID: String, at now: Instant) throws {
    guard let agreementID = line.agreementID, let additionID = line.additionID else { return }
    for productID in line.mapped?.parts.map(\.productID) ?? [line.productID] {
      try BilledLedger.record(
        db, customerID: line.customerID, productID: productID, target: line.mapped?.targetID ?? "", period: line.period,
        quantity: line.newQuantity, agreementID: agreementID, additionID: additionID, runID: runID, at: now)
    }
  }
}
