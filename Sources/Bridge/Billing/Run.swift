import BridgeCore
import BridgeDelivery
import ExactDecimal
import GRDB

/// The application of a plan.
struct Run: Sendable, Equatable {
  enum State: Int, Sendable {
    case running = 1
    case done
    /// Ended, but at least one line was left out, failed or had a conflict.
    case doneWithProblems
  }

  var id: String
  var planID: String
  var planHash: String
  var period: Period
  /// In the plan's order; empty in listings.
  var lines: [RunLine]
  var total: Int
  var done: Int
  var problems: Int
  var created: Instant
  var ended: Instant?
  var createdBy: String
  /// The run that it took back; nil if it billed.
  var undoneRunID: String?
  /// The runs that took lines of it back, oldest first; empty in listings.
  var undoneBy: [RunUndo] = []
  /// Nil where it was not asked for.
  var invoiced: InvoicedLines?

  var state: State { ended == nil ? .running : problems > 0 ? .doneWithProblems : .done }
}

/// The outcome of one plan line.
struct RunLine: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "run_lines"

  enum Outcome: Int, Sendable, Codable, CaseIterable {
    case pending = 1
    /// ConnectWise confirmed the new quantity, or it was read back.
    case applied
    case unchanged
    /// ConnectWise changed since the plan: nothing was written.
    case conflict
    case failed
    /// Blocked, or not confirmed.
    case leftOut
    /// Sent without an answer: it is read back before anything else is sent.
    case uncertain

    /// Whether the outcome can still change without intervention.
    var isOpen: Bool { self == .pending || self == .uncertain }
    var isProblem: Bool { self == .conflict || self == .failed || self == .leftOut }
  }

  var runID: String
  var position: Int
  var lineID: String
  var customerID: String
  var productID: String
  var agreementID: Int?
  var additionID: Int?
  var oldQuantity: ExactDecimal
  var newQuantity: ExactDecimal
  var outcome: Outcome
  var message: String
  var deliveryID: Int64?
  /// What had changed since the plan; nil unless the outcome is a conflict.
  var conflict: AdditionConflict.Reason?
  /// Of a line that took another one back: the run whose billing of the period counts again; nil if none does.
  var restoredRunID: String?
  /// What became of a billed line in ConnectWise's invoicing, as last read; nil if it is not billed.
  var invoiceState: LineInvoice.State?
  /// The first day on which "none yet" must be read again, as ISO text.
  var invoiceDue: String?

  /// Whether `state`, read today, is more than is known.
  func isNews(_ state: LineInvoice.State, today: Day) -> Bool {
    guard let known = invoiceState, state != .unreadable else { return false }
    return known != state || (state == .noneYet && invoiceDue.map { $0 <= today.description } ?? true)
  }

  enum CodingKeys: String, CodingKey {
    case position, outcome, message, conflict
    case runID = "run_id"
    case lineID = "line_id"
    case customerID = "customer_id"
    case productID = "product_id"
    case agreementID = "agreement_id"
    case additionID = "addition_id"
    case oldQuantity = "old_quantity"
    case newQuantity = "new_quantity"
    case deliveryID = "delivery_id"
    case restoredRunID = "restored_run_id"
    case invoiceState = "invoice_state"
    case invoiceDue = "invoice_due"
  }
}
