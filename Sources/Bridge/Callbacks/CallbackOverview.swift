import BridgeCore
import GRDB

/// The expected and actual callback registrations, and what was received.
struct CallbackOverview: Sendable {
  var settings: CallbackSettings
  var outcome: CallbackRegistrar.Outcome
  var rows: [CallbackType: CallbackRow]
  var pending: (count: Int, error: String)
  var nextPollTime: Instant?
  /// Why ConnectWise could not be read; then its registrations are unknown.
  var listError = ""

  /// `wanted` replaces the saved settings in a dry run.
  static func read(
    _ db: Database, _ outcome: CallbackRegistrar.Outcome, site: SiteIdentity, wanted: CallbackSettings?, _ times: CallbackTimes,
    at now: Instant
  ) throws -> CallbackOverview {
    var settings = try wanted ?? CallbackSettings.current(db)
    // Callbacks enabled for another ConnectWise site are not enabled for this one.
    if settings.site != site.description { settings = CallbackSettings() }
    return CallbackOverview(
      settings: settings, outcome: outcome, rows: try CallbackRow.all(db), pending: try ChangeStore.pending(db),
      nextPollTime: times.nextPoll(settings, at: now))
  }
}
