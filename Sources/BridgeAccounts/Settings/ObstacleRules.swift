import BridgeCore

/// The problems that prevent sending what the settings require, each with the command that fixes it.
enum ObstacleRules {
  static func obstacles(_ facts: EffectiveFacts) -> [String] {
    integration(facts.integration) + customer(facts.customer) + billing(facts) + mail(facts) + tickets(facts)
  }

  private static func integration(_ integration: IntegrationSettings) -> [String] {
    if !integration.isConfigured {
      return [
        "the integration is not configured (missing: \(integration.missingFields.joined(separator: ", "))); run: \(Remedy(.integrationSet))"
      ]
    }
    return integration.enabled ? [] : ["the integration is disabled: nothing reaches ConnectWise; run: \(Remedy(.integrationEnable))"]
  }

  private static func customer(_ customer: Customer) -> [String] {
    var found: [String] = []
    if !customer.enabled { found.append("the customer is disabled: nothing is sent for it; run: \(Remedy(.customersEnable, customer.id))") }
    if customer.companyIdentifier.isEmpty {
      found.append("the customer is not linked to a ConnectWise company; run: \(Remedy(.customersSetCompany, customer.id))")
    } else if customer.companyDeleted || customer.companyInactive {
      found.append(
        "the company '\(customer.companyIdentifier)' is \(customer.companyDeleted ? "deleted" : "inactive") in ConnectWise; fix it there, or "
          + "link another; run: \(Remedy(.customersSetCompany, customer.id))")
    }
    if !customer.syncError.isEmpty {
      found.append("the last sync failed (\(customer.syncError)); run: \(Remedy(.customersSync, customer.id))")
    }
    return found
  }

  /// Disabled billing is not an obstacle. Missing settings are, since otherwise the customer would silently not be billed.
  private static func billing(_ facts: EffectiveFacts) -> [String] {
    let customer = facts.customer
    guard let billing = facts.settings.billing?.value else {
      return ["no billing day is set: nothing is billed automatically; run: \(Remedy(.settingsSetBilling))"]
    }
    guard billing.enabled else { return [] }
    let billed = facts.billedAssignments
    let unmapped = billed.filter { !$0.product.isMapped }.map {
      "\($0.product.id) is billed, but not mapped to a catalog product; run: \(Remedy(.productsMap, $0.product.id))"
    }
    // Without a company there are no agreements: one obstacle is enough.
    guard customer.companyID != nil else { return unmapped }
    let chosen = billed.filter { [.notBillable, .gone].contains($0.resolution.state) }.map { "\($0.product.id): \($0.resolution.message)" }
    let unassigned = billed.filter { $0.resolution.state == .unassigned }
    // All products have the same reason, which is listed once.
    let none = unassigned.first.map { first in
      "\(unassigned.map(\.product.id).joined(separator: ", ")): \(first.resolution.message)"
    }
    return unmapped + chosen + [none].compactMap { $0 }
  }

  private static func mail(_ facts: EffectiveFacts) -> [String] {
    let parts = parts(facts, billing: \.mail, figures: \.mail)
    guard !parts.isEmpty else { return [] }
    let what = parts.joined(separator: ", ")
    if !facts.mail.isConfigured {
      return ["\(what): set to be sent by e-mail, but no mail server is configured; run: \(Remedy(.integrationMailSet))"]
    }
    if facts.mail.recipients(of: facts.customer).isEmpty {
      return [
        "\(what): set to be sent by e-mail, but no recipients are configured; run: \(Remedy(.customersSetRecipient, facts.customer.id))"
      ]
    }
    return []
  }

  private static func tickets(_ facts: EffectiveFacts) -> [String] {
    let parts = parts(facts, billing: { _ in false }, figures: \.ticket)
    guard !parts.isEmpty, facts.settings.reportRoute.board.isEmpty else { return [] }
    return [
      "\(parts.joined(separator: ", ")): set to be sent as tickets, but no board is configured; run: \(Remedy(.settingsSetReportBoard))"
    ]
  }

  /// The enabled parts that go a certain way, by the API's names.
  private static func parts(
    _ facts: EffectiveFacts, billing: (BillingSettings) -> Bool, figures: (FigureSettings) -> Bool
  ) -> [String] {
    let settings = facts.settings
    let bills = settings.billing.map { $0.value.enabled && billing($0.value) } ?? false
    let sent = FigureProduct.allCases.filter { product in settings.figures[product].map { $0.value.enabled && figures($0.value) } ?? false }
    return (bills ? ["billing"] : []) + sent.map(\.fieldName)
  }
}
