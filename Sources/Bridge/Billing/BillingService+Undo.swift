import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ConnectWise
import GRDB

/// Taking back what a run wrote (rules 64 and 65).
extension BillingService {
  /// What the database says about a run that is to be taken back.
  private struct Undone: Sendable {
    var run: Run
    var plan: Plan
    var writes: [(write: RunWrite, facts: UndoInput.Facts)]
    var timings: InvoiceTimings
    var policies: GuardPolicies
    var zone: ZoneRules
  }

  /// Creates and stores a plan that takes back what run `runID` wrote. Additions are always read. Writes nothing to ConnectWise.
  ///
  /// Throws NOT_FOUND if the run does not exist, and FAILED_PRECONDITION if it took back another run (UNDO_RUN), if it corrected a month
  /// that was invoiced (CORRECTION_RUN), if its plan is no longer stored
  /// (PLAN_REMOVED), if it was made for another site (OTHER_SITE), or if there is nothing to take back (NOTHING_TO_UNDO).
  func createUndoPlan(_ runID: String, by caller: Caller) async throws -> Plan {
    let now = clock.now()
    let undone = try await undone(runID)
    let client = try await site.client()
    let present = SiteIdentity(client)
    guard undone.plan.site == present else {
      throw DomainError.unmet("OTHER_SITE", "run \(runID) wrote to \(undone.plan.site), and the integration points to \(present) now")
    }
    let changes = undone.writes.map(\.write.change)
    let snapshot = await SiteSnapshot(
      client, catalogIDs: Set(changes.map(\.catalogItemID)), agreementIDs: Set(changes.map(\.agreementID)),
      companyIDs: Set(changes.compactMap(\.companyID)), clock: clock)
    try await keep(snapshot.readAdditions, at: present)
    if snapshot.hasFailures, let hold = client.hold { throw DomainError(hold) }
    let today = undone.zone.day(of: now)
    let decisions = undone.writes.map { write, facts in
      UndoRules.decide(
        UndoInput(
          write, facts, snapshot, timings: undone.timings, today: today, settings: undone.policies[write.line.productID]))
    }
    let lines = decisions.compactMap { if case .line(let line) = $0 { line } else { nil } }
    guard !lines.isEmpty else { throw Self.nothing(of: undone.run) }
    let period = undone.run.period
    return try await save(
      Plan(
        id: RandomID.make("plan"), hash: try Plan.hash(site: present, period: period, lines: lines), site: present, period: period,
        totals: PlanTotals(lines), lines: lines, created: now, createdBy: caller.user, expires: now, runID: nil, undoneRunID: runID),
      by: caller, at: now)
  }

  /// Which lines of the run an undo plan leaves out, and why. Empty for a plan that bills.
  func leftOut(of plan: Plan) async throws -> [String] {
    guard let id = plan.undoneRunID, let run = try await store.read({ db in try RunStore.find(db, id: id) }) else { return [] }
    let planned = Set(plan.lines.map(\.id))
    let others = run.lines.map(\.lineID).filter { !planned.contains($0) }
    let back = run.undoneBy.map { undo in (undo.runID, others.count { undo.lineIDs.contains($0) }) }.filter { $0.1 > 0 }
    let unwritten = others.count - others.count { id in run.undoneBy.contains { $0.lineIDs.contains(id) } }
    return (unwritten > 0 ? ["\(Plural.of(unwritten, "line")) of run \(id) wrote nothing"] : [])
      + back.map { "\(Plural.of($0.1, "line")) of run \(id) taken back by run \($0.0)" }
  }

  private func undone(_ runID: String) async throws -> Undone {
    try await store.read { [guards] db in
      guard let run = try RunStore.find(db, id: runID) else { throw DomainError.missing("run", runID, see: Remedy(.billingRunsList)) }
      if let earlier = run.undoneRunID {
        throw DomainError.unmet(
          "UNDO_RUN", "run \(runID) took back run \(earlier) and is not taken back itself: a new plan bills the period again",
          remedy: Remedy(.billingPlanPeriod, run.period))
      }
      guard let plan = try PlanStore.find(db, idOrHash: run.planID).first else {
        throw DomainError.unmet("PLAN_REMOVED", "the plan of run \(runID) is no longer stored, so that its lines cannot be taken back")
      }
      guard plan.kind == .billing else {
        throw DomainError.unmet(
          "CORRECTION_RUN", "run \(runID) corrected \(run.period) and is not taken back: with the right count, correct it again",
          remedy: Remedy(.billingCorrect, run.period))
      }
      let writes = try UndoStore.writes(db, of: run, in: plan).map { _, write in
        (
          write,
          try UndoStore.facts(
            db, runID: runID, line: write.line, agreementID: write.change.agreementID,
            additionID: write.additionID ?? write.change.additionID, period: run.period)
        )
      }
      return Undone(
        run: run, plan: plan, writes: writes, timings: try InvoiceTimings.read(db),
        policies: try GuardSettingsStore.policies(db, configuration: guards),
        zone: ZoneRules(try IntegrationSettings.current(db).zone))
    }
  }

  private static func nothing(of run: Run) -> DomainError {
    let show = Remedy(.billingRunsShow, run.id)
    guard let undo = run.undoneBy.last else {
      return DomainError.unmet("NOTHING_TO_UNDO", "run \(run.id) wrote nothing to ConnectWise", remedy: show)
    }
    return DomainError.unmet("NOTHING_TO_UNDO", "run \(run.id) was taken back already, by run \(undo.runID)", remedy: show)
  }
}

extension UndoInput {
  init(
    _ write: RunWrite, _ facts: Facts, _ site: SiteSnapshot, timings: InvoiceTimings, today: Day, settings: GuardPolicy
  ) {
    let change = write.change
    self.init(
      write: write, facts: facts, agreement: Self.agreement(write, site, timings, today: today), company: nil, unreadable: nil,
      settings: settings)
    switch change.companyID.flatMap({ site.companies[$0] }) {
    case .value(let found)?:
      company = LineInput.Company(
        id: found.id, identifier: found.identifier, isDeleted: found.isDeleted, isInactive: found.isInactive)
    case .failed(let why)?: unreadable = "the company of \(write.line.customerName) could not be read: \(why)"
    case .missing?, nil: break
    }
    switch site.catalog[change.catalogItemID] {
    case .value(let item)?: isProductInactive = item.inactiveFlag ?? false
    case .missing?: isProductInactive = true
    case .failed(let why)?: unreadable = unreadable ?? "the catalog product of \(write.line.productName) could not be read: \(why)"
    case nil: break
    }
  }

  private static func agreement(_ write: RunWrite, _ site: SiteSnapshot, _ timings: InvoiceTimings, today: Day) -> LineInput.Agreement {
    let (id, name) = (write.change.agreementID, write.line.agreementName)
    var facts = LineInput.AgreementFacts(id: id, name: name, invoices: InvoiceTerms(), additions: [])
    switch site.agreements[id] {
    case .value(let fresh)?:
      facts = LineInput.AgreementFacts(
        fresh, companyID: write.change.companyID, today: today, answer: timings.answer(agreement: id, type: fresh.type?.name ?? ""))
    case .failed(let why)?: return .unreadable(message: "the agreement '\(name)' (#\(id)) could not be read: \(why)")
    case .missing?, nil: facts.isMissing = true
    }
    switch site.additions[id] {
    case .value(let known)?: (facts.additions, facts.dataTime) = (known.additions.filter { $0.correction == nil }, known.readTime)
    // The list of a deleted agreement does not exist either.
    case .failed(let why)? where !facts.isMissing:
      return .unreadable(message: "the additions of '\(name)' (#\(id)) could not be read: \(why)")
    case .failed?, .missing?, nil: break
    }
    return .chosen(facts)
  }
}
