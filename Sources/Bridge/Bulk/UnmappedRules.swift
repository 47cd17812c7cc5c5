import BridgeAccounts
import BridgeCore

/// Finds items without a counterpart, with the command that fixes each.
enum UnmappedRules {
  static func customer(_ customer: Customer) -> UnmappedThing? {
    guard customer.companyIdentifier.isEmpty else { return nil }
    return UnmappedThing(
      kind: .customer, object: customer.id, message: "\(customer.displayName) is linked to no company",
      remedy: Remedy(.customersSetCompany, customer.id).command)
  }

  static func product(_ product: Product) -> UnmappedThing? {
    guard product.catalogIdentifier.isEmpty else { return nil }
    return UnmappedThing(
      kind: .product, object: product.id, message: "\(product.displayName) is mapped to no catalog product",
      remedy: Remedy(.productsMap, product.id).command)
  }

  static func assignment(_ customer: Customer, _ product: Product, _ resolution: AssignmentResolution) -> UnmappedThing? {
    guard resolution.state != .usable else { return nil }
    return UnmappedThing(
      kind: .assignment, object: "\(customer.id)/\(product.id)", message: resolution.message,
      remedy: (resolution.successor.map { Remedy(.agreementsAssignID, customer.id, product.id, $0.id) }
        ?? Remedy(.agreementsAssign, customer.id, product.id)).command)
  }

  /// Active companies that have billable agreements and no customer. `agreements` are counts by company id.
  static func companies(_ companies: [Company], agreements: [Int: Int], customers: [Customer]) -> [UnmappedThing] {
    let directory = MatchDirectory(customers: customers, companies: companies)
    return companies.filter { !$0.deleted && !$0.inactive && directory.customerID(linkedTo: $0) == nil }
      .compactMap { company in
        guard let count = agreements[company.id], count > 0 else { return nil }
        return UnmappedThing(
          kind: .company, object: company.identifier,
          message: "\(company.name) (#\(company.id)) has \(Plural.of(count, "agreement")) and no customer",
          remedy: Remedy(.customersAdd, nil, company.identifier).command)
      }
      .sorted { ($0.object.lowercased(), $0.object) < ($1.object.lowercased(), $1.object) }
  }
}
