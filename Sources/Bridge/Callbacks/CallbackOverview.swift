import BridgeCore
import GRDB

/// What should be registered, what ConnectWise has, and what came.
struct CallbackOverview: Sendable {
  var settings: CallbackSettings
  var outcome: CallbackRegistrar.Outcome
  var rows: [CallbackType: CallbackRow]
  var pending: (count: Int, error: String)
  var nextPollTime: Instant?
  /// Why ConnectWise could not be asked; then nothing is known of what it has.
  var listError = ""

  /// `wanted` stands for the settings where something is only tried.
  static func read(
    _ db: Database, _ outcome: CallbackRegistrar.Outcome, site: SiteIdentity, wanted: CallbackSettings?, _ times: CallbackTimes
  ) throws -> CallbackOverview {
    var settings = try wanted ?? CallbackSettings.current(db)
    // What was enabled for another ConnectWise is not enabled for this one.
    if settings.site != site.description { settings = CallbackSettings() }
    return CallbackOverview(
      settings: settings, outcome: outcome, rows: try CallbackRow.all(db), pending: try ChangeStore.pending(db),
      nextPollTime: times.nextPoll(settings))
  }
}
