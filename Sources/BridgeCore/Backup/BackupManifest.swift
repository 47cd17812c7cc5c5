import Foundation

/// What is in a backup; the JSON at its beginning. docs/BACKUP.md describes the file.
package struct BackupManifest: Sendable, Equatable, Codable {
  /// The version of the cwlink that made it.
  package var version: String
  /// The state of the database is that of this time.
  package var time: Instant
  /// The migrations that its schema has, in their order.
  var migrations: [String]
  /// The number of rows of each table.
  package var tables: [String: Int64]
  /// The newest entry of the activity log; nil if there is none.
  package var activity: Activity?
  var database: Content
  /// How the master key is encrypted; nil if it is not in the backup.
  var key: PassphraseKey.Parameters?

  package struct Activity: Sendable, Equatable, Codable {
    package var id: Int64
    /// In hexadecimal.
    package var hash: String

    package init(id: Int64, hash: String) {
      self.id = id
      self.hash = hash
    }
  }

  struct Content: Sendable, Equatable, Codable {
    /// In bytes.
    var size: Int64
    /// In hexadecimal.
    var sha256: String
  }

  package var hasKey: Bool { key != nil }

  /// The number of rows of all tables.
  package var rows: Int64 { tables.values.reduce(0, +) }

  /// "2026-11-27 23:40:12 UTC"
  package var timeText: String {
    time.date.formatted(
      Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .gmt).year().month().day().time(includingFractionalSeconds: false))
      + " UTC"
  }
}
