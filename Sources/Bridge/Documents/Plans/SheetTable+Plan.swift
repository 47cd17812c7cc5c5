import BridgeCore
import BridgeDelivery
import Foundation
import Pages

extension SheetTable {
  /// One row per line of a plan.
  static func plan(_ plan: Plan) -> SheetTable {
    SheetTable(
      "Plan \(plan.period)",
      columns: [
        Column("line"), Column("customer"), Column("customer_name"), Column("product"), Column("product_name"), Column("period"),
        Column("agreement_id"), Column("agreement"), Column("addition_id"), Column("action"), Column("old_quantity", .quantity),
        Column("new_quantity", .quantity), Column("currency"), Column("unit_price", .money), Column("unit_cost", .money),
        Column("unit_cost_source"), Column("new_unit_cost", .money),
        Column("price_effect", .signedMoney(increase: "price_increase", decrease: "price_decrease")),
        Column("margin", .signedMoney(increase: "profit", decrease: "loss")),
        Column("period_price_effect", .signedMoney(increase: "period_increase", decrease: "period_decrease")), Column("period_effect"),
        Column("proration"), Column("effective_date", .day), Column("reason"), Column("guards"),
      ], rows: plan.lines.map(cells))
  }

  private static func cells(_ line: PlanLine) -> [Value] {
    [
      .text(line.id), .text(line.customerID), .known(line.customerName), .text(line.productID), .known(line.productName),
      .text(line.period.description), .known(line.agreementID.map(String.init) ?? ""), .known(line.agreementName),
      .known(line.additionID.map(String.init) ?? ""), .text(String(describing: line.action)), .number(line.oldQuantity.description),
      .number(line.newQuantity.description), .known(line.currency ?? ""), .decimal(line.unitPrice?.money), .decimal(line.unitCost?.money),
      .known(line.unitCostSource.map { String(describing: $0) } ?? ""), .decimal(line.newUnitCost?.description),
      .decimal(line.priceEffect?.money), .decimal(line.margin?.money), .decimal(line.periodEffect?.amount?.money),
      .known(line.periodEffect?.text ?? ""), .known(line.prorates.map { $0 ? "on" : "off" } ?? ""), .day(line.effectiveDay),
      .known(line.reason), .known(line.guards.map { "\($0.code.words): \($0.message)" }.joined(separator: "; ")),
    ]
  }
}

extension Guard.Code {
  /// "drop to zero".
  fileprivate var words: String { rawValue.lowercased().replacingOccurrences(of: "_", with: " ") }
}
