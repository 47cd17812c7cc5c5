import BridgeCore
import BridgeDelivery

/// What waits for a person, or for something outside.
extension DoctorRules {
  static func waiting(_ facts: WaitingFacts) -> [Finding] {
    secrets(facts) + clock(facts) + rights(facts) + deliveries(facts) + events(facts)
  }

  private static func secrets(_ facts: WaitingFacts) -> [Finding] {
    if let failure = facts.keyFailure { return [Finding(severity: .problem, subject: "secrets", message: failure.message)] }
    guard !facts.unreadableSecrets.isEmpty else { return [] }
    let remedy =
      switch facts.unreadableSecrets.first {
      case "mail password": Remedy(.integrationMailSet)
      case "staged private key", "previous private key": Remedy(.integrationKeysStage)
      default: Remedy(.integrationSetPublicKey)
      }
    return [
      Finding(
        severity: .problem, subject: "secrets",
        message:
          "the master key does not decrypt: \(facts.unreadableSecrets.joined(separator: ", ")). Restore the original master key, or enter them again",
        remedy: remedy.command)
    ]
  }

  private static func rights(_ facts: WaitingFacts) -> [Finding] {
    facts.missingRights.sorted { $0.key < $1.key }.map { right, count in
      Finding(
        severity: .problem, subject: "rights",
        message: "the API member lacks “\(right)”, for which ConnectWise refused \(Plural.of(count, "delivery", "deliveries")); "
          + "grant it to the member's security role, then retry them",
        remedy: Remedy(.deliveriesListWaiting).command)
    }
  }

  private static func clock(_ facts: WaitingFacts) -> [Finding] {
    var found: [Finding] = []
    func add(_ severity: Finding.Severity, _ message: String) {
      found.append(Finding(severity: severity, subject: "clock", message: message + "; check the machine's time (timedatectl)"))
    }
    if let skew = facts.clockSkew, skew.magnitude > .seconds(120) {
      add(
        skew.magnitude > .seconds(3600) ? .problem : .warning,
        "this machine's clock is \(skew.magnitude.words) \(skew > .zero ? "behind" : "ahead of") that of ConnectWise")
    } else if let last = facts.lastActivity, last > facts.now.adding(.seconds(300)) {
      let difference = Duration.milliseconds(last.milliseconds - facts.now.milliseconds)
      add(.problem, "the last entry of the activity log is \(difference.words) in the future: the clock was set back, or was ahead")
    }
    if facts.clockStep.magnitude > .seconds(300) {
      add(
        .warning,
        "the machine's clock was set \(facts.clockStep > .zero ? "forward" : "back") by \(facts.clockStep.magnitude.words) since the daemon started"
      )
    }
    return found
  }

  /// One finding for each way to fix it: a customer's settings, or a route.
  private static func events(_ facts: WaitingFacts) -> [Finding] {
    [false, true].compactMap { forRoute in
      let kept = facts.keptEvents.filter { $0.isForRoute == forRoute }
      guard let first = kept.first else { return nil }
      let count = kept.reduce(0) { $0 + $1.count }
      let names = kept.prefix(3).map(\.customerID).joined(separator: ", ") + (kept.count > 3 ? " and \(kept.count - 3) more" : "")
      return Finding(
        severity: .problem, subject: "notifications",
        message: "\(Plural.of(count, "event")) that \(count == 1 ? "requires" : "require") action only kept, of \(names): "
          + (forRoute ? "no routing rule names a board for them" : "nobody is notified for these customers"),
        remedy: forRoute
          ? Remedy(.notificationsRoutesAddCustomer, nil, first.customerID).command
          : Remedy(.notificationsSettingsShow, first.customerID).command)
    }
  }
}

extension Duration {
  fileprivate var magnitude: Duration { self < .zero ? .zero - self : self }
}
