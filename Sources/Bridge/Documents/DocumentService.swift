package import BridgeCore
import Foundation
import GRDB
import Pages

/// Makes documents of plans, runs and comparisons (rule 77). Changes nothing.
package struct DocumentService: Sendable {
  let store: Store
  let billing: BillingService
  let reconciliation: ReconciliationService
  let clock: any BridgeClock

  package init(store: Store, billing: BillingService, reconciliation: ReconciliationService, clock: any BridgeClock) {
    self.store = store
    self.billing = billing
    self.reconciliation = reconciliation
    self.clock = clock
  }

  /// Throws NOT_FOUND if there is no such plan.
  func plan(_ idOrHash: String, _ format: ExportFormat) async throws -> [UInt8] {
    let plan = try await billing.plan(idOrHash)
    let remarks = plan.undoneRunID == nil ? try await billing.remarks() : try await billing.leftOut(of: plan)
    return try await made(format, plan.lines.map(\.subject), plan.period) { facts in
      Export(
        document: { PlanDocument(plan: plan, remarks: remarks, facts: facts).document },
        table: { SheetTable.plan(plan) }, title: PlanDocument.title(plan))
    }
  }

  /// Throws NOT_FOUND if there is no such run.
  func run(_ id: String, _ format: ExportFormat) async throws -> [UInt8] {
    let run = try await billing.run(id)
    let invoices = try await billing.invoices(of: run)
    // Names and prices are the plan's, which may have been removed.
    let plan = try await store.read { db in try PlanStore.find(db, idOrHash: run.planID).first }
    let lines = RunDocument.Line.all(run, plan: plan, invoices: invoices)
    return try await made(format, [], run.period) { facts in
      Export(
        document: { RunDocument(run: run, lines: lines, facts: facts).document },
        table: { SheetTable.run(run, lines) }, title: RunDocument.title(run))
    }
  }

  /// Throws what `ReconciliationService.reconcile` throws.
  func reconciliation(
    _ scope: PlanScope, _ format: ExportFormat, progress: @escaping BillingService.Progress
  ) async throws -> (bytes: [UInt8], result: Reconciliation) {
    let result = try await reconciliation.reconcile(scope, progress: progress)
    let bytes = try await made(format, result.lines.map(\.subject), result.period) { facts in
      Export(
        document: { ReconciliationDocument(result: result, facts: facts).document },
        table: { SheetTable.reconciliation(result) }, title: ReconciliationDocument.title(result))
    }
    return (bytes, result)
  }

  /// Rendering thousands of lines must not block the thread that serves other callers.
  private func made(
    _ format: ExportFormat, _ subjects: [DocumentSubject], _ period: Period, _ export: @escaping @Sendable (DocumentFacts) -> Export
  ) async throws -> [UInt8] {
    let now = clock.now()
    let facts = try await store.read { db in
      try DocumentFacts.read(db, format == .html ? subjects : [], upTo: period, now: now)
    }
    return try await withTaskExecutorPreference(globalConcurrentExecutor) { try export(facts).bytes(format) }
  }
}

/// A customer's product that a document is about.
struct DocumentSubject: Sendable, Hashable {
  var customerID: String
  var productID: String
  var productName: String
}

extension PlanLine {
  fileprivate var subject: DocumentSubject {
    DocumentSubject(customerID: customerID, productID: productID, productName: productName)
  }
}

extension ReconciledLine {
  fileprivate var subject: DocumentSubject {
    DocumentSubject(customerID: customerID, productID: productID, productName: productName)
  }
}
