import LocalRPC

/// What a caller wants a customer to be; nil leaves a field as it is.
struct CustomerChange: Sendable, Equatable {
  var displayName: String?
  var enabled: Bool?
  var companyIdentifier: String?
  var billedProductIDs: [String]?
  var mailRecipients: [String]?
  /// The company that `companyIdentifier` is thought to be of, by its number in ConnectWise; nil where the caller does not say.
  var expectedCompanyID: Int?

  /// Throws FAILED_PRECONDITION where the identifier is another company's by now.
  func requireExpected(_ company: Company) throws {
    guard let expectedCompanyID, company.id != expectedCompanyID else { return }
    throw RPCStatus.unmet(
      "COMPANY_REPLACED",
      "the company ID '\(company.identifier)' belongs to #\(company.id) \(company.name) now, not to #\(expectedCompanyID); look at the proposals again: "
        + "cwlink customers match")
  }

  func applied(to customer: Customer) -> Customer {
    var changed = customer
    displayName.map { changed.displayName = $0 }
    enabled.map { changed.enabled = $0 }
    if let billedProductIDs {
      changed.billedProductIDs = billedProductIDs.uniqued()
      // To choose is to have settings of one's own.
      if !billedProductIDs.isEmpty { changed.useCustomSettings = true }
    }
    mailRecipients.map { changed.mailRecipients = $0.uniqued() }
    if let companyIdentifier, !companyIdentifier.sameText(as: customer.companyIdentifier) {
      changed.company = nil
      changed.companyIdentifier = companyIdentifier
    }
    return changed
  }
}

extension Array where Element: Hashable {
  /// Without repetitions, in the order of first appearance.
  func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
