import BridgeCore
import GRDB

/// The facts about ConnectWise's callbacks. ConnectWise is not asked: the hourly poll does that and keeps its findings.
struct CallbackFacts: Sendable {
  var settings: CallbackSettings
  var site: SiteIdentity
  var lastReceived: Instant?
  var pending: (count: Int, error: String)
  var now: Instant

  /// A site without a callback for this long is not merely quiet.
  static let longSilence = Duration.seconds(3 * 24 * 3_600)

  static func read(_ db: Database, _ integration: IntegrationSettings, at now: Instant) throws -> CallbackFacts {
    CallbackFacts(
      settings: try CallbackSettings.current(db), site: SiteIdentity(integration),
      lastReceived: try CallbackRow.all(db).values.compactMap(\.receiveTime).max(), pending: try ChangeStore.pending(db), now: now)
  }
}

extension DoctorRules {
  /// Callbacks are optional: nothing is reported while they are not enabled.
  static func callbacks(_ facts: CallbackFacts) -> [Finding] {
    let settings = facts.settings
    guard settings.enabled else { return [] }
    func warning(_ message: String, _ remedy: String) -> Finding {
      Finding(severity: .warning, subject: "callbacks", message: message, remedy: remedy)
    }
    guard settings.site == facts.site.description else {
      return [
        warning("were enabled for \(settings.site), and the integration now uses \(facts.site)", Remedy(.callbacksEnable).command)
      ]
    }
    var found: [Finding] = []
    if !settings.checkError.isEmpty {
      found.append(
        warning("could not be compared with the expected registrations: \(settings.checkError)", Remedy(.callbacksRepair).command))
    }
    if !settings.pollError.isEmpty {
      found.append(warning("missed changes could not be looked for: \(settings.pollError)", Remedy(.callbacksPoll).command))
    }
    if !facts.pending.error.isEmpty {
      found.append(
        warning("\(Plural.of(facts.pending.count, "change")) not read yet: \(facts.pending.error)", Remedy(.integrationTest).command))
    }
    if let missed = settings.missedTime, missed == settings.pollTime {
      found.append(
        warning(
          "the last poll found \(Plural.of(settings.missed, "change")) without a callback: check that ConnectWise reaches \(settings.url)",
          Remedy(.callbacksList).command))
    }
    let since = [settings.enableTime, facts.lastReceived].compactMap(\.self).max()
    if let since, since.adding(CallbackFacts.longSilence) < facts.now {
      found.append(
        warning(
          "none received for three days: check that ConnectWise reaches \(settings.url), and that cwlink-webhook runs",
          Remedy(.callbacksList).command))
    }
    return found.isEmpty
      ? [Finding(severity: .ok, subject: "callbacks", message: "ConnectWise sends callbacks to \(settings.url)")] : found
  }
}
