import BridgeCore

/// The findings and the command that fixes each: the worst first, each kind in a fixed order.
enum DoctorRules {
  static func findings(_ facts: DoctorFacts) -> [Finding] {
    let all =
      integration(facts) + mail(facts) + customers(facts) + solutions(facts) + products(facts) + waiting(facts.waiting)
      + schedule(facts.schedule) + callbacks(facts.callbacks) + drift(facts.drift)
    return worstFirst(facts.storage + all)
  }

  /// The worst first, and the findings of a kind together.
  static func worstFirst(_ findings: [Finding]) -> [Finding] {
    grouped(findings).enumerated().sorted { ($1.element.severity.rawValue, $0.offset) < ($0.element.severity.rawValue, $1.offset) }.map(
      \.element)
  }

  /// The findings that many customers share are one: the same trouble of a thousand would hide all others.
  private static func grouped(_ findings: [Finding]) -> [Finding] {
    let most = 5
    let numbers = Dictionary(grouping: findings.filter { $0.subject.hasPrefix("customers/") }) { "\($0.severity) \($0.message)" }
    var said: [String: Int] = [:]
    return findings.compactMap { finding in
      let key = "\(finding.severity) \(finding.message)"
      guard let same = numbers[key]?.count, same > most, finding.subject.hasPrefix("customers/") else { return finding }
      said[key, default: 0] += 1
      guard said[key] == 1 else { return nil }
      var first = finding
      first.message += " (the same of \(same - 1) other customers)"
      return first
    }
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
}
