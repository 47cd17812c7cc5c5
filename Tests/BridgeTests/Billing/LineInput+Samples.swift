import ExactDecimal
import BridgeTestSupport
import Foundation
import TestSupport

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

extension LineInput {
  static func sample(count: Int64, additions: [AdditionRules.Current], creation: Product.CreationPolicy = .updateOnly) -> LineInput {
    let now = Instant(milliseconds: 1_796_000_000_000)
    return LineInput(
      customerID: "alder", customerName: "Alder Dental",
      company: Company(id: 20, identifier: "AlderDental", isDeleted: false, isInactive: false),
      product: ProductFacts(
        id: "wfbs", name: "WFBS", catalog: CatalogFacts(id: 7, identifier: "TM-WFBS", isBundle: false, isInactive: false, price: 10),
        creationPolicy: creation, changePolicy: .inPlace),
      period: .november,
      count: BillableCount(quantity: ExactDecimal(exactly: count) ?? .zero, basis: .latest, asOf: now, reports: 1),
      agreement: .chosen(
        AgreementFacts(id: 3, name: "Gold", startDay: nil, invoices: InvoiceTerms(), additions: additions)),
      billed: nil, openDeliveryID: nil, reference: now, settings: GuardPolicy())
  }

  mutating func mapAgreement(_ change: (inout AgreementFacts) -> Void) {
    guard case .chosen(var facts) = agreement else { return }
    change(&facts)
    agreement = .chosen(facts)
  }

  static func random(_ random: inout SeededGenerator) -> LineInput {
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    let additions = (0..<random.pick([0, 1, 1, 1, 2])).map { index in
      AdditionRules.Current.sample(
        id: index + 1, catalogItemID: chance(5) ? 99 : 7, quantity: ExactDecimal(exactly: Int.random(in: 0...30, using: &random)),
        lessIncluded: chance(3) ? 5 : 0, price: chance(4) ? nil : "2.25",
        effective: chance(4) ? random.pick(["2026-10-01", "2026-11-10", "2026-12-01"]) : nil, cancelled: chance(6) ? "2026-11-15" : nil)
    }
    var input = sample(
      count: .random(in: 0...30, using: &random), additions: additions,
      creation: random.pick(Product.CreationPolicy.allCases))
    if chance(9) { input.count = nil }
    if chance(9) { input.company?.isDeleted = true }
    if chance(9) { input.product.catalog = nil }
    if chance(9) { input.agreement = .none(message: "none", remedy: "choose") }
    if chance(6) { input.billed = .init(quantity: 4, runID: "run-1") }
    if chance(9) { input.mapAgreement { $0.obstacleToday = .ended(Day.of("2026-03-31")) } }
    if chance(2) { input.product.changePolicy = .cancelAndAdd }
    if chance(2) {
      input.mapAgreement {
        $0.invoices = InvoiceTerms(
          billingCycle: random.pick(["Monthly", "Quarterly", "Annual", "Custom"]),
          periodType: random.pick(["Current", "Future", "Undefined", ""]),
          nextInvoiceDay: Day(text: random.pick(["2026-11-01", "2026-12-01", "2027-01-01", "2027-11-01"])))
      }
    }
    return input
  }
}

extension AdditionRules.Current {
  static func sample(
    id: Int = 31, catalogItemID: Int = 7, quantity: ExactDecimal?, lessIncluded: Decimal = 0, price: String? = "3.50",
    billCustomer: String = "Billable", effective: String? = nil,
    cancelled: String? = nil
  ) -> AdditionRules.Current {
    .init(
      id: id, catalogItemID: catalogItemID, quantity: quantity,
      terms: AdditionTerms(billCustomer: billCustomer, lessIncluded: lessIncluded, unitPrice: price.flatMap { Decimal(string: $0) }),
      effectiveDay: effective.flatMap { Day(text: $0) }, cancelledDay: cancelled.flatMap { Day(text: $0) })
  }
}

extension InvoiceTerms {
  init(_ billingCycle: String, _ periodType: String, next: String) {
    self.init(billingCycle: billingCycle, periodType: periodType, nextInvoiceDay: Day(text: next))
  }
}
