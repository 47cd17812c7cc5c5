import BridgeAccounts
import BridgeCore

extension BulkService {
  /// "created, linked to AlderDental, 5 agreements".
  ///
  /// Throws if the agreements could not be read: the customer is saved but not synced.
  static func summary(_ what: String, _ detail: CustomerDetail, linked: Bool) throws(DomainError) -> String {
    let customer = detail.customer
    guard linked else { return what }
    let parts = (what.isEmpty ? [] : [what]) + ["linked to \(customer.companyIdentifier)"]
    guard customer.syncError.isEmpty else {
      throw .unmet(
        "NOT_SYNCED",
        "\(parts.joined(separator: ", ")), but its agreements could not be read: \(customer.syncError)",
        remedy: Remedy(.customersSync, customer.id))
    }
    return (parts + [Plural.of(detail.agreementCount, "agreement")]).joined(separator: ", ")
  }
}
