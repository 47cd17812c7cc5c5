import BridgeAccounts
import BridgeCore

extension DoctorRules {
  static func customers(_ facts: DoctorFacts) -> [Finding] {
    let enabled = facts.customers.filter(\.customer.enabled)
    guard !enabled.isEmpty else {
      return [
        Finding(
          severity: .warning, subject: "customers", message: "no customer is enabled: nothing is billed",
          remedy: facts.customers.isEmpty ? Remedy(.customersAdd).command : Remedy(.customersList).command)
      ]
    }
    let found = facts.customers.flatMap(customer) + sharedCompanies(enabled.map(\.customer))
    return found.isEmpty
      ? [Finding(severity: .ok, subject: "customers", message: "\(enabled.count) enabled and complete")] : found
  }

  private static func customer(_ facts: DoctorFacts.CustomerFacts) -> [Finding] {
    let customer = facts.customer
    let subject = "customers/\(customer.id)"
    var found: [Finding] = []
    if customer.companyIdentifier.isEmpty {
      return [
        Finding(
          severity: .warning, subject: subject, message: "is not linked to a ConnectWise company",
          remedy: Remedy(.customersSetCompany, customer.id).command)
      ]
    }
    if !customer.syncError.isEmpty {
      found.append(
        Finding(
          severity: customer.enabled ? .problem : .warning, subject: subject, message: "the last sync failed: \(customer.syncError)",
          remedy: Remedy(.customersSync, customer.id).command))
    }
    guard customer.enabled else { return found }
    if customer.companyDeleted || customer.companyInactive {
      found.append(
        Finding(
          severity: .problem, subject: subject,
          message: "its company '\(customer.companyIdentifier)' is \(customer.companyDeleted ? "deleted" : "inactive") in ConnectWise",
          remedy: Remedy(.customersDisable, customer.id).command))
    }
    return found + assignments(facts, subject)
  }

  /// Products with the same problem share one finding: a customer with many products and no agreements would fill the page.
  private static func assignments(_ facts: DoctorFacts.CustomerFacts, _ subject: String) -> [Finding] {
    let troubled = facts.resolutions.filter { $0.resolution.state != .usable || $0.resolution.successor != nil }
    let unassigned = troubled.filter { $0.resolution.state == .unassigned }
    let chosen = troubled.filter { $0.resolution.state != .unassigned }
    var found = chosen.map { product, resolution in
      Finding(
        severity: resolution.state == .usable ? .warning : .problem, subject: subject, message: "\(product.id): \(resolution.message)",
        remedy: resolution.successor.map { Remedy(.agreementsAssignID, facts.customer.id, product.id, $0.id).command }
          ?? Remedy(.agreementsAssign, facts.customer.id, product.id).command)
    }
    if let first = unassigned.first {
      found.append(
        Finding(
          severity: .problem, subject: subject,
          message: "\(unassigned.map(\.product.id).joined(separator: ", ")): \(first.resolution.message)",
          remedy: Remedy(.agreementsAssign, facts.customer.id, first.product.id).command))
    }
    return found
  }

  /// Two customers linked to one company would bill the same addition in turn.
  private static func sharedCompanies(_ customers: [Customer]) -> [Finding] {
    Dictionary(grouping: customers.filter { $0.companyID != nil }) { $0.companyID ?? 0 }
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { _, sharing in
        Finding(
          severity: .warning, subject: "customers/\(sharing[0].id)",
          message:
            "customers \(sharing.map(\.id).joined(separator: ", ")) are linked to the same company '\(sharing[0].companyIdentifier)': "
            + "a product billed for two of them needs two agreements",
          remedy: Remedy(.agreementsAssignmentsList, sharing[0].id).command)
      }
  }
}
