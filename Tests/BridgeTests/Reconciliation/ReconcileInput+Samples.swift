import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

extension ReconcileInput {
  /// 12 used, ConnectWise has 12 at 3.50, no invoice yet, the month has ended.
  static func sample(
    used: ExactDecimal? = 12, site: Site = .quantity(12), vendor: ExactDecimal? = nil, ended: Bool = true, price: Decimal? = 3.5,
    lessIncluded: Decimal? = nil, invoice: LineInvoice.State? = .noneYet, invoiced: ExactDecimal? = nil, billed: ExactDecimal? = nil,
    guards: [Guard] = []
  ) -> ReconcileInput {
    let document = InvoiceMatchRulesTests.invoice("2026-12-01", id: 7)
    let hasDocument = invoice == .taken || invoice == .cameAfter
    return ReconcileInput(
      id: "alder/wfbs", customerID: "alder", customerName: "Alder", productID: "wfbs", productName: "WFBS", period: .november,
      hasEnded: ended, used: used, counted: used,
      vendor: vendor.map { VendorCharge(source: "lmpi", quantity: $0, isReported: false) }, site: site, agreementID: 3,
      agreementName: "Gold", additionID: 31,
      terms: AdditionTerms(billCustomer: "Billable", lessIncluded: lessIncluded, unitPrice: price), currency: "USD", guards: guards,
      writes: billed.map { [.sample($0)] } ?? [],
      invoice: invoice.map { LineInvoice(state: $0, invoice: hasDocument ? document : nil, message: "") },
      taken: invoiced.map { .sample($0) })
  }
}

extension LineWrite {
  static func sample(
    _ quantity: ExactDecimal, period: Period = .november, agreement: Int = 3, at time: String = "2026-11-30T20:00:00Z",
    wasOpen: Bool = true,
    invoicedIn: Period? = nil
  ) -> LineWrite {
    LineWrite(
      runID: "run-1", period: period, quantity: quantity, agreementID: agreement, additionID: 31,
      time: InstantText.parse(time, zone: .utc) ?? Instant(milliseconds: 0), wasOpen: wasOpen, invoicePeriod: invoicedIn ?? period)
  }
}

extension Guard {
  static func sample(_ code: Code, blocks: Bool = true) -> Guard { Guard(code: code, blocks: blocks, message: "why", remedy: "fix it") }
}
