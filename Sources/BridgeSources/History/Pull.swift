package import BridgeCore
package import ExactDecimal
package import GRDB

/// One pull of a source, or one imported file.
package struct Pull: Sendable, Equatable, Codable, FetchableRecord, MutablePersistableRecord {
  package static let databaseTableName = "source_pulls"

  /// Raw values as in the API.
  package enum Outcome: Int, Sendable, Codable, CaseIterable {
    case running = 1
    case succeeded
    case failed
    /// The daemon stopped during the pull. Nothing is lost: the next one reads what this one did not store.
    case interrupted
  }

  package var id: Int64?
  package var sourceID: String
  package var start: Instant
  package var end: Instant?
  package var outcome = Outcome.running
  /// Why it failed, and what to do.
  package var error = ""
  /// The vendor's rows that were read.
  package var rows = 0
  /// Counts and figures that are new or changed.
  package var accepted = 0
  package var unchanged = 0
  package var unmappedCustomers = 0
  package var unmappedQuantity = ExactDecimal.zero
  /// Entries of a type that this version does not know.
  package var unknownTypes = 0
  package var unknownTypeNames: [String] = []
  /// What the vendor lists and is not counted, each with the reason: "Dogwood, Worry-Free Services 5: a trial". At most 100.
  package var notCounted: [String] = []
  /// Empty: the schedule.
  package var requestedBy: String

  package init(sourceID: String, start: Instant, requestedBy: String) {
    self.sourceID = sourceID
    self.start = start
    self.requestedBy = requestedBy
  }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  package enum CodingKeys: String, CodingKey {
    case id, outcome, error, accepted, unchanged
    case sourceID = "source_id"
    case start = "start_time"
    case end = "end_time"
    case rows = "row_count"
    case unmappedCustomers = "unmapped_customers"
    case unmappedQuantity = "unmapped_quantity"
    case unknownTypes = "unknown_types"
    case unknownTypeNames = "unknown_type_names"
    case notCounted = "not_counted"
    case requestedBy = "requested_by"
  }
}

/// The history of pulls.
enum PullStore {
  static func begin(_ db: Database, _ sourceID: String, requestedBy: String, at now: Instant) throws -> Pull {
    var pull = Pull(sourceID: sourceID, start: now, requestedBy: requestedBy)
    try pull.insert(db)
    return pull
  }

  /// Marks pulls that a former daemon did not end.
  static func endInterrupted(_ db: Database, at now: Instant, except active: Set<String>) throws {
    try Pull.filter(Column("outcome") == Pull.Outcome.running.rawValue && !active.contains(Column("source_id"))).updateAll(
      db, Column("outcome").set(to: Pull.Outcome.interrupted.rawValue), Column("end_time").set(to: now))
  }

  static func last(_ db: Database, _ sourceID: String, _ outcomes: [Pull.Outcome]) throws -> Pull? {
    try Pull.filter(Column("source_id") == sourceID && outcomes.map(\.rawValue).contains(Column("outcome")))
      .order(Column("id").desc).fetchOne(db)
  }

  /// The failures since the last success, newest first; at most `limit`.
  static func failures(_ db: Database, _ sourceID: String, limit: Int) throws -> [Pull] {
    let success = try last(db, sourceID, [.succeeded])?.id ?? 0
    return try Pull.filter(
      Column("source_id") == sourceID && Column("id") > success && Column("outcome") == Pull.Outcome.failed.rawValue
    ).order(Column("id").desc).limit(limit).fetchAll(db)
  }

  /// Newest first; empty `sourceID` means all.
  static func list(_ db: Database, sourceID: String, before: Int64?, limit: Int) throws -> [Pull] {
    var request = Pull.all()
    if !sourceID.isEmpty { request = request.filter(Column("source_id") == sourceID) }
    if let before { request = request.filter(Column("id") < before) }
    return try request.order(Column("id").desc).limit(limit).fetchAll(db)
  }

  static func forget(_ db: Database, sourceID: String) throws {
    try Pull.filter(Column("source_id") == sourceID).deleteAll(db)
  }
}
