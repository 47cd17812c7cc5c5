package import GRDB

/// An entry of the append-only activity log (rule 30).
package struct ActivityEntry: Sendable, Equatable, Codable, FetchableRecord, MutablePersistableRecord {
  package static let databaseTableName = "activity"

  package var id: Int64?
  package var time: Instant
  package var daemon: Bool
  package var uid: UInt32
  var gid: UInt32
  package var pid: Int32
  package var user: String
  /// "customer.create", "billing.apply", …
  package var action: String
  /// "customers/acme", "plans/…"
  package var object: String
  package var summary: String
  /// JSON without secrets; empty if there is no such state.
  package var before: String
  package var after: String

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
