/// What a caller wants a customer to be; nil leaves a field as it is.
struct CustomerChange: Sendable, Equatable {
  var displayName: String?
  var enabled: Bool?
  var companyIdentifier: String?
  var billedProductIDs: [String]?
  var mailRecipients: [String]?

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
