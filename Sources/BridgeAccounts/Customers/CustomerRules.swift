package import BridgeCore
import CurlTransport

/// What a customer's settings must be before anything else is looked at.
package enum CustomerRules {
  package static let longestName = 200
  /// ConnectWise's own limit.
  static let longestCompanyIdentifier = 156
  package static let mostRecipients = 50

  /// Everything that is wrong with `customer`, by the API's field paths. `products` are the ids that exist.
  package static func violations(of customer: Customer, products: Set<String>) -> FieldViolations {
    var found = FieldViolations()
    found.require(Identifier.isValid(customer.id), "customer.id", "'\(customer.id)' \(Identifier.rule)")
    found.require(
      (1...longestName).contains(customer.displayName.count) && !customer.displayName.hasControlCharacters, "customer.display_name",
      "must have 1 to \(longestName) characters, and no control characters")
    found.require(
      customer.companyIdentifier.count <= longestCompanyIdentifier && !customer.companyIdentifier.hasControlCharacters,
      "customer.company_identifier", "must have at most \(longestCompanyIdentifier) characters, and no control characters")
    found.require(
      !customer.enabled || !customer.companyIdentifier.isEmpty, "customer.company_identifier",
      "is needed for an enabled customer; give the company's ID in ConnectWise: --company ID")
    for unknown in customer.billedProductIDs where !products.contains(unknown) {
      found.add("customer.billed_product_ids", "no product '\(unknown)'; see: \(Remedy(.productsList))")
    }
    found.require(customer.mailRecipients.count <= mostRecipients, "customer.mail_recipients", "at most \(mostRecipients) are taken")
    for address in customer.mailRecipients where !MailAddress.isValid(address) {
      found.add("customer.mail_recipients", "'\(address)' is no mail address; give it as name@example.com")
    }
    return found
  }

  /// Whether saving `new` needs a word with ConnectWise: to bill through a company, or to link to another one.
  ///
  /// A disabled customer can so be changed, and an enabled one disabled, while ConnectWise is out of reach or the company is deleted.
  package static func needsVerification(old: Customer?, new: Customer) -> Bool {
    guard !new.companyIdentifier.isEmpty else { return false }
    return new.enabled || old.map { !$0.companyIdentifier.sameText(as: new.companyIdentifier) } ?? true
  }
}
