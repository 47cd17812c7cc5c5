import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// What makes a plan line a correction of a period that was invoiced (rule 66).
struct LineCorrection: Sendable, Equatable, Codable {
  /// What the line's addition bills; the difference, if there is none.
  var part = CorrectionMarker.Part.difference
  /// The number of this correction among those of the period.
  var number: Int
  /// That of the addition, which is never negative: a credit has a negative price. 0 if there is no addition.
  @StoredQuantity var quantity = ExactDecimal.zero
  /// The billing cycle in which the addition is in force; nil if there is none.
  var window: DaySpan?
}

extension PlanLine {
  var marker: CorrectionMarker? {
    correction.map {
      CorrectionMarker(
        period: period, customerID: customerID, productID: productID, target: mapped?.targetID, number: $0.number, part: $0.part)
    }
  }

  /// The ids of the lines that can correct what a line billed.
  static func correctionIDs(_ lineID: String) -> [String] { CorrectionMarker.Part.allCases.map { correctionID(lineID, $0) } }

  /// Whether a line's id is that of a correction.
  static func isCorrection(_ lineID: String) -> Bool {
    let parts = lineID.split(separator: "/")
    return parts.count > 2 && CorrectionMarker.Part.allCases.contains { $0.lineName == parts[parts.count - 1] }
  }

  /// "alder/wfbs/correction", "alder/wfbs/branch/credit", "alder/wfbs/branch/charge"
  static func correctionID(_ lineID: String, _ part: CorrectionMarker.Part) -> String { "\(lineID)/\(part.lineName)" }
}
