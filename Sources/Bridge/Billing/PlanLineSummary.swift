import BridgeCore
import ExactDecimal

/// What applying a plan needs of each of its lines. Most lines send nothing, and decoding all of such a line would take most of the time.
struct PlanLineSummary: Sendable, Equatable, Decodable, IdentifiedPlanLine {
  var customerID: String
  var productID: String
  var period: Period
  var agreementID: Int?
  var additionID: Int?
  @StoredQuantity var oldQuantity: ExactDecimal
  @StoredQuantity var newQuantity: ExactDecimal
  var action: PlanLine.Action
  var reason: String
  var guards: [Guard]
  var billedRunID: String?
  var undo: UndoneLine?
  var correction: LineCorrection?
  var mapped: PlannedTarget?

  /// Whether applying it records it as billed without sending anything.
  var needsLedger: Bool { action == .none && guards.isEmpty }
}

/// What identifies a line of a plan, and says whether it writes.
protocol IdentifiedPlanLine {
  var customerID: String { get }
  var productID: String { get }
  var action: PlanLine.Action { get }
  var reason: String { get }
  var guards: [Guard] { get }
  /// Nil unless it corrects a period that was invoiced.
  var correction: LineCorrection? { get }
  /// Nil without a target mapping.
  var mapped: PlannedTarget? { get }
}

extension IdentifiedPlanLine {
  var id: String { correction.map { PlanLine.correctionID(lineID, $0.part) } ?? lineID }

  /// The id of the line that bills, if this one corrects what it billed; else its own.
  var lineID: String { PlanLine.id(customerID, productID, target: mapped?.targetID) }

  /// Whether it writes to ConnectWise once its guards are confirmed.
  var isApplicable: Bool { action == .update || action == .create }
  var needsConfirmation: Bool { isApplicable && !guards.isEmpty }
}
