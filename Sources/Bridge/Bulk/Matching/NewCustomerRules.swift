import BridgeAccounts
import Escaping

/// Proposes new customers for companies, with their ids.
package enum NewCustomerRules {
  /// The score from which a customer without a company is considered a possible duplicate.
  static let nearlySame = 85

  /// A customer for each company that is not linked, deleted or inactive.
  ///
  /// `matching` restricts the companies by id; nil means all. The others still count when checking whether a name is unique.
  static func customers(for companies: [Company], matching: Set<Int>?, besides customers: [Customer]) -> MatchFindings {
    let directory = MatchDirectory(customers: customers, companies: companies)
    let live = companies.filter { !$0.deleted && !$0.inactive }
    let names = Dictionary(grouping: live) { CompanyName($0.name) }
    let unlinked = customers.filter { $0.companyIdentifier.isEmpty }
    let index = CompanyNameIndex(unlinked.map { CompanyName($0.displayName) })
    var taken = Set(customers.map(\.id))
    var findings = MatchFindings(companyCount: companies.count)
    for company in live.sorted(by: { $0.id < $1.id }) where directory.customerID(linkedTo: company) == nil {
      guard matching?.contains(company.id) ?? true else { continue }
      let name = CompanyName(company.name)
      let repeated = name.normalized.isEmpty ? [] : names[name] ?? []
      let same = directory.exactCustomers(of: company)
      let alike = same.isEmpty ? mostSimilar(name, among: unlinked, index) : nil
      var doubt: String?
      if !same.isEmpty {
        doubt = "a customer with this name or id already exists: \(MatchRules.shown(same.sorted()))"
      } else if let alike {
        doubt = "the customer '\(alike)', which has no company, has a similar name"
      } else if repeated.count > 1 {
        doubt = "\(repeated.count) companies have this name: \(MatchRules.shown(repeated.map { "\($0.identifier) (#\($0.id))" }))"
      }
      findings.proposals.append(
        MatchProposal(
          customerID: id(for: company, taken: &taken), customerName: displayName(of: company), company: company, score: CompanyName.exact,
          certain: doubt == nil, reason: doubt ?? "no customer is linked to it"))
    }
    findings.proposals = MatchProposal.ordered(findings.proposals)
    return findings
  }

  private static func mostSimilar(_ name: CompanyName, among customers: [Customer], _ index: CompanyNameIndex) -> String? {
    index.candidates(for: name)
      .map { (customers[$0].id, CompanyName.score(name, CompanyName(customers[$0].displayName))) }
      .filter { $0.1 >= nearlySame }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  static func displayName(of company: Company) -> String {
    let name = company.name.hasControlCharacters ? "" : company.name.trimmed
    return (name.isEmpty ? company.identifier : name).cut(toScalars: CustomerRules.longestName)
  }

  /// "alder-dental": the name's Latin letters and digits, else those of the company's ID, else "company-12"; numbered if already in use.
  private static func id(for company: Company, taken: inout Set<String>) -> String {
    let base = [slug(company.name), slug(company.identifier)].first { !$0.isEmpty } ?? "company-\(company.id)"
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// At most 56 characters, which leaves room for a number. Empty for a mostly non-Latin name: "日本 IBM" does not become "ibm".
  package static func slug(_ name: String) -> String {
    let normalized = CompanyName(name).normalized
    let letters = normalized.count { $0 != " " }
    let latin = normalized.count { $0.isASCII && $0 != " " }
    guard latin * 2 > letters else { return "" }
    let words = normalized.split(separator: " ").map { $0.filter(\.isASCII) }.filter { !$0.isEmpty }
    var slug = ""
    for word in words {
      let next = slug.isEmpty ? String(word.prefix(56)) : slug + "-" + word
      if next.count > 56 { break }
      slug = next
    }
    return slug
  }
}
