import BridgeCore
import BridgeDelivery
import Pages

extension SheetTable {
  /// One row per line of a run.
  static func run(_ run: Run, _ lines: [RunDocument.Line]) -> SheetTable {
    SheetTable(
      "Run \(run.period)",
      columns: [
        Column("line"), Column("customer"), Column("customer_name"), Column("product"), Column("product_name"), Column("period"),
        Column("agreement_id"), Column("addition_id"), Column("outcome"), Column("old_quantity", .quantity),
        Column("new_quantity", .quantity), Column("currency"),
        Column("price_effect", .signedMoney(increase: "price_increase", decrease: "price_decrease")), Column("message"),
        Column("invoice"), Column("undone_by_run"),
      ],
      rows: lines.map { entry in
        let line = entry.line
        return [
          .text(line.lineID), .text(line.customerID), .known(entry.planned?.customerName ?? ""), .text(line.productID),
          .known(entry.planned?.productName ?? ""), .text(run.period.description), .known(line.agreementID.map(String.init) ?? ""),
          .known(line.additionID.map(String.init) ?? ""), .text(line.outcome.words), .number(line.oldQuantity.description),
          .number(line.newQuantity.description), .known(entry.planned?.currency ?? ""), .decimal(entry.planned?.priceEffect?.money),
          .known(line.message), .known(entry.invoice?.message ?? ""), .known(entry.undoneBy ?? ""),
        ]
      })
  }
}
