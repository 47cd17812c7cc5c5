package import BridgeCore
package import BridgeDelivery
package import GRDB

/// What is sent for every customer that does not have its own (rule 4). One row.
package struct GeneralSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "general_settings"

  private var id = 1
  package var sending = SendingSettings()
  /// When on its day everything that is scheduled is sent.
  package var timeOfDay = TimeOfDay.usual
  /// Of tickets with mail-security figures.
  package var reportRoute = TicketRoute()
  package var updateTime = Instant(milliseconds: 0)
  /// 0 while nothing was ever saved.
  package var revision: Int64 = 0

  package var etag: String { String(revision) }

  /// The saved settings; the empty ones where nothing was saved yet.
  package static func current(_ db: Database) throws -> GeneralSettings {
    try fetchOne(db) ?? GeneralSettings()
  }

  /// How many general settings name the product's figures: 0 or 1.
  package static func count(_ db: Database, sendingFiguresOf product: String) throws -> Int {
    try current(db).sending.figures.keys.contains { $0.rawValue == product } ? 1 : 0
  }

  package enum CodingKeys: String, CodingKey {
    case id, sending, revision
    case timeOfDay = "time_of_day"
    case reportRoute = "report_route"
    case updateTime = "update_time"
  }
}
