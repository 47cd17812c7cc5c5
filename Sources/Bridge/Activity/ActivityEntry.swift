public import GRDB

/// One change, as the append-only log keeps it (rule 30).
public struct ActivityEntry: Sendable, Equatable, Codable, FetchableRecord, MutablePersistableRecord {
  public static let databaseTableName = "activity"

  var id: Int64?
  var time: Instant
  var daemon: Bool
  var uid: UInt32
  var gid: UInt32
  var pid: Int32
  var user: String
  /// "customer.create", "billing.apply", …
  var action: String
  /// "customers/acme", "plans/…"
  var object: String
  var summary: String
  /// JSON without secrets; empty where there was nothing.
  var before: String
  var after: String

  public mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
