import BridgeTestSupport
import Foundation
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Billing statements")
struct BillingStatementTests {
  private let statement = BillingStatement(
    customerName: "Birch <Legal> \"LLP\" & Sons", period: Period.november,
    lines: [
      PlanRules.line(.sample(count: 12, additions: [.sample(quantity: 10)])),
      PlanRules.line(.sample(count: 1, additions: [.sample(quantity: 2), .sample(id: 32, quantity: 3)])),
    ], asOf: Instant(milliseconds: 1_796_000_000_000))

  @Test("the text has one aligned row per product, with the product's problems")
  func text() {
    let text = statement.text(zone: .gmt)
    #expect(text.contains("Birch <Legal> \"LLP\" & Sons: billing for November 2026"))
    #expect(text.contains("WFBS     Gold          12        3.50   42.00"))
    #expect(text.contains("2 additions"))
  }

  @Test("names are escaped in the HTML")
  func html() {
    let html = statement.html(zone: .gmt)
    #expect(html.contains("Birch &lt;Legal&gt; &quot;LLP&quot; &amp; Sons"))
    #expect(!html.contains("<Legal>"))
  }

  @Test("the total covers the billed lines at their prices; without every price there is no total")
  func total() {
    #expect(statement.totals.map { $0.amount?.money } == ["42.00"], "the blocked line is left out")
    let terms = BillingStatement(
      customerName: "A", period: Period.november,
      lines: [
        PlanRules.line(.sample(count: 12, additions: [.sample(quantity: 10, lessIncluded: 5)])),
        PlanRules.line(.sample(count: 12, additions: [.sample(quantity: 10, billCustomer: "DoNotBill")])),
      ], asOf: Instant(milliseconds: 0))
    #expect(terms.totals.map { $0.amount?.money } == ["24.50"])
    let unpriced = BillingStatement(
      customerName: "A", period: Period.november,
      lines: [PlanRules.line(.sample(count: 12, additions: [.sample(quantity: 10, price: nil)]))], asOf: Instant(milliseconds: 0))
    #expect(unpriced.totals.map(\.amount) == [nil])
    let priced = BillingStatement(
      customerName: "A", period: Period.november, lines: [PlanRules.line(.sample(count: 12, additions: [.sample(quantity: 10)]))],
      asOf: Instant(milliseconds: 0))
    #expect(priced.totals.map { $0.amount?.money } == ["42.00"])
  }

  @Test("a line that is being sent to ConnectWise is billed and marked; a line blocked for another reason is not billed")
  func onItsWay() {
    func row(_ change: (inout LineInput) -> Void) -> BillingStatement.Row? {
      var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
      input.openDeliveryID = 17
      change(&input)
      return BillingStatement(
        customerName: "A", period: Period.november, lines: [PlanRules.line(input)], asOf: Instant(milliseconds: 0)
      ).rows.first
    }
    let sent = row { _ in }
    #expect(sent?.amount == 42 && sent?.isLeftOut == false && sent?.note == "being sent to ConnectWise")
    let dead = row { $0.company?.isDeleted = true }
    #expect(dead?.amount == nil && dead?.isLeftOut == true)
  }

  @Test(
    "money has at least two decimals and no rounding noise",
    arguments: [("1", "1.00"), ("1.5", "1.50"), ("-0.125", "-0.125"), ("1234567.891234", "1234567.8912")])
  func money(value: String, text: String) throws {
    #expect(try #require(Decimal(string: value)).money == text)
  }
}
