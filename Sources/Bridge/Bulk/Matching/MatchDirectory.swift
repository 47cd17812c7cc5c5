import BridgeAccounts

/// Customers and companies, indexed by normalized names and ids, and the links between them.
struct MatchDirectory: Sendable {
  struct CustomerNames: Sendable {
    var name: CompanyName
    var id: CompanyName
  }

  let customers: [Customer]
  let companies: [Company]
  /// In the order of `companies`.
  let names: [CompanyName]
  let identifiers: [CompanyName]
  private let customersByName: [CompanyName: Set<String>]
  private let customersByID: [CompanyName: Set<String>]
  private let companyNames: CompanyNameIndex
  private let companyIdentifiers: CompanyNameIndex
  private let linkedByID: [Int: String]
  private let linkedByIdentifier: [String: String]

  init(customers: [Customer], companies: [Company]) {
    // Sorted, so that the result does not depend on the order of the input.
    let customers = customers.sorted { $0.id < $1.id }
    let companies = companies.sorted { $0.id < $1.id }
    self.customers = customers
    self.companies = companies
    customersByName = MatchDirectory.ids(of: customers) { CompanyName($0.displayName) }
    customersByID = MatchDirectory.ids(of: customers) { CompanyName($0.id) }
    names = companies.map { CompanyName($0.name) }
    identifiers = companies.map { CompanyName($0.identifier) }
    companyNames = CompanyNameIndex(names)
    companyIdentifiers = CompanyNameIndex(identifiers)
    linkedByID = Dictionary(customers.compactMap { customer in customer.companyID.map { ($0, customer.id) } }) { first, _ in first }
    linkedByIdentifier = Dictionary(
      customers.filter { $0.companyID == nil && !$0.companyIdentifier.isEmpty }.map { ($0.companyIdentifier.lowercased(), $0.id) }
    ) { first, _ in first }
  }

  private static func ids(of customers: [Customer], by name: (Customer) -> CompanyName) -> [CompanyName: Set<String>] {
    var ids: [CompanyName: Set<String>] = [:]
    for customer in customers { ids[name(customer), default: []].insert(customer.id) }
    ids[CompanyName("")] = nil
    return ids
  }

  /// The customer linked to the company.
  func customerID(linkedTo company: Company) -> String? {
    linkedByID[company.id] ?? linkedByIdentifier[company.identifier.lowercased()]
  }

  /// The positions of companies with the customer's name, or whose ID is the customer's id or name.
  func exactCompanies(of customer: CustomerNames) -> [Int] {
    Set(companyNames.same(as: customer.name) + companyIdentifiers.same(as: customer.name) + companyIdentifiers.same(as: customer.id))
      .sorted()
  }

  /// The customers with the company's name or ID.
  func exactCustomers(of company: Company) -> Set<String> {
    let identifier = CompanyName(company.identifier)
    return (customersByName[CompanyName(company.name)] ?? []).union(customersByName[identifier] ?? []).union(
      customersByID[identifier] ?? [])
  }

  /// The positions of companies that may match the customer.
  func candidates(for customer: CustomerNames) -> [Int] {
    var found = Set(exactCompanies(of: customer))
    found.formUnion(companyNames.candidates(for: customer.name))
    found.formUnion(companyIdentifiers.candidates(for: customer.name))
    if customer.id != customer.name { found.formUnion(companyIdentifiers.candidates(for: customer.id)) }
    return found.sorted()
  }
}
