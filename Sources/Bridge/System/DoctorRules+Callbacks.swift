import BridgeCore
import GRDB

/// What the doctor judges of ConnectWise's callbacks. It asks ConnectWise nothing: the regular look does, and keeps what it found.
struct CallbackFacts: Sendable {
  var settings: CallbackSettings
  var site: SiteIdentity
  var lastReceived: Instant?
  var pending: (count: Int, error: String)
  var now: Instant

  /// So long without a single one is no quiet site any more.
  static let longSilence = Duration.seconds(3 * 24 * 3_600)

  static func read(_ db: Database, _ integration: IntegrationSettings, at now: Instant) throws -> CallbackFacts {
    CallbackFacts(
      settings: try CallbackSettings.current(db), site: SiteIdentity(integration),
      lastReceived: try CallbackRow.all(db).values.compactMap(\.receiveTime).max(), pending: try ChangeStore.pending(db), now: now)
  }
}

extension DoctorRules {
  /// Callbacks are a choice: nothing is said where nobody enabled them.
  static func callbacks(_ facts: CallbackFacts) -> [Finding] {
    let settings = facts.settings
    guard settings.enabled else { return [] }
    func warning(_ message: String, _ remedy: String) -> Finding {
      Finding(severity: .warning, subject: "callbacks", message: message, remedy: remedy)
    }
    guard settings.site == facts.site.description else {
      return [
        warning("were enabled for \(settings.site), and the integration points to \(facts.site)", "cwlink callbacks enable")
      ]
    }
    var found: [Finding] = []
    if !settings.checkError.isEmpty {
      found.append(warning("could not be held against what should be registered: \(settings.checkError)", "cwlink callbacks repair"))
    }
    if !settings.pollError.isEmpty {
      found.append(warning("what they miss could not be looked for: \(settings.pollError)", "cwlink callbacks poll"))
    }
    if !facts.pending.error.isEmpty {
      found.append(warning("\(facts.pending.count) changes are still to be read: \(facts.pending.error)", "cwlink integration test"))
    }
    if let missed = settings.missedTime, missed == settings.pollTime {
      found.append(
        warning(
          "the last look found \(settings.missed) changes that ConnectWise did not tell: see that it reaches \(settings.url)",
          "cwlink callbacks list"))
    }
    let since = [settings.enableTime, facts.lastReceived].compactMap(\.self).max()
    if let since, since.adding(CallbackFacts.longSilence) < facts.now {
      found.append(
        warning("none came for three days: see that ConnectWise reaches \(settings.url), and cwlink-webhook runs", "cwlink callbacks list"))
    }
    return found.isEmpty
      ? [Finding(severity: .ok, subject: "callbacks", message: "ConnectWise tells \(settings.url) what changes")] : found
  }
}
