import BridgeCore
import GRDB

/// The inputs of the doctor's check.
struct DriftFacts: Sendable {
  var progress: DriftProgress
  /// The first finding, if there is one.
  var first: [DriftFinding]

  static func read(_ db: Database, at now: Instant) throws -> DriftFacts {
    DriftFacts(
      progress: try DriftProgress.read(db, at: now),
      first: try DriftStore.findings(db, at: SiteIdentity(try IntegrationSettings.current(db)), limit: 1))
  }
}
