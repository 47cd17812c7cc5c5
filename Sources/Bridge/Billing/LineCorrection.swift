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
      CorrectionMarker(period: period, customerID: customerID, productID: productID, number: $0.number, part: $0.part)
    }
  }

  /// The ids of the lines that can correct a customer's product.
  static func correctionIDs(customerID: String, productID: String) -> [String] {
    CorrectionMarker.Part.allCases.map { correctionID(customerID: customerID, productID: productID, $0) }
  }

  /// "alder/wfbs/correction", "alder/wfbs/credit", "alder/wfbs/charge"
  static func correctionID(customerID: String, productID: String, _ part: CorrectionMarker.Part) -> String {
    "\(customerID)/\(productID)/\(part == .difference ? "correction" : part.name)"
  }
}
