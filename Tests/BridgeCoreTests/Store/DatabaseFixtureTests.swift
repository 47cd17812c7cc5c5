import Foundation
import GRDB
import Testing

@testable import BridgeCore

@Suite("Databases of earlier versions")
struct DatabaseFixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/databases").standardized

  private static let versions = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/cwlink.db").path) }.sorted()

  /// A table's rows, each as the values of its columns.
  private struct Contents: Sendable {
    var columns: [String]
    var rows: Set<[DatabaseValue]>
  }

  private static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
  }

  private static func contents(_ db: Database, _ table: String, columns: [String]? = nil) throws -> Contents {
    let columns = try columns ?? db.columns(in: table).map(\.name)
    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let rows = try Row.fetchAll(db, sql: "SELECT \(list) FROM \"\(table)\"").map { Array($0.databaseValues) }
    return Contents(columns: columns, rows: Set(rows))
  }

  /// The row as this version has it: quantities are ten-thousandths.
  private static func migrated(_ row: [DatabaseValue], _ table: String, _ columns: [String]) -> [DatabaseValue] {
    guard ["counts", "billed", "run_lines"].contains(table) else { return row }
    return zip(columns, row).map { column, value in
      guard column.hasSuffix("quantity"), let number = Double.fromDatabaseValue(value) else { return value }
      return Int64((number * 10_000).rounded()).databaseValue
    }
  }

  private static func withCopy(of version: String, _ body: (String) async throws -> Void) async throws {
    let directory = NSTemporaryDirectory() + "cwlink-test-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try FileManager.default.copyItem(atPath: folder.appending(path: version).path, toPath: directory)
    // A checkout has the modes that the umask gives it.
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: directory)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: directory + "/master.key")
    try await body(directory)
  }

  @Test("there is a database of 0.1.0") func present() { #expect(Self.versions.contains("0.1.0")) }

  @Test("every row of every table is kept when this version opens the database", arguments: versions)
  func rowsAreKept(version: String) async throws {
    try await Self.withCopy(of: version) { directory in
      let before = try await DatabaseQueue(path: directory + "/cwlink.db").read { db in
        try Dictionary(uniqueKeysWithValues: Self.tables(db).map { ($0, try Self.contents(db, $0)) })
      }
      #expect(before.count >= 34)
      let store = try Store(directory: directory)
      for (table, old) in before {
        #expect(!old.rows.isEmpty, "the fixture has no rows in \(table)")
        let new = try await store.read { db in
          // Columns may be added but not removed.
          let names = try db.columns(in: table).map(\.name)
          return old.columns.allSatisfy(names.contains) ? try Self.contents(db, table, columns: old.columns).rows : []
        }
        let kept = Set(old.rows.map { Self.migrated($0, table, old.columns) })
        #expect(new.isSuperset(of: kept), "\(table) lost \(kept.subtracting(new).count) of \(kept.count) rows, or a column")
        // The only table that opening may add rows to is the list of migrations.
        #expect(new.count == old.rows.count || table == "grdb_migrations", "\(table) gained rows")
      }
    }
  }

  @Test("the sealed secrets can still be opened", arguments: versions)
  func secrets(version: String) async throws {
    try await Self.withCopy(of: version) { directory in
      let sealer = try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil)
      let store = try Store(directory: directory)
      let sealed = try await store.read { db in
        try ["private_key", "staged_private_key", "previous_private_key"].map { column in
          try #require(try Data.fetchOne(db, sql: "SELECT \(column) FROM integration"))
        }
      }
      let keys = try sealed.map { try sealer.open($0, for: IntegrationSettings.privateKeyPurpose).reveal() }
      #expect(keys == ["demo-second-private-key", "demo-third-private-key", "demo-private-key"])
      // They were entered for the server that is saved.
      let integration = try await store.read(IntegrationSettings.current)
      for key in [integration.key, integration.stagedKey, integration.previousKey] { #expect(key.destination == integration.destination) }
      let mail = try await store.read(MailSettings.current)
      #expect(mail.passwordDestination == mail.destination.text)
      let password = try await store.read { db in try #require(try Data.fetchOne(db, sql: "SELECT password FROM mail_settings")) }
      #expect(try sealer.open(password, for: MailSettings.passwordPurpose).reveal() == "demo-mail-password")
    }
  }
}
