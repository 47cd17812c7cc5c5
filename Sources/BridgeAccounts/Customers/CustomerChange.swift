import BridgeCore

/// A requested change of a customer; nil leaves a field unchanged.
package struct CustomerChange: Sendable, Equatable {
  package var displayName: String?
  package var enabled: Bool?
  package var companyIdentifier: String?
  package var billedProductIDs: [String]?
  package var mailRecipients: [String]?
  /// The ConnectWise id of the company that `companyIdentifier` is expected to name; nil if the caller does not specify one.
  package var expectedCompanyID: Int?

  package init(
    displayName: String? = nil, enabled: Bool? = nil, companyIdentifier: String? = nil, billedProductIDs: [String]? = nil,
    mailRecipients: [String]? = nil, expectedCompanyID: Int? = nil
  ) {
    self.displayName = displayName
    self.enabled = enabled
    self.companyIdentifier = companyIdentifier
    self.billedProductIDs = billedProductIDs
    self.mailRecipients = mailRecipients
    self.expectedCompanyID = expectedCompanyID
  }

  /// Throws FAILED_PRECONDITION if the identifier now belongs to another company.
  func requireExpected(_ company: Company) throws {
    guard let expectedCompanyID, company.id != expectedCompanyID else { return }
    throw DomainError.unmet(
      "COMPANY_REPLACED",
      "the company ID '\(company.identifier)' belongs to #\(company.id) \(company.name) now, not to #\(expectedCompanyID)",
      remedy: Remedy(.customersMatchesList))
  }

  package func applied(to customer: Customer) -> Customer {
    var changed = customer
    displayName.map { changed.displayName = $0 }
    enabled.map { changed.enabled = $0 }
    if let billedProductIDs {
      changed.billedProductIDs = billedProductIDs
      // Selecting products turns custom settings on.
      if !billedProductIDs.isEmpty { changed.useCustomSettings = true }
    }
    mailRecipients.map { changed.mailRecipients = $0 }
    if let companyIdentifier, !companyIdentifier.sameText(as: customer.companyIdentifier) {
      changed.company = nil
      changed.companyIdentifier = companyIdentifier
    }
    return changed
  }
}
