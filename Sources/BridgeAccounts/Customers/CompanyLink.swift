package import BridgeCore

/// A customer's company as read from ConnectWise. It is read before the transaction that saves it, because transactions do no network I/O.
package struct CompanyLink: Sendable {
  package var company: Company
  /// The agreements, or the error of reading them.
  package var agreements: Result<[Agreement], DomainError>
}

extension CompanyDirectory {
  /// Reads the company of a customer that is about to be saved, with its agreements.
  ///
  /// Throws INVALID_ARGUMENT naming company_identifier if the company is missing, deleted or inactive; UNAVAILABLE if ConnectWise cannot be
  /// queried. Agreements that cannot be read do not prevent saving; they are synced later.
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
