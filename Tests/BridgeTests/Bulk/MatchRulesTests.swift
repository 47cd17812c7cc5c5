import BridgeTestSupport
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Matching companies to customers")
struct MatchRulesTests {
  private func only(_ customers: [Customer], _ companies: [Company], minimum: Int = 60) throws -> MatchProposal {
    try #require(MatchRules.companies(for: customers, among: companies, minimum: minimum).proposals.first)
  }

  @Test("an equal name that is unique on both sides is a certain match")
  func certain() throws {
    let proposal = try only([.sample("alder", "Alder Dental")], [.sample(7, "Alder Dental, Inc."), .sample(8, "Birch")])
    #expect(proposal.certain && proposal.score == 100 && proposal.company.id == 7 && proposal.reason == "same name")
  }

  @Test("a company identifier that equals the customer's id or name is a certain match", arguments: ["alder-dental", "ALDER DENTAL"])
  func byIdentifier(identifier: String) throws {
    let proposal = try only([.sample("alder-dental", "Something else")], [.sample(7, "ADC Holding", identifier: identifier)])
    #expect(proposal.certain && proposal.reason == "the company's ID is the customer's id or name")
  }

  @Test("a match that is ambiguous or unusable is proposed with the reason and never certain")
  func doubts() throws {
    let alder = Customer.sample("alder", "Alder")
    let cases: [(customers: [Customer], companies: [Company], reason: String)] = [
      ([alder], [.sample(1, "Alder"), .sample(2, "Alder Ltd")], "2 companies have this name or ID: company1 (#1), company2 (#2)"),
      (
        [alder], [.sample(1, "Alder"), .sample(2, "Other", identifier: "alder")],
        "2 companies have this name or ID: company1 (#1), alder (#2)"
      ),
      ([alder, .sample("alder2", "ALDER")], [.sample(1, "Alder")], "2 customers have this name or id: alder, alder2"),
      ([alder, .sample("old", "Alder", company: "x", number: 9)], [.sample(1, "Alder")], "2 customers have this name or id: alder, old"),
      ([alder, .sample("birch", company: "company1", number: 1)], [.sample(1, "Alder")], "the company is already linked to 'birch'"),
      ([alder, .sample("birch", company: "COMPANY1")], [.sample(1, "Alder")], "the company is already linked to 'birch'"),
      ([alder], [.sample(1, "Alder", deleted: true)], "the company is deleted in ConnectWise"),
      ([alder], [.sample(1, "Alder", inactive: true)], "the company is inactive in ConnectWise"),
    ]
    for (customers, companies, reason) in cases {
      let proposal = try only(customers, companies)
      #expect(!proposal.certain && proposal.score == 100 && proposal.reason == reason)
    }
  }

  @Test("a deleted or inactive company of the same name does not make a match uncertain")
  func namesakes() throws {
    let companies: [Company] = [.sample(1, "Alder", deleted: true), .sample(2, "Alder", inactive: true), .sample(3, "Alder")]
    let proposal = try only([.sample("alder", "Alder")], companies)
    #expect(proposal.certain && proposal.company.id == 3)
  }

  @Test("a similar name is proposed as uncertain; below the minimum score it is omitted")
  func similar() throws {
    let customers = [Customer.sample("alder", "Alder Dental")]
    let proposal = try only(customers, [.sample(1, "Alder Dental Care")])
    #expect(!proposal.certain && (60..<100).contains(proposal.score) && proposal.reason == "similar name")
    let strict = MatchRules.companies(for: customers, among: [.sample(1, "Alder Dental Care")], minimum: 95)
    #expect(strict.proposals.isEmpty && strict.unmatchedCustomerIDs == ["alder"] && strict.companyCount == 1)
  }

  @Test("generated: exactly the equal names that are unique on both sides are certain, for 1,200 customers and 4,000 companies")
  func generated() {
    var random = SeededGenerator("match rules")
    let companies = (1...4000).map { id in
      Company.sample(id, random.companyName(), deleted: random.chance(20), inactive: random.chance(20))
    }
    let customers = (1...1200).map { number in
      let company = random.pick(companies)
      let name = random.chance(4) ? random.misspelling(of: company.name) : random.otherSpelling(of: company.name)
      return random.chance(5)
        ? Customer.sample("customer-\(number)", name, company: company.identifier, number: company.id)
        : Customer.sample("customer-\(number)", random.chance(6) ? random.companyName() : name)
    }
    let findings = MatchRules.companies(for: customers, among: companies, minimum: 60)
    let byName = Dictionary(grouping: companies) { CompanyName($0.name) }
    let namesakes = Dictionary(grouping: customers) { CompanyName($0.displayName) }
    let linked = Set(customers.compactMap(\.companyID))
    var expected: [String: Int] = [:]
    for customer in customers where customer.companyIdentifier.isEmpty {
      let name = CompanyName(customer.displayName)
      let live = (byName[name] ?? []).filter { !$0.deleted && !$0.inactive }
      if let company = live.first, live.count == 1, namesakes[name]?.count == 1, !linked.contains(company.id) {
        expected[customer.id] = company.id
      }
    }
    let certain = findings.proposals.filter(\.certain)
    #expect(Dictionary(certain.map { ($0.customerID, $0.company.id) }) { $1 } == expected && expected.count > 50)
    #expect(Set(certain.map(\.company.id)).count == certain.count)
    let proposed = Set(findings.proposals.map(\.customerID))
    #expect(proposed.union(findings.unmatchedCustomerIDs) == Set(customers.filter(\.companyIdentifier.isEmpty).map(\.id)))
    #expect(findings.proposals.allSatisfy { (60...100).contains($0.score) && ($0.score == 100 || !$0.certain) })
  }

  @Test("generated: the result does not depend on the order of customers and companies")
  func order() {
    var random = SeededGenerator("match rules' order")
    let companies = (1...300).map { Company.sample($0, random.companyName(), deleted: random.chance(9)) }
    let customers = (1...100).map { number in
      let company = random.pick(companies)
      return random.chance(4)
        ? Customer.sample("c-\(number)", company.name, company: company.identifier, number: company.id)
        : Customer.sample("c-\(number)", random.misspelling(of: company.name))
    }
    #expect(
      MatchRules.companies(for: customers, among: companies, minimum: 60)
        == MatchRules.companies(for: customers.shuffled(using: &random), among: companies.shuffled(using: &random), minimum: 60))
  }
}
