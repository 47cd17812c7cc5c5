package import BridgeCore
package import ConnectWise

/// Reads companies and agreements from ConnectWise and maps them to the bridge's types.
package struct CompanyDirectory: Sendable {
  package let site: SiteConnection

  package init(site: SiteConnection) {
    self.site = site
  }

  /// Throws UNAVAILABLE or FAILED_PRECONDITION if ConnectWise cannot be queried.
  func verify(_ identifier: String) async throws -> CompanyVerification {
    let client = try await site.client()
    do {
      if let company = try await client.company(identifier: identifier) { return CompanyVerification(Company(company)) }
      return CompanyVerification(missing: identifier, similar: (try? await similar(to: identifier, client)) ?? [])
    } catch {
      throw DomainError(error, doing: "look up the company '\(identifier)'")
    }
  }

  /// All agreements of a company, child agreements included.
  package func agreements(of company: Company, customer: String, at time: Instant) async throws -> [Agreement] {
    let client = try await site.client()
    do {
      return try await client.agreements(companyID: company.id).map { Agreement($0, customer: customer, company: company.id, at: time) }
    } catch {
      throw DomainError(error, doing: "list the agreements of the company '\(company.identifier)'")
    }
  }

  private func similar(to identifier: String, _ client: ConnectWiseClient) async throws(ConnectWiseError) -> [String] {
    let fragments = SimilarIdentifiers.fragments(of: identifier)
    guard !fragments.isEmpty else { return [] }
    let matching = Condition.any(fragments.flatMap { [Condition.contains("identifier", $0), .contains("name", $0)] })
    let candidates = try await client.companies(matching: .all([.equals("deletedFlag", false), matching]))
    return SimilarIdentifiers.rank(identifier, candidates.map { ($0.identifier, $0.name) })
  }
}

extension Company {
  package init(_ company: ConnectWise.Company) {
    self.init(
      id: company.id, identifier: company.identifier, name: company.name, status: company.status?.name ?? "", deleted: company.isDeleted,
      inactive: company.isInactive)
  }
}
