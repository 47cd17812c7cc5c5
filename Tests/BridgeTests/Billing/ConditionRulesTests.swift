import BridgeTestSupport
import ConnectWise
import ExactDecimal
import Testing

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Condition rules")
struct ConditionRulesTests {
  private let today = Day.of("2026-11-15")
  private let now = Instant(milliseconds: 1_795_000_000_000)

  private func change(
    nextInvoice: String? = "2026-12-01", inactiveProduct: Bool = false, expires: Instant? = nil
  ) -> AdditionChange {
    AdditionChange(
      productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, additionID: 31, oldQuantity: 10, newQuantity: 12,
      terms: .new(price: 3), site: SiteIdentity(site: "a.example", companyID: "one"), companyID: 20,
      conditions: PlannedConditions(
        invoices: InvoiceTerms(nextInvoiceDay: nextInvoice.flatMap { Day(text: $0) }), isProductInactive: inactiveProduct, additions: []),
      expireTime: expires)
  }

  private func site(
    agreement edit: (inout ConnectWise.Agreement) -> Void = { _ in }, company: (inout ConnectWise.Company) -> Void = { _ in },
    product: (inout ConnectWise.CatalogItem) -> Void = { _ in }
  ) -> SiteConditions {
    var theAgreement = ConnectWise.Agreement(
      id: 3, name: "Gold", company: Reference(id: 20), agreementStatus: .active, startDate: "2026-01-01T00:00:00Z", noEndingDateFlag: true,
      nextInvoiceDate: "2026-12-01T00:00:00Z")
    var theCompany = ConnectWise.Company(id: 20, identifier: "Alder", name: "Alder", status: Reference(id: 1, name: "Active"))
    var theProduct = ConnectWise.CatalogItem(id: 7, identifier: "TM-WFBS", productClass: .agreement)
    edit(&theAgreement)
    company(&theCompany)
    product(&theProduct)
    return SiteConditions(agreement: theAgreement, company: theCompany, product: theProduct)
  }

  private func reason(_ site: SiteConditions, _ change: AdditionChange? = nil) -> AdditionConflict.Reason? {
    ConditionRules.conflict(change ?? self.change(), site, today: today, now: now)?.reason
  }

  @Test("each condition that no longer holds is a conflict with its own reason")
  func reasons() {
    #expect(reason(site()) == nil)
    #expect(reason(site(agreement: { $0.cancelledFlag = true })) == .agreementCancelled)
    #expect(reason(site(agreement: { $0.agreementStatus = .cancelled })) == .agreementCancelled)
    #expect(reason(site(agreement: { $0.agreementStatus = .expired })) == .agreementEnded)
    #expect(
      reason(
        site(agreement: {
          $0.noEndingDateFlag = false
          $0.endDate = "2026-11-14T00:00:00Z"
        })) == .agreementEnded)
    #expect(reason(site(agreement: { $0.agreementStatus = .inactive })) == .agreementNotActive)
    #expect(reason(site(agreement: { $0.agreementStatus = nil })) == .agreementNotActive)
    #expect(reason(site(agreement: { $0.startDate = "2026-11-16T00:00:00Z" })) == .agreementNotStarted)
    #expect(reason(site(agreement: { $0.company = Reference(id: 21) })) == .agreementMoved)
    #expect(reason(site(agreement: { $0.nextInvoiceDate = "2027-01-01T00:00:00Z" })) == .periodInvoiced)
    #expect(reason(site(company: { $0.deletedFlag = true })) == .companyDeleted)
    #expect(reason(site(company: { $0.status = Reference(id: 2, name: "Inactive") })) == .companyInactive)
    #expect(reason(site(product: { $0.inactiveFlag = true })) == .productInactive)
    #expect(reason(site(product: { $0.productClass = .bundle })) == .productIsBundle)
    var gone = site()
    gone.agreement = nil
    #expect(reason(gone) == .agreementMissing)
    gone = site()
    gone.company = nil
    #expect(reason(gone) == .companyDeleted)
    gone = site()
    gone.product = nil
    #expect(reason(gone) == .productInactive)
  }

  @Test("an agreement that begins after the period is not billed for it, although it can be billed today")
  func beginsAfterPeriod() {
    var october = change()
    october.period = Period(Day.of("2026-10-01"))
    october.conditions = nil
    let begun = site(agreement: { ($0.startDate, $0.nextInvoiceDate) = ("2026-11-01T00:00:00Z", nil) })
    #expect(reason(begun, october) == .agreementNotStarted && reason(begun) == nil)
    #expect(ConditionRules.conflict(october, begun, today: today, now: now)?.message.contains("begins on 2026-11-01") == true)
  }

  @Test("invoices that ConnectWise does not explain were confirmed as the plan showed them: any change of their terms is a conflict")
  func changedInvoices() {
    func unclear(_ edit: @escaping (inout ConnectWise.Agreement) -> Void = { _ in }) -> SiteConditions {
      site(agreement: {
        ($0.billingCycle, $0.periodType, $0.nextInvoiceDate) = (Reference(id: 2, name: "Quarterly"), "Undefined", "2027-01-01T00:00:00Z")
        edit(&$0)
      })
    }
    var confirmed = change()
    confirmed.conditions?.invoices = InvoiceTerms("Quarterly", "Undefined", next: "2027-01-01")
    #expect(reason(unclear(), confirmed) == nil)
    #expect(reason(unclear { $0.nextInvoiceDate = "2027-02-01T00:00:00Z" }, confirmed) == .periodInvoiced)
    #expect(reason(unclear { $0.billingCycle = Reference(id: 3, name: "Annual") }, confirmed) == .periodInvoiced)
    #expect(reason(unclear { $0.periodType = "Both" }, confirmed) == .periodInvoiced)
  }

  @Test("of an agreement that moved and a company that was deleted, the agreement is named")
  func agreementFirst() {
    let merged = site(agreement: { $0.company = Reference(id: 21) }, company: { $0.deletedFlag = true })
    #expect(reason(merged) == .agreementMoved)
  }

  @Test("a line of a product that was inactive when it was planned is sent; one of a plan that has expired is not")
  func planned() {
    #expect(reason(site(product: { $0.inactiveFlag = true }), change(inactiveProduct: true)) == nil)
    #expect(reason(site(), change(expires: now.adding(.milliseconds(1)))) == nil)
    #expect(reason(site(), change(expires: now)) == .planExpired)
  }

  @Test("a delivery of an earlier version, which does not know what its plan saw, is checked too")
  func earlierVersion() {
    var old = change()
    old.companyID = nil
    old.conditions = nil
    #expect(reason(site(), old) == nil)
    #expect(reason(site(agreement: { $0.cancelledFlag = true }), old) == .agreementCancelled)
    #expect(reason(site(company: { $0.deletedFlag = true }), old) == .companyDeleted)
    #expect(
      reason(site(agreement: { ($0.billingCycle, $0.nextInvoiceDate) = (Reference(id: 2, name: "Monthly"), "2027-01-01T00:00:00Z") }), old)
        == .periodInvoiced)
  }
}
