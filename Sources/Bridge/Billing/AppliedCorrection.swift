import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// An addition that corrected a period, as recorded or as found in ConnectWise.
struct AppliedCorrection: Sendable, Equatable {
  var number: Int
  var part: CorrectionMarker.Part
  /// How it changes what is billed for the period: negative for a credit.
  var quantity: ExactDecimal
  /// How it changes the quantity of the period, seats without charge included.
  var change: ExactDecimal
  var additionID: Int
  /// Nil if no run recorded it: it was found in ConnectWise only.
  var runID: String?
}

extension AppliedCorrection {
  /// The corrections of a line's period: those recorded, and those that only ConnectWise knows, in their order.
  static func all(
    recorded: [AppliedCorrection], additions: [AdditionRules.Current], period: Period, customerID: String, productID: String,
    target: String? = nil
  ) -> [AppliedCorrection] {
    let known = Set(recorded.map { [$0.number, $0.part.rawValue] })
    let found = additions.compactMap { addition -> AppliedCorrection? in
      guard let marker = addition.correction, marker.period == period, marker.customerID == customerID, marker.productID == productID,
        marker.target == target,
        !known.contains([marker.number, marker.part.rawValue]), !addition.window.isEmpty, let quantity = addition.quantity
      else { return nil }
      let isCredit = marker.part == .credit || (marker.part == .difference && addition.terms.price.map { $0 < 0 } ?? false)
      let change = isCredit ? ExactDecimal(tenThousandths: -quantity.tenThousandths) : quantity
      return AppliedCorrection(number: marker.number, part: marker.part, quantity: change, change: change, additionID: addition.id)
    }
    return (recorded + found).sorted { ($0.number, $0.part.rawValue, $0.additionID) < ($1.number, $1.part.rawValue, $1.additionID) }
  }
}

extension [AppliedCorrection] {
  /// How they change what is billed for the period.
  var billed: Decimal { reduce(0) { $0 + $1.quantity.decimal } }

  /// The period's quantity, if `invoiced` was invoiced; nil if it does not fit.
  func applied(to invoiced: ExactDecimal) -> ExactDecimal? { try? ([invoiced] + map(\.change)).sum() }

  /// "corrected by run-7"
  var text: String {
    let runs = Set(map { $0.runID ?? "addition #\($0.additionID)" }).sorted()
    return isEmpty ? "" : "corrected by " + runs.joined(separator: ", ")
  }
}
