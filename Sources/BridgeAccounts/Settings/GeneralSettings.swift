package import BridgeCore
package import BridgeDelivery
package import GRDB

/// The settings for every customer without custom settings (rule 4). A single row.
package struct GeneralSettings: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "general_settings"

  /// How a count that changed after its period was invoiced is corrected. Raw values as in the API.
  package enum LateCorrections: Int, Sendable, Codable, CaseIterable {
    /// One addition for the difference.
    case delta = 1
    /// One addition that credits all that was billed, and one that bills all that is to be billed.
    case creditAndRebill
    /// Nothing is written; differences are only reported.
    case reportOnly

    /// As in the command line.
    package var name: String {
      switch self {
      case .delta: "delta"
      case .creditAndRebill: "credit-and-rebill"
      case .reportOnly: "report-only"
      }
    }
  }

  private var id = 1
  package var sending = SendingSettings()
  /// The time of day at which scheduled jobs run.
  package var timeOfDay = TimeOfDay.usual
  /// The route of tickets with mail-security figures.
  package var reportRoute = TicketRoute()
  /// How many days a billing plan can be applied after it was made: 1 to 31.
  package var planValidityDays = GeneralSettings.usualPlanValidityDays
  /// How old the additions may be that a plan of many agreements does not read again, in hours: 0 to 168. 0 means that they are always read.
  package var planDataHours = GeneralSettings.usualPlanDataHours
  package var lateCorrections = LateCorrections.delta
  /// How many requests a day are sent in the background to find additions that were changed elsewhere: 0 to 10,000. 0 means none.
  package var driftRequestsPerDay = GeneralSettings.usualDriftRequestsPerDay
  package var updateTime = Instant(milliseconds: 0)
  /// 0 before the first save.
  package var revision: Int64 = 0

  package static let usualPlanValidityDays = 7
  package static let possiblePlanValidityDays = 1...31
  package static let usualPlanDataHours = 24
  package static let possiblePlanDataHours = 0...168
  package static let usualDriftRequestsPerDay = 500
  package static let possibleDriftRequestsPerDay = 0...10_000

  package var etag: String { String(revision) }

  /// The saved settings, or empty ones before the first save.
  package static func current(_ db: Database) throws -> GeneralSettings {
    try fetchOne(db) ?? GeneralSettings()
  }

  /// 1 if the general settings contain figures of the product, otherwise 0.
  package static func count(_ db: Database, sendingFiguresOf product: String) throws -> Int {
    try current(db).sending.figures.keys.contains { $0.rawValue == product } ? 1 : 0
  }

  package enum CodingKeys: String, CodingKey {
    case id, sending, revision
    case timeOfDay = "time_of_day"
    case reportRoute = "report_route"
    case planValidityDays = "plan_validity_days"
    case planDataHours = "plan_data_hours"
    case lateCorrections = "late_corrections"
    case driftRequestsPerDay = "drift_requests_per_day"
    case updateTime = "update_time"
  }
}
