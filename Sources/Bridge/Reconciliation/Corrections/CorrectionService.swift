import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

/// Plans the corrections of periods that were invoiced (rule 66).
struct CorrectionService: Sendable {
  private let reconciliation: ReconciliationService

  init(_ reconciliation: ReconciliationService) { self.reconciliation = reconciliation }

  /// The month before the current one, whose counts are complete.
  func usualPeriod() async throws -> Period {
    let first = try await reconciliation.billing.currentPeriod().firstDay
    return first.adding(days: -1).map { Period($0) } ?? Period(first)
  }

  /// Creates and stores a plan of corrections; the same state gives the same hash. Writes nothing to ConnectWise.
  func plan(_ scope: PlanScope, by caller: Caller) async throws -> Plan {
    let (store, billing) = (reconciliation.store, reconciliation.billing)
    let now = reconciliation.clock.now()
    guard try await scope.period <= billing.currentPeriod() else {
      throw DomainError.invalid("period", "\(scope.period) has not begun; there is nothing to correct yet")
    }
    let made = try await withTaskExecutorPreference(globalConcurrentExecutor) {
      let survey = try await billing.survey(scope, now: now, isComplete: true)
      let figures = try await reconciliation.inputs(survey, scope, now: now)
      let inputs = try await store.read { db in
        let general = try GeneralSettings.current(db).lateCorrections
        let policies = try Dictionary(uniqueKeysWithValues: Product.all(db).map { ($0.id, CorrectionPolicy($0, general: general)) })
        let guards = try GuardSettingsStore.policies(db, configuration: billing.guards)
        return try zip(survey.lines, figures).map { line, figures in
          var input = CorrectionInput(
            line: line, figures: figures, policy: policies[line.productID] ?? CorrectionPolicy(general), guards: guards[line.productID])
          if let id = line.agreementID, case .value(let agreement)? = survey.snapshot.agreements[id] {
            input.agreementEnd = Agreement(agreement, customer: "", company: 0, at: now).endDay
          }
          input.sharedWith = (line.target.flatMap { survey.sharers[$0] } ?? []).filter { $0 != line.id }
          input.openDeliveryID = try PlanLine.correctionIDs(line.id)
            .compactMap { try DeliveryStore.open(db, lineID: $0) }.first
          return input
        }
      }
      let lines = inputs.flatMap(CorrectionRules.lines)
      return Plan(
        id: RandomID.make("plan"), kind: .correction,
        hash: try Plan.hash(.correction, site: survey.site, period: scope.period, lines: lines), site: survey.site, period: scope.period,
        totals: PlanTotals(lines), lines: lines, created: now, createdBy: caller.user, expires: now, runID: nil)
    }
    return try await billing.save(made, by: caller, at: now)
  }
}
