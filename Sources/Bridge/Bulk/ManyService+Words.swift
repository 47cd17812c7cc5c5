import BridgeAccounts
import BridgeCore

extension ManyService {
  /// "made, linked to AlderDental, 5 agreements".
  ///
  /// Throws where the agreements could not be read: what is saved but not synced needs a person.
  static func told(_ what: String, _ detail: CustomerDetail, linked: Bool) throws(DomainError) -> String {
    let customer = detail.customer
    guard linked else { return what }
    let words = (what.isEmpty ? [] : [what]) + ["linked to \(customer.companyIdentifier)"]
    guard customer.syncError.isEmpty else {
      throw .unmet(
        "NOT_SYNCED",
        "\(words.joined(separator: ", ")), but its agreements could not be read: \(customer.syncError)",
        remedy: Remedy(.customersSync, customer.id))
    }
    return (words + [Plural.of(detail.agreementCount, "agreement")]).joined(separator: ", ")
  }
}
