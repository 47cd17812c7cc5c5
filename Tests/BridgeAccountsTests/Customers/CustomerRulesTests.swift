import TestSupport
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Validation of customers")
struct CustomerRulesTests {
  private func customer(_ change: (inout Customer) -> Void) -> Customer {
    var customer = Customer(
      id: "acme", displayName: "Acme", enabled: false, companyIdentifier: "", billedProductIDs: [], mailRecipients: [],
      createTime: Instant(milliseconds: 0), updateTime: Instant(milliseconds: 0))
    change(&customer)
    return customer
  }

  @Test("each invalid field is named")
  func fields() {
    let cases: [(String, Customer)] = [
      ("customer.id", customer { $0.id = "Acme" }), ("customer.id", customer { $0.id = "-acme" }), ("customer.id", customer { $0.id = "" }),
      ("customer.id", customer { $0.id = String(repeating: "a", count: 65) }), ("customer.display_name", customer { $0.displayName = "" }),
      ("customer.display_name", customer { $0.displayName = "a\nb" }),
      ("customer.display_name", customer { $0.displayName = String(repeating: "x", count: 201) }),
      ("customer.company_identifier", customer { $0.enabled = true }),
      ("customer.company_identifier", customer { $0.companyIdentifier = String(repeating: "x", count: 157) }),
      ("customer.billed_product_ids", customer { $0.billedProductIDs = ["nothing"] }),
      ("customer.mail_recipients", customer { $0.mailRecipients = ["a@b.example", "nobody"] }),
    ]
    for (field, wrong) in cases {
      #expect(CustomerRules.violations(of: wrong, products: ["wfbs"]).all.map(\.field) == [field])
    }
    let right = customer {
      $0.id = "a.b_c-9"
      $0.displayName = String(repeating: "字", count: 200)
      $0.billedProductIDs = ["wfbs"]
      $0.mailRecipients = ["a@b.example"]
    }
    #expect(CustomerRules.violations(of: right, products: ["wfbs"]).all.isEmpty)
  }

  @Test("similar identifiers include the intended company among many")
  func similar() {
    var random = SeededGenerator("similar")
    let names = ["AlderDental", "BirchLegal", "CedarClinic", "OakFoundry", "WillowBank"]
    let candidates = names.map { (identifier: $0, name: $0 + " Ltd") }
    for _ in 0..<500 {
      let meant = random.pick(names)
      var typed = Array(meant)
      let position = Int.random(in: 3..<typed.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: typed.remove(at: position)
      case 1: typed.insert("x", at: position)
      default: typed[position] = "x"
      }
      #expect(SimilarIdentifiers.rank(String(typed), candidates).first == meant, "\(String(typed))")
    }
    #expect(SimilarIdentifiers.rank("Zzzzz", candidates).isEmpty)
    #expect(SimilarIdentifiers.rank("alder", candidates) == ["AlderDental"])
  }
}
