import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("New customers for companies")
struct NewCustomerRulesTests {
  private func proposals(_ companies: [Company], besides customers: [Customer] = [], fitting: Set<Int>? = nil) -> [MatchProposal] {
    NewCustomerRules.customers(for: companies, matching: fitting, besides: customers).proposals
  }

  @Test(
    "the id is derived from the name's Latin letters, otherwise from the company's identifier, otherwise from its number",
    arguments: [
      ("Alder Dental, Inc.", "AD", "alder-dental"), ("Café Crème", "x", "cafe-creme"), ("青葉商事", "Aoba 1", "aoba-1"),
      ("青葉商事", "青葉", "company-7"),
      ("日本電機工業 IBM", "Nihon", "nihon"), ("!!!", "...", "company-7"),
    ])
  func ids(name: String, identifier: String, id: String) {
    let proposal = proposals([.sample(7, name, identifier: identifier)])
    #expect(proposal.map(\.customerID) == [id] && proposal.map(\.certain) == [true] && proposal.map(\.customerName) == [name])
  }

  @Test("only active companies that match the filter and are not linked to a customer are proposed")
  func scope() {
    let companies: [Company] = [
      .sample(1, "One"), .sample(2, "Two", deleted: true), .sample(3, "Three", inactive: true), .sample(4, "Four"), .sample(5, "Five"),
    ]
    let found = proposals(companies, besides: [.sample("four", company: "company4")], fitting: [1, 2, 3, 4])
    #expect(found.map(\.company.id) == [1])
  }

  @Test("a company that may be an existing customer, or whose name is not unique, is not certain")
  func doubts() {
    let same = proposals([.sample(1, "Alder Dental")], besides: [.sample("ad", "ALDER DENTAL LLC")])
    #expect(same.map(\.certain) == [false] && same[0].reason.contains("'ad'") || same[0].reason.hasSuffix(": ad"))
    let similar = proposals([.sample(1, "Alder Dental")], besides: [.sample("ad", "Aldr Dental")])
    #expect(similar.map(\.certain) == [false] && similar[0].reason.contains("'ad'"))
    let linked = proposals([.sample(1, "Alder Dental")], besides: [.sample("ad", "Aldr Dental", company: "y", number: 5)])
    #expect(linked.map(\.certain) == [true])
    let repeated = proposals([.sample(1, "Alder"), .sample(2, "Alder Ltd")])
    #expect(repeated.map(\.certain) == [false, false] && repeated.map(\.customerID) == ["alder", "alder-2"])
  }

  @Test("generated: every id is valid, unique and not in use")
  func generated() {
    var random = SeededGenerator("new customers")
    let customers = (0..<300).map { _ in
      Customer.sample(NewCustomerRules.slug(random.companyName()) + "-\(Int.random(in: 1...3, using: &random))")
    }
    let companies = (1...2000).map { id in
      let name = random.companyName()
      return Company.sample(id, random.chance(20) ? String(repeating: name + " ", count: 20) : random.otherSpelling(of: name))
    }
    let found = proposals(companies, besides: customers)
    #expect(found.count == 2000 && found.allSatisfy { Identifier.isValid($0.customerID) })
    #expect(Set(found.map(\.customerID)).count == 2000 && Set(found.map(\.customerID)).isDisjoint(with: customers.map(\.id)))
    let drafts = found.map { Customer.sample($0.customerID, $0.customerName) }
    #expect(drafts.allSatisfy { CustomerRules.violations(of: $0, products: []).all.isEmpty })
  }
}
