import BridgeCore

/// What the facts mean, and the command that mends each: the worst first, each kind in a fixed order.
enum DoctorRules {
  static func findings(_ facts: DoctorFacts) -> [Finding] {
    let all =
      integration(facts) + mail(facts) + customers(facts) + solutions(facts) + products(facts) + deliveries(facts)
      + schedule(facts.schedule) + callbacks(facts.callbacks)
    return all.enumerated().sorted { ($1.element.severity.rawValue, $0.offset) < ($0.element.severity.rawValue, $1.offset) }.map(\.element)
  }

  private static func mail(_ facts: DoctorFacts) -> [Finding] {
    let set = "cwlink integration mail set"
    guard facts.mail.isConfigured else {
      return [
        Finding(
          severity: .warning, subject: "mail", message: "no mail server is configured: no billing e-mail can be sent",
          remedy: "\(set) --host HOST --from ADDRESS")
      ]
    }
    let silent = facts.customers.filter { $0.customer.enabled && $0.customer.mailRecipients.isEmpty }.count
    if facts.mail.recipients.isEmpty, silent > 0 {
      return [
        Finding(
          severity: .warning, subject: "mail", message: "\(silent) enabled customers have nobody to send their billing e-mail to",
          remedy: "\(set) --recipient ADDRESS")
      ]
    }
    return [
      Finding(severity: .ok, subject: "mail", message: "billing e-mail leaves through \(facts.mail.host):\(facts.mail.effectivePort)")
    ]
  }

  private static func solutions(_ facts: DoctorFacts) -> [Finding] {
    guard !facts.solutionsError.isEmpty else { return [] }
    return [
      Finding(
        severity: .warning, subject: "agreements",
        message:
          "the management solutions could not be read, and Default is taken from what was last read of them: \(facts.solutionsError)",
        remedy: "cwlink integration test")
    ]
  }

  private static func products(_ facts: DoctorFacts) -> [Finding] {
    facts.unmappedProducts.map { product in
      Finding(
        severity: .warning, subject: "products/\(product.id)", message: "is used, but mapped to no catalog product: it is not billed",
        remedy: "cwlink products map \(product.id) IDENTIFIER")
    }
  }

  private static func deliveries(_ facts: DoctorFacts) -> [Finding] {
    var found: [Finding] = []
    if facts.deliveriesWaiting > 0 {
      found.append(
        Finding(
          severity: .problem, subject: "deliveries", message: "\(facts.deliveriesWaiting) wait for a person",
          remedy: "cwlink deliveries list --state waiting"))
    }
    if facts.deliveriesUncertain > 0 {
      found.append(
        Finding(
          severity: .warning, subject: "deliveries",
          message: "\(facts.deliveriesUncertain) got no answer, and are read back before anything is sent again",
          remedy: "cwlink deliveries list --state uncertain"))
    }
    if facts.breaker.state != .closed {
      found.append(
        Finding(
          severity: .problem, subject: "deliveries",
          message: "ConnectWise does not answer: requests wait (the breaker is \(facts.breaker.state.rawValue))",
          remedy: "cwlink integration test"))
    }
    return found.isEmpty ? [Finding(severity: .ok, subject: "deliveries", message: "none waits for a person")] : found
  }
}
