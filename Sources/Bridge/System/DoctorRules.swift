import BridgeCore

/// The findings and the command that fixes each: the worst first, each kind in a fixed order.
enum DoctorRules {
  static func findings(_ facts: DoctorFacts) -> [Finding] {
    let all =
      integration(facts) + mail(facts) + customers(facts) + solutions(facts) + products(facts) + deliveries(facts)
      + schedule(facts.schedule) + callbacks(facts.callbacks)
    return all.enumerated().sorted { ($1.element.severity.rawValue, $0.offset) < ($0.element.severity.rawValue, $1.offset) }.map(\.element)
  }

  private static func mail(_ facts: DoctorFacts) -> [Finding] {
    guard facts.mail.isConfigured else {
      return [
        Finding(
          severity: .warning, subject: "mail", message: "no mail server is configured: no billing e-mail can be sent",
          remedy: Remedy(.integrationMailSet).command)
      ]
    }
    let silent = facts.customers.filter { $0.customer.enabled && $0.customer.mailRecipients.isEmpty }.count
    if facts.mail.recipients.isEmpty, silent > 0 {
      return [
        Finding(
          severity: .warning, subject: "mail",
          message: "\(Plural.of(silent, "enabled customer")) without recipients: their billing e-mail cannot be sent",
          remedy: Remedy(.integrationMailSetRecipient).command)
      ]
    }
    return [
      Finding(severity: .ok, subject: "mail", message: "e-mail is sent through \(facts.mail.host):\(facts.mail.effectivePort)")
    ]
  }

  private static func solutions(_ facts: DoctorFacts) -> [Finding] {
    guard !facts.solutionsError.isEmpty else { return [] }
    return [
      Finding(
        severity: .warning, subject: "agreements",
        message:
          "the management solutions could not be read; the last known ones are used for Default: \(facts.solutionsError)",
        remedy: Remedy(.integrationTest).command)
    ]
  }

  private static func products(_ facts: DoctorFacts) -> [Finding] {
    facts.unmappedProducts.map { product in
      Finding(
        severity: .warning, subject: "products/\(product.id)", message: "is used, but not mapped to a catalog product: it is not billed",
        remedy: Remedy(.productsMap, product.id).command)
    }
  }

  private static func deliveries(_ facts: DoctorFacts) -> [Finding] {
    var found: [Finding] = []
    if facts.deliveriesWaiting > 0 {
      found.append(
        Finding(
          severity: .problem, subject: "deliveries",
          message: "\(Plural.of(facts.deliveriesWaiting, "delivery", "deliveries")) waiting for a person",
          remedy: Remedy(.deliveriesListWaiting).command))
    }
    if facts.deliveriesUncertain > 0 {
      found.append(
        Finding(
          severity: .warning, subject: "deliveries",
          message:
            "\(Plural.of(facts.deliveriesUncertain, "delivery", "deliveries")) without an answer: ConnectWise is read before anything is sent again",
          remedy: Remedy(.deliveriesListUncertain).command))
    }
    if facts.breaker.state != .closed {
      found.append(
        Finding(
          severity: .problem, subject: "deliveries",
          message: "ConnectWise does not answer: requests wait (the breaker is \(facts.breaker.state.rawValue))",
          remedy: Remedy(.integrationTest).command))
    }
    return found.isEmpty ? [Finding(severity: .ok, subject: "deliveries", message: "no delivery is waiting for a person")] : found
  }
}
