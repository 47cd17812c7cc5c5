import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

extension BillingService {
  /// How old the read of an agreement's invoices may be for showing a run.
  private static let invoiceAge = Duration.seconds(600)

  /// What became of the run's billed lines in ConnectWise's invoicing, by position. Before the invoice that covers the period is due, nothing is read.
  func invoices(of run: Run) async throws -> [Int: LineInvoice] {
    guard run.ended != nil else { return [:] }
    let now = clock.now()
    let (billed, zone) = try await store.read { db in
      let lines = run.lines.filter { $0.outcome == .applied || $0.outcome == .unchanged }
      let billed = try lines.compactMap { line in
        try RunStore.writes(db, lineID: line.lineID, runID: run.id, limit: 1).first.map { (position: line.position, write: $0) }
      }
      return (billed.filter { $0.write.additionID != nil }, ZoneRules(try IntegrationSettings.current(db).zone))
    }
    let today = zone.day(of: now)
    let due = billed.filter { entry in
      let period = entry.write.invoicePeriod
      guard let terms = entry.write.invoices else { return period.lastDay < today }
      return InvoiceMatchRules.dueDay(of: period, terms).map { $0 <= today } ?? (period.lastDay < today)
    }
    let answers = await invoices.facts(of: Set(due.map(\.write.agreementID)), run.period, maximumAge: Self.invoiceAge)
    var found: [Int: LineInvoice] = [:]
    var news: [LineInvoiceRead] = []
    for (position, write) in billed {
      let period = write.invoicePeriod
      if let answer = answers[write.agreementID] {
        let invoice = LineInvoice(answer, period, written: write.time, wasOpen: write.wasOpen, zone: zone)
        found[position] = invoice
        if let line = write.line, line.isNews(invoice.state, today: today) {
          news.append(LineInvoiceRead(runID: run.id, lineID: line.lineID, state: invoice.state))
        }
      } else {
        found[position] = .noneYet(period, write.invoices ?? InvoiceTerms())
      }
    }
    try await record(news, today: today)
    return found
  }
}
