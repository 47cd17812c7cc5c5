import BridgeCore
import Foundation
import Pages

extension SheetTable {
  /// One row per line of a comparison, worst first.
  static func reconciliation(_ result: Reconciliation) -> SheetTable {
    SheetTable(
      "Reconciliation \(result.period)",
      columns: [
        Column("customer"), Column("customer_name"), Column("product"), Column("product_name"), Column("target"), Column("period"),
        Column("vendor_source"),
        Column("vendor_quantity", .quantity), Column("vendor_amount", .money), Column("vendor_currency"), Column("used", .quantity),
        Column("connectwise", .quantity), Column("invoiced", .quantity), Column("invoice"), Column("invoice_date", .day),
        Column("agreement_id"), Column("agreement"), Column("addition_id"), Column("unit_price", .money), Column("currency"),
        Column("at_stake", .signedMoney(increase: "lost", decrease: "too_much")), Column("findings"), Column("messages"),
      ], rows: result.lines.map(cells))
  }

  private static func cells(_ line: ReconciledLine) -> [Value] {
    let invoice = line.invoice?.invoice
    return [
      .text(line.customerID), .known(line.customerName), .text(line.productID), .known(line.productName), .known(line.target ?? ""),
      .text(line.period.description), .known(line.vendor?.source ?? ""), .decimal(line.vendor?.quantity.description),
      .decimal(line.vendor?.amount?.description), .known(line.vendor?.currency ?? ""), .decimal(line.used?.description),
      .decimal(line.connectWise?.description), .decimal(line.invoiced?.description), .known(invoice?.number ?? ""),
      .day(invoice?.day), .known(line.agreementID.map(String.init) ?? ""), .known(line.agreementName),
      .known(line.additionID.map(String.init) ?? ""), .decimal(line.unitPrice?.money), .known(line.currency),
      .decimal(line.amount?.money), .text(line.findings.map(\.kind.label).joined(separator: "; ")),
      .known(line.findings.map(\.message).joined(separator: "; ")),
    ]
  }
}
