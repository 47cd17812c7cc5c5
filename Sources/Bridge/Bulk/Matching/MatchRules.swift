import BridgeAccounts

/// Proposes a company for each customer (rule 13).
enum MatchRules {
  static let usualMinimum = 60

  /// The best company for each customer without one; scores below `minimum` are left out.
  static func companies(for customers: [Customer], among companies: [Company], minimum: Int) -> MatchFindings {
    let directory = MatchDirectory(customers: customers, companies: companies)
    var findings = MatchFindings(companyCount: companies.count)
    for customer in customers where customer.companyIdentifier.isEmpty {
      if let proposal = best(for: customer, in: directory), proposal.score >= minimum {
        findings.proposals.append(proposal)
      } else {
        findings.unmatchedCustomerIDs.append(customer.id)
      }
    }
    findings.proposals = MatchProposal.ordered(findings.proposals)
    findings.unmatchedCustomerIDs.sort()
    return findings
  }

  /// Among equal scores, a company that can be linked, then the older one.
  private static func best(for customer: Customer, in directory: MatchDirectory) -> MatchProposal? {
    let names = MatchDirectory.CustomerNames(name: CompanyName(customer.displayName), id: CompanyName(customer.id))
    let exact = Set(directory.exactCompanies(of: names))
    var best: (company: Company, score: Int, obstacle: String?)?
    for position in directory.candidates(for: names) {
      let company = directory.companies[position]
      let score = exact.contains(position) ? CompanyName.exact : score(names, position, in: directory)
      let obstacle = obstacle(to: company, in: directory)
      if let best, !isBetter((company, score, obstacle), than: best) { continue }
      best = (company, score, obstacle)
    }
    guard let (company, score, obstacle) = best else { return nil }
    var proposal = MatchProposal(
      customerID: customer.id, customerName: customer.displayName, company: company, score: score, reason: "similar name")
    if score == CompanyName.exact {
      let doubt = obstacle ?? repetition(exact.map { directory.companies[$0] }) ?? repetition(directory.exactCustomers(of: company))
      proposal.certain = doubt == nil
      proposal.reason = doubt ?? (names.name == CompanyName(company.name) ? "same name" : "the company's ID is the customer's id or name")
    } else if let obstacle {
      proposal.reason += "; \(obstacle)"
    }
    return proposal
  }

  private static func isBetter(
    _ a: (company: Company, score: Int, obstacle: String?), than b: (company: Company, score: Int, obstacle: String?)
  ) -> Bool {
    if a.score != b.score { return a.score > b.score }
    if (a.obstacle == nil) != (b.obstacle == nil) { return a.obstacle == nil }
    return a.company.id < b.company.id
  }

  /// The best score of all name pairs; never 100, which is reserved for exact matches.
  private static func score(_ customer: MatchDirectory.CustomerNames, _ position: Int, in directory: MatchDirectory) -> Int {
    let (name, identifier) = (directory.names[position], directory.identifiers[position])
    let scores = [
      CompanyName.score(customer.name, name), CompanyName.score(customer.name, identifier), CompanyName.score(customer.id, identifier),
    ]
    return min(CompanyName.exact - 1, scores.max() ?? 0)
  }

  private static func obstacle(to company: Company, in directory: MatchDirectory) -> String? {
    if let other = directory.customerID(linkedTo: company) { return "the company is already linked to '\(other)'" }
    if company.deleted { return "the company is deleted in ConnectWise" }
    if company.inactive { return "the company is inactive in ConnectWise" }
    return nil
  }

  /// Deleted and inactive companies are ignored.
  private static func repetition(_ companies: [Company]) -> String? {
    let active = companies.filter { !$0.deleted && !$0.inactive }
    guard active.count > 1 else { return nil }
    let names = active.sorted { $0.id < $1.id }.map { "\($0.identifier) (#\($0.id))" }
    return "\(active.count) companies have this name or ID: \(shown(names))"
  }

  private static func repetition(_ customers: Set<String>) -> String? {
    customers.count > 1 ? "\(customers.count) customers have this name or id: \(shown(customers.sorted()))" : nil
  }

  static func shown(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
  }
}

/// A proposed pair of customer and company.
struct MatchProposal: Sendable, Equatable {
  var customerID: String
  var customerName: String
  var company: Company
  /// 0 to 100; 100 means that the normalized names are equal, or that the company's ID is the customer's id or name.
  var score: Int
  /// Exact, and unique among customers and companies: it can be applied without confirmation (rule 13).
  var certain = false
  var reason: String

  /// Certain proposals first, then by score.
  static func ordered(_ proposals: [MatchProposal]) -> [MatchProposal] {
    proposals.sorted { ($0.certain ? 0 : 1, -$0.score, $0.customerID) < ($1.certain ? 0 : 1, -$1.score, $1.customerID) }
  }
}

/// The result of matching all customers or all companies.
struct MatchFindings: Sendable, Equatable {
  var proposals: [MatchProposal] = []
  /// Customers without a matching company.
  var unmatchedCustomerIDs: [String] = []
  /// The number of companies considered.
  var companyCount = 0
}
