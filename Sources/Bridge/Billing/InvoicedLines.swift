import BridgeCore
import BridgeDelivery
import GRDB

/// The numbers of a run's billed lines by what became of them in ConnectWise's invoicing, as last read.
struct InvoicedLines: Sendable, Equatable {
  var taken = 0
  var noneYet = 0
  var cameAfter = 0
  /// The invoice is due and was not read since, or it is not known which invoice covers the period.
  var notKnown = 0
}

extension RunStore {
  /// Of each run, in one query that reads only an index.
  static func invoicedLines(_ db: Database, of runIDs: [String], today: Day) throws -> [String: InvoicedLines] {
    func number(_ state: LineInvoice.State) -> Int { state.rawValue }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT run_id, sum(invoice_state = \(number(.taken))) AS taken, sum(invoice_state = \(number(.noneYet)) AND invoice_due > ?) AS none_yet,
          sum(invoice_state = \(number(.cameAfter))) AS came_after, count(*) AS total
        FROM run_lines INDEXED BY run_lines_by_invoice WHERE run_id IN (SELECT value FROM json_each(?)) AND invoice_state IS NOT NULL GROUP BY run_id
        """, arguments: [today.description, try Payload.encode(runIDs)])
    return Dictionary(
      rows.map { row in
        let (taken, noneYet, after, total): (Int, Int, Int, Int) = (row["taken"], row["none_yet"], row["came_after"], row["total"])
        return (
          row["run_id"] as String,
          InvoicedLines(taken: taken, noneYet: noneYet, cameAfter: after, notKnown: total - taken - noneYet - after)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Records that no invoice has taken what a delivery wrote, and when the one that covers it is due.
  static func awaitInvoice(_ db: Database, _ delivery: Delivery, _ change: AdditionChange) throws {
    let period = change.invoicePeriod
    let due = change.conditions.flatMap { InvoiceMatchRules.dueDay(of: period, $0.invoices) } ?? period.next.firstDay
    try db.execute(
      sql: "UPDATE run_lines SET invoice_state = ?, invoice_due = ? WHERE delivery_id = ? AND addition_id IS NOT NULL",
      arguments: [LineInvoice.State.noneYet.rawValue, due.description, delivery.id])
  }

  /// Records what became of a line, as read today.
  static func setInvoice(_ db: Database, runID: String, lineID: String, _ state: LineInvoice.State, today: Day) throws {
    try db.cachedStatement(
      sql: """
        UPDATE run_lines SET invoice_state = ?, invoice_due = ? WHERE line_id = ? AND run_id = ? AND invoice_state IS NOT NULL
        """
    ).execute(arguments: [state.rawValue, state == .noneYet ? today.adding(days: 1)?.description : nil, lineID, runID])
  }
}

extension BillingService {
  /// What became of a run's line in ConnectWise's invoicing.
  struct LineInvoiceRead: Sendable {
    var runID: String
    var lineID: String
    var state: LineInvoice.State
  }

  /// Lines that are recorded together, so that other writers need not wait long.
  private static let recordedAtOnce = 500

  func record(_ read: [LineInvoiceRead], today: Day) async throws {
    for start in stride(from: 0, to: read.count, by: Self.recordedAtOnce) {
      let part = read[start..<min(start + Self.recordedAtOnce, read.count)]
      try await store.write { db in
        for line in part { try RunStore.setInvoice(db, runID: line.runID, lineID: line.lineID, line.state, today: today) }
      }
    }
  }

  func invoicedLines(of runIDs: [String]) async throws -> [String: InvoicedLines] {
    let now = clock.now()
    return try await store.read { db in
      let today = ZoneRules(try IntegrationSettings.current(db).zone).day(of: now)
      return try RunStore.invoicedLines(db, of: runIDs, today: today)
    }
  }
}
