import Foundation
package import GRDB

/// How long what grows with time is kept, in months; docs/BACKUP.md lists what is never removed.
package struct RetentionPeriods: Sendable, Equatable {
  /// Mail-security and device figures.
  package var figures = 25
  /// Ended deliveries of e-mails, tickets and summaries.
  package var deliveries = 25
  /// Events that are neither kept nor of an open notification.
  package var events = 13

  package init() {}
}

/// What is removed when it is older than an age. The owner of a table says which of its rows these are.
package struct RetentionRule: Sendable {
  package enum Age: Sendable, Equatable {
    case months(Int)
    case duration(Duration)
  }

  /// In the plural, for people: "mail figures".
  let name: String
  let age: Age
  /// The keys of at most that many rows, or groups of rows, from before the time. Called in a reading transaction, so that looking for them holds up no
  /// writer.
  let find: @Sendable (Database, Instant, Int) throws -> [String]
  /// Removes what has these keys. Returns the number of rows.
  let remove: @Sendable (Database, [String]) throws -> Int

  package init(
    _ name: String, after age: Age, find: @escaping @Sendable (Database, Instant, Int) throws -> [String],
    remove: @escaping @Sendable (Database, [String]) throws -> Int
  ) {
    self.name = name
    self.age = age
    self.find = find
    self.remove = remove
  }

  /// Rows of a record with a whole number as `id`.
  package static func rows<Record: TableRecord>(
    of record: Record.Type, _ name: String, after age: Age, ids: @escaping @Sendable (Database, Instant, Int) throws -> [Int64]
  ) -> RetentionRule {
    RetentionRule(
      name, after: age, find: { try ids($0, $1, $2).map(String.init) },
      remove: { db, ids in try record.filter(ids.compactMap(Int64.init).contains(Column("id"))).deleteAll(db) })
  }

  /// Rows of a table with a `day` as text, those of one day in a transaction.
  package static func days(of table: String, _ name: String, after age: Age) -> RetentionRule {
    RetentionRule(
      name, after: age,
      find: { db, limit, _ in
        let day = Day(limit, in: .gmt).description
        return try String.fetchAll(db, sql: "SELECT min(day) FROM \(table) WHERE day < ? HAVING min(day) IS NOT NULL", arguments: [day])
      },
      remove: { db, days in try delete(db, from: table, where: "day", isIn: days) })
  }

  /// Returns the number of rows.
  static func delete(_ db: Database, from table: String, where column: String, isIn keys: [String]) throws -> Int {
    try db.execute(
      sql: "DELETE FROM \(table) WHERE \(column) IN (\(keys.map { _ in "?" }.joined(separator: ", ")))", arguments: StatementArguments(keys)
    )
    return db.changesCount
  }

  /// What is older is removed.
  func limit(at now: Instant) -> Instant {
    switch age {
    case .duration(let duration): return now.adding(.zero - duration)
    case .months(let count):
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = .gmt
      // Dates before the calendar's first one do not occur.
      return calendar.date(byAdding: .month, value: -count, to: now.date).map(Instant.init) ?? Instant(milliseconds: 0)
    }
  }
}
