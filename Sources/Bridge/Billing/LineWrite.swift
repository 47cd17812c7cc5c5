import BridgeCore
import BridgeDelivery
import ExactDecimal
import GRDB

/// What a run made of one line in ConnectWise: the quantity that it wrote, or found there already.
struct LineWrite: Sendable, Equatable {
  var runID: String
  var period: Period
  var quantity: ExactDecimal
  var agreementID: Int
  /// Nil if there was nothing to bill and no addition.
  var additionID: Int?
  /// When ConnectWise confirmed it; of a line without a request, when the plan was applied.
  var time: Instant
  /// The run that it took back; nil if it billed.
  var undoneRunID: String?
  /// The terms that the plan saw; nil without a request.
  var terms: AdditionTerms?
  /// What the agreement said about its invoices; nil without a request.
  var invoices: InvoiceTerms?
  /// Whether the period was still open when the line was written, which was checked right before (rule 37).
  var wasOpen: Bool
  /// As of `AdditionChange`.
  var invoicePeriod: Period
  /// The line in the run; nil if it is not known.
  var line: RunLine?
}

extension RunStore {
  /// The writes of a line to an agreement, in every period, newest first.
  ///
  /// - Parameters:
  ///   - runID: Only those of this run.
  ///   - limit: How many at most; negative for all of them.
  ///
  /// A line that was only reported, left out or refused wrote nothing.
  static func writes(_ db: Database, lineID: String, runID: String? = nil, limit: Int = -1) throws -> [LineWrite] {
    let confirmed = [RunLine.Outcome.applied, .unchanged].map { String($0.rawValue) }.joined(separator: ", ")
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT run_lines.*, runs.period, runs.create_time, runs.undone_run_id
          FROM run_lines JOIN runs ON runs.id = run_lines.run_id
          WHERE line_id = ? AND (? IS NULL OR run_id = ?) AND outcome IN (\(confirmed)) AND agreement_id IS NOT NULL
            AND (delivery_id IS NOT NULL OR old_quantity = new_quantity)
          ORDER BY runs.number DESC LIMIT ?
          """), arguments: [lineID, runID, runID, limit]
    )
    .compactMap { row in
      guard let period = Period(text: row["period"] as String), let agreementID: Int = row["agreement_id"] else { return nil }
      let deliveryID: Int64? = row["delivery_id"]
      let delivery = try deliveryID.flatMap { try DeliveryStore.find(db, id: $0) }
      let change = try delivery?.additionChange
      let line = try RunLine(row: row)
      let invoicePeriod = change?.invoicePeriod ?? period
      return LineWrite(
        runID: line.runID, period: period, quantity: line.newQuantity, agreementID: agreementID, additionID: line.additionID,
        time: delivery?.updated ?? row["create_time"], undoneRunID: row["undone_run_id"], terms: change?.terms,
        invoices: change?.conditions?.invoices,
        wasOpen: change?.conditions.map { InvoiceRules.state(of: invoicePeriod, $0.invoices) == .open } ?? false,
        invoicePeriod: invoicePeriod, line: line)
    }
  }

  /// Whether a run line corrects a period that was invoiced: of such a line's id, the part after the product, or after the target, is that of a correction.
  private static let isCorrection =
    "(" + CorrectionMarker.Part.allCases.map { "line_id LIKE '%/%/\($0.lineName)'" }.joined(separator: " OR ") + ")"

  /// Makes an observation notice each change of an outcome.
  static func touch(_ db: Database) throws { _ = try Int.fetchOne(db, sql: "SELECT outcome FROM run_lines LIMIT 1") }

  /// The lines of a customer's product, and the lines `lineIDs`, in the billing runs of a period, oldest run first, with their runs; at most the last 60.
  static func history(
    _ db: Database, customerID: String, productID: String, lineIDs: [String] = [], period: Period
  ) throws -> [(run: Run, line: RunLine)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT run_lines.* FROM run_lines JOIN runs ON runs.id = run_lines.run_id
        WHERE customer_id = ? AND (product_id = ? OR line_id IN (SELECT value FROM json_each(?)))
          AND NOT \(isCorrection) AND runs.period = ?
        ORDER BY runs.number DESC, position DESC LIMIT 60
        """, arguments: [customerID, productID, try Payload.encode(lineIDs), period.description]
    )
    .reversed().compactMap { row in
      let line = try RunLine(row: row)
      return try summary(db, id: line.runID).map { ($0, line) }
    }
  }
}
