import GRDB

extension Schema {
  /// The rows that get a hash when the log is first chained: about ten seconds of work. Older ones stay without.
  static let mostChainedRows: Int64 = 2_000_000
  private static let chunk = 5_000

  /// Gives every row of the activity log the hash that links it to the row before.
  static func chainActivity(_ db: Database, mostRows: Int64 = mostChainedRows) throws {
    try db.execute(
      sql: """
        DROP TRIGGER activity_is_never_changed;
        ALTER TABLE activity ADD COLUMN hash BLOB;
        CREATE TABLE activity_chain (id INTEGER PRIMARY KEY CHECK (id = 1), first_id INTEGER NOT NULL) STRICT;
        INSERT INTO activity_chain (id, first_id)
          SELECT 1, max(coalesce(min(id), 1), coalesce(max(id), 0) - ? + 1) FROM activity;
        """, arguments: [mostRows])
    var previous = ActivityChain.beginning
    var last = (try Int64.fetchOne(db, sql: "SELECT first_id FROM activity_chain") ?? 1) - 1
    let select = try db.makeStatement(sql: "SELECT \(ChainedEntry.columns) FROM activity WHERE id > ? ORDER BY id LIMIT ?")
    let update = try db.makeStatement(sql: "UPDATE activity SET hash = ? WHERE id = ?")
    while true {
      var entries: [ChainedEntry] = []
      let rows = try Row.fetchCursor(select, arguments: [last, chunk])
      while let row = try rows.next() { entries.append(try ChainedEntry(row)) }
      guard let newest = entries.last else { break }
      for entry in entries {
        previous = ActivityChain.hash(after: previous, entry.content)
        try update.execute(arguments: [previous, entry.id])
      }
      last = newest.id
    }
    try db.execute(
      sql: """
        CREATE TRIGGER activity_is_never_changed BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'activity is append-only'); END;
        """)
  }
}
