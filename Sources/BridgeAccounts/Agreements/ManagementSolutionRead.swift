package import BridgeCore
import GRDB

/// When the management solutions were last read, and how that went. One row.
package struct ManagementSolutionRead: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "management_solution_sync"

  private var id = 1
  /// The ConnectWise that they are of.
  package var site: String
  var attemptTime: Instant
  /// Nil where they were never read.
  package var syncTime: Instant?
  /// Why the last attempt failed; empty where it did not.
  package var syncError: String

  package init(site: SiteIdentity, attemptTime: Instant, syncTime: Instant?, syncError: String) {
    self.site = site.description
    self.attemptTime = attemptTime
    self.syncTime = syncTime
    self.syncError = syncError
  }

  /// They change seldom: a sync of all customers reads them once.
  static let freshness = Duration.seconds(3600)
  /// A failed reading is not repeated for every customer either.
  static let retry = Duration.seconds(300)

  /// Whether there is no need to read them again for this ConnectWise. A clock that went back makes nothing fresh.
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
