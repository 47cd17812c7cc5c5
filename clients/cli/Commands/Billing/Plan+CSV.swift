import CwlinkAPI
import Escaping
import LocalRPC

extension Plan {
  /// A table of all lines with a header, in UTF-8. Increases and decreases, profit and loss are columns of their own, so that no cell begins with a minus
  /// sign.
  var csv: String {
    CSVWriter.text(
      [
        [
          "line", "customer", "customer_name", "product", "product_name", "period", "agreement_id", "agreement", "addition_id", "action",
          "old_quantity", "new_quantity", "currency", "unit_price", "unit_cost", "unit_cost_source", "new_unit_cost", "price_increase",
          "price_decrease", "profit", "loss",
          "period_increase", "period_decrease", "period_effect", "proration",
          "effective_date", "reason", "guards",
        ]
      ] + lines.map(\.cells))
  }
}

extension PlanLine {
  fileprivate var cells: [String] {
    [
      id, customerID, customerName, productID, productName, period, agreementID == 0 ? "" : String(agreementID), agreementName,
      additionID == 0 ? "" : String(additionID), action == .noneValue ? "none" : action.label, oldQuantity, newQuantity, currency,
      unitPrice,
      unitCost, unitCostSource.label, newUnitCost, priceEffect.unlessNegative, priceEffect.ifNegative,
      margin.unlessNegative, margin.ifNegative, (periodEffect?.priceEffect ?? "").unlessNegative,
      (periodEffect?.priceEffect ?? "").ifNegative, periodEffect?.description ?? "", proration.label, effectiveDate, reason,
      guards.map { "\($0.code.label): \($0.message)" }.joined(separator: "; "),
    ]
  }
}

extension String {
  fileprivate var unlessNegative: String { hasPrefix("-") ? "" : self }
  fileprivate var ifNegative: String { hasPrefix("-") ? String(dropFirst()) : "" }
}
