package import BridgeCore

/// What ConnectWise said about a customer's company: read before the transaction that keeps it, since nothing waits for the network in one.
package struct CompanyLink: Sendable {
  package var company: Company
  /// The agreements, or why they could not be read.
  package var agreements: Result<[Agreement], DomainError>
}

extension CompanyDirectory {
  /// The company of a customer that is about to be saved, with its agreements.
  ///
  /// Throws INVALID_ARGUMENT naming company_identifier where there is none, or a deleted or inactive one; UNAVAILABLE where ConnectWise
  /// cannot say. Agreements that cannot be read keep nobody from saving: they are synced later.
  package func link(_ customer: Customer, at time: Instant) async throws -> CompanyLink {
    let verification = try await verify(customer.companyIdentifier)
    guard verification.verdict == .found, let company = verification.company else {
      throw DomainError.invalid("customer.company_identifier", verification.message)
    }
    return CompanyLink(company: company, agreements: try await agreementsOrReason(of: company, customer: customer.id, at: time))
  }

  func agreementsOrReason(of company: Company, customer: String, at time: Instant) async throws -> Result<[Agreement], DomainError> {
    do {
      return .success(try await agreements(of: company, customer: customer, at: time))
    } catch let status as DomainError where status.kind != .cancelled {
      return .failure(status)
    }
  }
}
