import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// All that decides the correction of one line.
struct CorrectionInput: Sendable {
  /// The line as it would be planned now.
  var line: PlanLine
  /// Its figures, with what the invoice took and the corrections so far.
  var figures: ReconcileInput
  var policy: CorrectionPolicy
  var guards: GuardPolicy
  /// The last day of the agreement; nil if it has no end.
  var agreementEnd: Day?
  /// The other lines that bill the same addition.
  var sharedWith: [String] = []
  /// The delivery of an earlier correction that has not ended.
  var openDeliveryID: Int64?

  /// The number of the next correction.
  var number: Int { (figures.corrections.map(\.number).max() ?? 0) + 1 }
}
