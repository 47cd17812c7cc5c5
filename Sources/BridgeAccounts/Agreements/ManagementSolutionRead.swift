package import BridgeCore
import GRDB

/// The time and result of the last read of the management solutions. A single row.
package struct ManagementSolutionRead: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "management_solution_sync"

  private var id = 1
  /// The ConnectWise site they were read from.
  package var site: String
  var attemptTime: Instant
  /// The last successful read; nil if there was none.
  package var syncTime: Instant?
  /// The error of the last attempt; empty if it succeeded.
  package var syncError: String

  package init(site: SiteIdentity, attemptTime: Instant, syncTime: Instant?, syncError: String) {
    self.site = site.description
    self.attemptTime = attemptTime
    self.syncTime = syncTime
    self.syncError = syncError
  }

  /// Solutions rarely change, so a sync of all customers reads them once.
  static let freshness = Duration.seconds(3600)
  /// A failed read is not repeated for every customer either.
  static let retry = Duration.seconds(300)

  /// Whether the data are recent enough for this site. After the clock was set back nothing counts as fresh.
  func isFresh(for site: SiteIdentity, at now: Instant) -> Bool {
    let limit = attemptTime.adding(syncError.isEmpty ? Self.freshness : Self.retry)
    return self.site == site.description && attemptTime <= now && now < limit
  }

  package enum CodingKeys: String, CodingKey {
    case id, site
    case attemptTime = "attempt_time"
    case syncTime = "sync_time"
    case syncError = "sync_error"
  }
}
