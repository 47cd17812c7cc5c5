import BridgeCore
import CwlinkAPI
import LocalRPC

extension CwlinkAPI.ReconciledLine {
  init(_ line: ReconciledLine) {
    self.init(
      id: line.id, customerID: line.customerID, customerName: line.customerName, productID: line.productID, productName: line.productName,
      period: line.period.description, vendor: line.vendor.map { CwlinkAPI.VendorCharge($0) }, used: line.used?.description ?? "",
      connectwise: line.connectWise?.description ?? "", invoiced: line.invoiced?.description ?? "",
      invoice: line.invoice.map { CwlinkAPI.LineInvoice($0) }, agreementID: Int64(line.agreementID ?? 0), agreementName: line.agreementName,
      additionID: Int64(line.additionID ?? 0), unitPrice: line.unitPrice?.money ?? "", currency: line.currency,
      amountAtStake: line.amount?.money ?? "", findings: line.findings.map { CwlinkAPI.LineFinding($0) })
  }
}

extension CwlinkAPI.LineFinding {
  init(_ finding: LineFinding) {
    self.init(
      kind: Kind(rawValue: Int32(finding.kind.rawValue)), message: finding.message, amountAtStake: finding.amount?.money ?? "",
      remedy: finding.remedy)
  }
}

extension CwlinkAPI.VendorCharge {
  init(_ charge: VendorCharge) {
    self.init(
      source: charge.source, quantity: charge.quantity.description, reported: charge.isReported,
      amount: charge.amount?.description ?? "", currency: charge.currency)
  }
}

extension ReconciliationTotals {
  init(_ result: Reconciliation) {
    self.init(
      period: result.period.description, lines: Int32(clamping: result.lines.count), right: Int32(clamping: result.right),
      wrong: Int32(clamping: result.lines.count - result.right),
      amounts: result.amounts.map {
        AmountAtStake(currency: $0.currency, under: $0.under.money, over: $0.over.money, unknown: Int32(clamping: $0.unknown))
      },
      remarks: result.remarks, time: ProtobufTimestamp(result.time))
  }
}
