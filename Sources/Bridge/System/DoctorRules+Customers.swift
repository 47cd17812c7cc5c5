import BridgeAccounts
import BridgeCore

extension DoctorRules {
  static func customers(_ facts: DoctorFacts) -> [Finding] {
    let enabled = facts.customers.filter(\.customer.enabled)
    guard !enabled.isEmpty else {
      return [
        Finding(
          severity: .warning, subject: "customers", message: "no customer is enabled: nothing is billed",
          remedy: facts.customers.isEmpty ? "cwlink customers add ID --company IDENTIFIER" : "cwlink customers list")
      ]
    }
    let found = facts.customers.flatMap(customer) + sharedCompanies(enabled.map(\.customer))
    return found.isEmpty
      ? [Finding(severity: .ok, subject: "customers", message: "\(enabled.count) enabled, each with what it needs")] : found
  }

  private static func customer(_ facts: DoctorFacts.CustomerFacts) -> [Finding] {
    let customer = facts.customer
    let subject = "customers/\(customer.id)"
    var found: [Finding] = []
    if customer.companyIdentifier.isEmpty {
      return [
        Finding(
          severity: .warning, subject: subject, message: "is linked to no ConnectWise company",
          remedy: "cwlink customers set \(customer.id) --company IDENTIFIER")
      ]
    }
    if !customer.syncError.isEmpty {
      found.append(
        Finding(
          severity: customer.enabled ? .problem : .warning, subject: subject, message: "the last sync failed: \(customer.syncError)",
          remedy: "cwlink customers sync \(customer.id)"))
    }
    guard customer.enabled else { return found }
    if customer.companyDeleted || customer.companyInactive {
      found.append(
        Finding(
          severity: .problem, subject: subject,
          message: "its company '\(customer.companyIdentifier)' is \(customer.companyDeleted ? "deleted" : "inactive") in ConnectWise",
          remedy: "cwlink customers set \(customer.id) --disable"))
    }
    return found + assignments(facts, subject)
  }

  /// Products with the same trouble stand in one finding: with many products a customer without agreements would fill the page.
  private static func assignments(_ facts: DoctorFacts.CustomerFacts, _ subject: String) -> [Finding] {
    let troubled = facts.resolutions.filter { $0.resolution.state != .usable || $0.resolution.successor != nil }
    let unassigned = troubled.filter { $0.resolution.state == .unassigned }
    let chosen = troubled.filter { $0.resolution.state != .unassigned }
    var found = chosen.map { product, resolution in
      Finding(
        severity: resolution.state == .usable ? .warning : .problem, subject: subject, message: "\(product.id): \(resolution.message)",
        remedy: resolution.successor.map { "cwlink agreements assign \(facts.customer.id) \(product.id) --id \($0.id)" }
          ?? "cwlink agreements assign \(facts.customer.id) \(product.id)")
    }
    if let first = unassigned.first {
      found.append(
        Finding(
          severity: .problem, subject: subject,
          message: "\(unassigned.map(\.product.id).joined(separator: ", ")): \(first.resolution.message)",
          remedy: "cwlink agreements assign \(facts.customer.id) \(first.product.id)"))
    }
    return found
  }

  /// Two customers of one company would bill the same addition in turn.
  private static func sharedCompanies(_ customers: [Customer]) -> [Finding] {
    Dictionary(grouping: customers.filter { $0.companyID != nil }) { $0.companyID ?? 0 }
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { _, sharing in
        Finding(
          severity: .warning, subject: "customers/\(sharing[0].id)",
          message:
            "customers \(sharing.map(\.id).joined(separator: ", ")) are linked to the same company '\(sharing[0].companyIdentifier)': "
            + "a product billed for two of them needs two agreements",
          remedy: "cwlink agreements assignments list \(sharing[0].id)")
      }
  }
}
