import BridgeCore
import BridgeDelivery
import ConnectWise
import GRDB

/// What waits for a person, or for something outside, and must not do so unnoticed (rule 48). Cheap enough for each status.
struct WaitingFacts: Sendable {
  /// Pending deliveries are expected to leave within this time.
  static let patience = Duration.seconds(3600)

  var deliveries: DeliveryStore.Waiting
  /// Pending since before the patience ended.
  var heldBack: DeliveryStore.Waiting
  var uncertain: Int
  /// The rights that ConnectWise refused deliveries for, with their numbers.
  var missingRights: [String: Int]
  /// Why no requests are sent to ConnectWise; nil if they are.
  var hold: SiteHold?
  /// The kept events that require action.
  var keptEvents: [NotificationEvent.KeptCount]
  /// Why nothing can be decrypted; nil if there is a master key.
  var keyFailure: DomainError?
  var unreadableSecrets: [String]
  var lastActivity: Instant?
  /// How far ConnectWise's clock is ahead of this machine's; nil if it is unknown.
  var clockSkew: Duration?
  /// How far the machine's clock was set since the daemon started.
  var clockStep: Duration
  var now: Instant

  static func read(
    _ db: Database, hold: SiteHold?, sealer: Sealer, clockSkew: Duration?, clockStep: Duration, at now: Instant
  ) throws -> WaitingFacts {
    let late = now.adding(.zero - patience)
    let waiting = try DeliveryStore.waiting(db, [.waiting])
    return WaitingFacts(
      deliveries: waiting,
      heldBack: try DeliveryStore.waiting(db, [.pending, .uncertain], createdBefore: late),
      uncertain: try DeliveryStore.count(db, [.uncertain]), missingRights: missingRights(waiting), hold: hold,
      keptEvents: try NotificationEvent.keptRequiringAction(db),
      keyFailure: sealer.failure, unreadableSecrets: sealer.failure == nil ? try SealedValues.unreadable(db, sealer) : [],
      lastActivity: try ActivityLog.lastTime(db), clockSkew: clockSkew, clockStep: clockStep, now: now)
  }
}

extension WaitingFacts {
  private static func missingRights(_ waiting: DeliveryStore.Waiting) -> [String: Int] {
    waiting.errors.reduce(into: [:]) { rights, row in
      if let right = MissingRight.named(in: row.error) { rights[right, default: 0] += row.count }
    }
  }
}

extension DoctorRules {
  static func deliveries(_ facts: WaitingFacts) -> [Finding] {
    var found: [Finding] = []
    if let hold = facts.hold {
      let next = hold.remaining > .zero ? "the next attempt is in \(hold.remaining.words)" : "the next request is tried"
      found.append(
        Finding(
          severity: .problem, subject: "deliveries", message: "requests to ConnectWise are held back (\(next)): \(hold.message)",
          remedy: Remedy(hold.reason == .rateLimited ? .integrationResume : .integrationTest).command))
    }
    if facts.deliveries.count > 0 {
      found.append(
        Finding(
          severity: .problem, subject: "deliveries",
          message: "\(Plural.of(facts.deliveries.count, "delivery", "deliveries")) waiting for a person\(facts.deliveries.reason)",
          remedy: Remedy(.deliveriesListWaiting).command))
    }
    if facts.heldBack.count > 0 {
      found.append(
        Finding(
          severity: .problem, subject: "deliveries",
          message:
            "\(Plural.of(facts.heldBack.count, "delivery", "deliveries")) not sent for more than \(WaitingFacts.patience.words)\(facts.heldBack.reason)",
          remedy: Remedy(.deliveriesList).command))
    }
    if facts.uncertain > 0 {
      found.append(
        Finding(
          severity: .warning, subject: "deliveries",
          message:
            "\(Plural.of(facts.uncertain, "delivery", "deliveries")) without an answer: ConnectWise is read before anything is sent again",
          remedy: Remedy(.deliveriesListUncertain).command))
    }
    return found.isEmpty ? [Finding(severity: .ok, subject: "deliveries", message: "no delivery is waiting for a person")] : found
  }
}

extension DeliveryStore.Waiting {
  /// ": the most frequent error", with the number of others.
  fileprivate var reason: String {
    guard let most = errors.first else { return "" }
    return ": \(most.error)" + (errors.count > 1 ? " (\(most.count) of them, and \(Plural.of(errors.count - 1, "other reason")))" : "")
  }
}
