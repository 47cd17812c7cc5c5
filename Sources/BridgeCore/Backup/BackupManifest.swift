import Escaping
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

  /// Whether its numbers are ones that a database can have, and its texts can be shown: they come from a file that anybody may have written. They are
  /// compared with the database later.
  var isPlausible: Bool {
    // SQLite's limit is 281 TB; no sum of these overflows.
    let mostBytes: Int64 = 1 << 48
    let mostTables = 10_000
    // The end of the year 9999.
    let latest: Int64 = 253_402_300_799_999
    guard (1...mostBytes).contains(database.size), Self.isHexadecimal(database.sha256) else { return false }
    guard tables.count <= mostTables, tables.values.allSatisfy({ (0...mostBytes).contains($0) }) else { return false }
    guard (0...latest).contains(time.milliseconds) else { return false }
    if let activity, activity.id < 1 || !(activity.hash.isEmpty || Self.isHexadecimal(activity.hash)) { return false }
    guard (1...64).contains(version.utf8.count), version.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
    return (Array(tables.keys) + migrations).allSatisfy { name in !name.unicodeScalars.contains(where: \.isControl) }
  }

  private static func isHexadecimal(_ text: String) -> Bool { text.utf8.count <= 64 && Data(hexadecimal: text)?.isEmpty == false }

  /// The number of rows of all tables.
  package var rows: Int64 { tables.values.reduce(0, +) }

  /// "2026-11-27 23:40:12 UTC"
  package var timeText: String {
    time.date.formatted(
      Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .gmt).year().month().day().time(includingFractionalSeconds: false))
      + " UTC"
  }
}
