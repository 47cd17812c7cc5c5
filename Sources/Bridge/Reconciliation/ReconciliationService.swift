import BridgeAccounts
package import BridgeCore
import BridgeDelivery
import GRDB

/// Compares what the vendor charges, what was used, what ConnectWise has and what was invoiced (rule 23). Writes nothing to ConnectWise.
package struct ReconciliationService: Sendable {
  let store: Store
  let billing: BillingService
  let invoices: InvoiceReader
  let vendors: VendorFacts
  let clock: any BridgeClock

  package init(store: Store, billing: BillingService, invoices: InvoiceReader, vendors: VendorFacts, clock: any BridgeClock) {
    self.store = store
    self.billing = billing
    self.invoices = invoices
    self.vendors = vendors
    self.clock = clock
  }

  /// Throws NOT_FOUND or FAILED_PRECONDITION if a named customer or product does not exist or is disabled, and UNAVAILABLE if requests to ConnectWise are held back.
  /// An agreement that cannot be read makes its lines unreadable.
  func reconcile(_ scope: PlanScope, progress: @escaping BillingService.Progress = { _, _ in }) async throws -> Reconciliation {
    let now = clock.now()
    guard try await scope.period <= billing.currentPeriod() else {
      throw DomainError.invalid("period", "\(scope.period) has not begun; there is nothing to compare yet")
    }
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      let survey = try await billing.survey(scope, now: now, isComplete: true, progress: progress)
      let remarks = try await billing.remarks()
      let inputs = try await inputs(survey, scope, now: now)
      try await recordInvoices(inputs, now: now)
      return Reconciliation(period: scope.period, lines: inputs.map(ReconcileRules.line), remarks: remarks, time: now)
    }
  }

  /// The inputs of the survey's lines, and of additions that no line covers.
  func inputs(_ survey: BillingSurvey, _ scope: PlanScope, now: Instant, reading: Bool = true) async throws -> [ReconcileInput] {
    let (stored, products, zone) = try await store.read { [vendors] db in
      let zone = ZoneRules(try IntegrationSettings.current(db).zone)
      let charges = try vendors.charges(db, scope.period)
      let stored = try survey.lines.map { line in
        StoredLine(
          writes: try RunStore.writes(db, lineID: line.id),
          charges: Dictionary(
            (line.mapped?.parts.map(\.productID) ?? [line.productID]).compactMap { id in
              charges[VendorFacts.Key(customerID: line.customerID, productID: id)].map { (id, $0) }
            }, uniquingKeysWith: { first, _ in first }),
          corrections: try Self.corrections(db, line, survey.snapshot),
          drift: try DriftStore.differences(
            db, agreementID: line.agreementID, catalogItemID: line.catalogItemID, Self.known(line, survey.snapshot), at: survey.site,
            today: zone.day(of: now)))
      }
      let wanted = try Product.all(db).filter { scope.productIDs.isEmpty || scope.productIDs.contains($0.id) }
      let products = wanted.compactMap { product in product.catalogItemID.map { ($0, (id: product.id, name: product.displayName)) } }
      return (
        stored, Dictionary(products, uniquingKeysWith: { first, _ in first }), zone
      )
    }
    let answers = await answers(survey, stored, scope.period, now: now, reading: reading)
    let lines = zip(survey.lines, stored).map { line, stored in
      ReconcileInput(line, stored, invoices: answers, zone: zone, now: now)
    }
    return lines + ReconcileInput.uncovered(survey, scope.period, products: products, zone: zone, now: now)
  }

  /// Runs are listed with what became of their lines as last read.
  private func recordInvoices(_ inputs: [ReconcileInput], now: Instant) async throws {
    let today = ZoneRules(try await store.read { db in try IntegrationSettings.current(db).zone }).day(of: now)
    try await billing.record(
      inputs.compactMap { input in
        // An addition that begins later is invoiced with another period than the one that is compared.
        guard let write = input.billed, write.invoicePeriod == input.period, let line = write.line, let state = input.invoice?.state,
          line.isNews(state, today: today)
        else { return nil }
        return BillingService.LineInvoiceRead(runID: write.runID, lineID: line.lineID, state: state)
      }, today: today)
  }

  private static func known(_ line: PlanLine, _ site: SiteSnapshot) -> KnownAdditions? {
    guard let id = line.agreementID, case .value(let known)? = site.additions[id] else { return nil }
    return known
  }

  private static func corrections(_ db: Database, _ line: PlanLine, _ site: SiteSnapshot) throws -> [AppliedCorrection] {
    let additions = known(line, site)?.additions ?? []
    return AppliedCorrection.all(
      recorded: try CorrectionLedger.find(
        db, customerID: line.customerID, productID: line.productID, target: line.mapped?.targetID, period: line.period),
      additions: additions, period: line.period, customerID: line.customerID, productID: line.productID, target: line.mapped?.targetID)
  }

  /// The invoices of the agreements that bill the period, or billed it: read now, or else as they were last read.
  private func answers(
    _ survey: BillingSurvey, _ stored: [StoredLine], _ period: Period, now: Instant, reading: Bool
  ) async -> [Int: InvoiceReader.Answer] {
    let billed = stored.flatMap { line in line.writes.filter { $0.period == period }.map(\.agreementID) }
    let present = survey.lines.filter { $0.count != nil }.compactMap(\.agreementID)
    let ids = Set(billed + present)
    guard reading else {
      return await invoices.remembered(ids, period, since: Instant(milliseconds: 0)).mapValues(InvoiceReader.Answer.read)
    }
    let timings = survey.candidates.first?.timings ?? InvoiceTimings()
    let known = survey.snapshot.agreements.compactMapValues { read in
      if case .value(let agreement) = read { InvoiceTerms(agreement, timings) } else { nil }
    }
    return await invoices.facts(of: ids, period, known: known)
  }
}
