import GRDB

/// What is sent for every customer that does not have its own (rule 4). One row.
struct GeneralSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "general_settings"

  private var id = 1
  var sending = SendingSettings()
  /// When on its day everything that is scheduled is sent.
  var timeOfDay = TimeOfDay.usual
  /// Of tickets with mail-security figures.
  var reportRoute = TicketRoute()
  var updateTime = Instant(milliseconds: 0)
  /// 0 while nothing was ever saved.
  var revision: Int64 = 0

  var etag: String { String(revision) }

  /// The saved settings; the empty ones where nothing was saved yet.
  static func current(_ db: Database) throws -> GeneralSettings {
    try fetchOne(db) ?? GeneralSettings()
  }

  enum CodingKeys: String, CodingKey {
    case id, sending, revision
    case timeOfDay = "time_of_day"
    case reportRoute = "report_route"
    case updateTime = "update_time"
  }
}
