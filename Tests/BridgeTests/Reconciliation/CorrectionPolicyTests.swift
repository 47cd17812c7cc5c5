import BridgeTestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore

@Suite("The policy of late corrections")
struct CorrectionPolicyTests {
  struct Case: Sendable {
    var product: Product.LateCorrections?
    var general: GeneralSettings.LateCorrections
    var text: String
  }

  static let cases = [
    Case(product: nil, general: .delta, text: "late-corrections: delta (general settings)"),
    Case(product: nil, general: .creditAndRebill, text: "late-corrections: credit-and-rebill (general settings)"),
    Case(product: .general, general: .reportOnly, text: "late-corrections: report-only (general settings)"),
    Case(product: .delta, general: .delta, text: "late-corrections: delta (product 'wfbs')"),
    Case(product: .delta, general: .reportOnly, text: "late-corrections: delta (product 'wfbs')"),
    Case(product: .creditAndRebill, general: .delta, text: "late-corrections: credit-and-rebill (product 'wfbs')"),
    Case(product: .reportOnly, general: .creditAndRebill, text: "late-corrections: report-only (product 'wfbs')"),
  ]

  private func product(_ policy: Product.LateCorrections?) -> Product {
    var product = Product(id: "wfbs", displayName: "Seats", createTime: Instant(milliseconds: 0), updateTime: Instant(milliseconds: 0))
    product.lateCorrections = policy
    return product
  }

  @Test("the product's setting decides, otherwise the general one, and the text names it", arguments: cases)
  func table(_ one: Case) {
    #expect(CorrectionPolicy(product(one.product), general: one.general).text == one.text)
  }

  @Test("a product's policies are the general ones, with the same numbers, and one that leaves it to them")
  func numbers() {
    for policy in Product.LateCorrections.allCases {
      let general = GeneralSettings.LateCorrections(rawValue: policy.rawValue)
      #expect((policy == .general) == (general == nil))
      for fallback in GeneralSettings.LateCorrections.allCases {
        let found = CorrectionPolicy(product(policy), general: fallback)
        #expect(found.value == general ?? fallback && (found.productID == nil) == (general == nil))
      }
    }
  }
}
