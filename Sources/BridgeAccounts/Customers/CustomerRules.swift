package import BridgeCore
import CurlTransport
import Escaping

/// Validates a customer's settings.
package enum CustomerRules {
  package static let longestName = 200
  /// The limit of ConnectWise.
  static let longestCompanyIdentifier = 156
  package static let mostRecipients = 50

  /// All violations, by the API's field paths. `products` are the ids of existing products.
  package static func violations(of customer: Customer, products: Set<String>) -> FieldViolations {
    var found = FieldViolations()
    found.require(Identifier.isValid(customer.id), "customer.id", "'\(customer.id)' \(Identifier.rule)")
    found.require(
      (1...longestName).contains(customer.displayName.scalarCount) && !customer.displayName.hasControlCharacters, "customer.display_name",
      "must have 1 to \(longestName) characters, and no control characters")
    found.require(
      customer.companyIdentifier.scalarCount <= longestCompanyIdentifier && !customer.companyIdentifier.hasControlCharacters,
      "customer.company_identifier", "must have at most \(longestCompanyIdentifier) characters, and no control characters")
    found.require(
      !customer.enabled || !customer.companyIdentifier.isEmpty, "customer.company_identifier",
      "is needed for an enabled customer; give the company's ID in ConnectWise: --company ID")
    for unknown in customer.billedProductIDs where !products.contains(unknown) {
      found.add("customer.billed_product_ids", "no product '\(unknown)'; see: \(Remedy(.productsList))")
    }
    found.require(customer.mailRecipients.count <= mostRecipients, "customer.mail_recipients", "has more than \(mostRecipients) addresses")
    for address in customer.mailRecipients where !MailAddress.isValid(address) {
      found.add("customer.mail_recipients", "'\(address)' is not a mail address; use the form name@example.com")
    }
    return found
  }

  /// What the change names twice. Saved lists are not checked again, so that one that an earlier version saved does not prevent other changes.
  package static func repetitions(in change: CustomerChange) -> FieldViolations {
    var found = FieldViolations()
    found.requireDistinct(change.billedProductIDs ?? [], "customer.billed_product_ids")
    found.requireDistinctText(change.mailRecipients ?? [], "customer.mail_recipients")
    return found
  }

  /// Whether the company must be verified in ConnectWise before `new` is saved: if the customer is enabled or linked to another company.
  ///
  /// A customer can therefore be disabled, or changed while disabled, even if ConnectWise is unreachable or the company is deleted.
  package static func needsVerification(old: Customer?, new: Customer) -> Bool {
    guard !new.companyIdentifier.isEmpty else { return false }
    return new.enabled || old.map { !$0.companyIdentifier.sameText(as: new.companyIdentifier) } ?? true
  }
}
