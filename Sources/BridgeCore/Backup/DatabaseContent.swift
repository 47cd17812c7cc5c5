import GRDB

/// What a backup is compared with after it was restored.
struct DatabaseContent: Sendable, Equatable {
  var migrations: [String]
  /// The number of rows of each table.
  var tables: [String: Int64]
  /// The newest entry of the activity log.
  var activity: BackupManifest.Activity?

  init(_ db: Database) throws {
    let applied = try Store.migrator.appliedIdentifiers(db)
    let known = Store.migrator.migrations.filter(applied.contains)
    migrations = known + applied.subtracting(known).sorted()
    tables = [:]
    for table in try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'")
    {
      tables[table] = try Int64.fetchOne(db, sql: "SELECT count(*) FROM \(table.quotedDatabaseIdentifier)") ?? 0
    }
    activity = try ActivityLog.newest(db).map { .init(id: $0.id, hash: $0.hash?.hexadecimal ?? "") }
  }

  /// The first difference from what the manifest says; nil if there is none.
  func difference(from manifest: BackupManifest) -> String? {
    if migrations != manifest.migrations { return "its schema is another one" }
    for table in Set(tables.keys).union(manifest.tables.keys).sorted() where tables[table] != manifest.tables[table] {
      return "\(table) has \(tables[table].map(String.init) ?? "no") rows, not \(manifest.tables[table].map(String.init) ?? "none")"
    }
    return activity == manifest.activity ? nil : "the newest entry of the activity log is another one"
  }
}
