package import BridgeCore
import Foundation
import GRDB
import TrendMicro

/// A span without logs, because the vendor removed them before they were read.
package struct LogGap: Sendable, Hashable {
  package var start: Instant
  package var end: Instant

  /// Spans that overlap or touch as one; `gaps` are ordered by their start.
  static func merged(_ gaps: [LogGap]) -> [LogGap] {
    gaps.reduce(into: []) { merged, gap in
      guard let last = merged.last, gap.start <= last.end else { return merged.append(gap) }
      merged[merged.count - 1].end = max(last.end, gap.end)
    }
  }

  /// The days that it touches.
  package func days(in zone: ZoneRules) -> [Day] {
    var days: [Day] = []
    var day: Day? = zone.day(of: start)
    while let next = day, zone.start(of: next) < end {
      days.append(next)
      day = next.adding(days: 1)
    }
    return days
  }
}

/// How far each log of a source was read, and what was counted by day.
enum LogStore {
  static func cursor(_ db: Database, sourceID: String, _ log: MailLog) throws -> LogCursor? {
    try Data.fetchOne(
      db, sql: "SELECT cursor FROM log_cursors WHERE source_id = ? AND log = ?", arguments: [sourceID, log.rawValue]
    ).map { try JSONDecoder().decode(LogCursor.self, from: $0) }
  }

  static func save(_ db: Database, sourceID: String, _ cursor: LogCursor) throws {
    try db.execute(
      sql: """
        INSERT INTO log_cursors (source_id, log, start_time, position, cursor) VALUES (?1, ?2, ?3, ?3, ?4)
        ON CONFLICT DO UPDATE SET position = excluded.position, cursor = excluded.cursor
        """, arguments: [sourceID, cursor.log.rawValue, Instant(cursor.position), try JSONEncoder().encode(cursor)])
  }

  /// The time from which on all logs were read; nil before the first pull.
  static func readFrom(_ db: Database, sourceID: String) throws -> Instant? {
    try Instant.fetchOne(db, sql: "SELECT max(start_time) FROM log_cursors WHERE source_id = ?", arguments: [sourceID])
  }

  /// The time up to which all logs were read; nil before the first pull.
  static func readUntil(_ db: Database, sourceID: String) throws -> Instant? {
    let positions = try Instant.fetchAll(db, sql: "SELECT position FROM log_cursors WHERE source_id = ?", arguments: [sourceID])
    return positions.count == MailLog.allCases.count ? positions.min() : nil
  }

  static func counts(_ db: Database, sourceID: String, _ day: Day) throws -> MailCounts? {
    try String.fetchOne(
      db, sql: "SELECT counts FROM log_counts WHERE source_id = ? AND day = ?", arguments: [sourceID, day.description]
    ).map { try JSONDecoder().decode(MailCounts.self, from: Data($0.utf8)) }
  }

  static func save(_ db: Database, sourceID: String, _ day: Day, _ counts: MailCounts) throws {
    let text = String(decoding: try CanonicalJSON.encoder.encode(counts), as: UTF8.self)
    try db.execute(
      sql: "INSERT OR REPLACE INTO log_counts (source_id, day, counts) VALUES (?, ?, ?)", arguments: [sourceID, day.description, text])
  }

  static func add(_ db: Database, sourceID: String, _ log: MailLog, _ gap: LogGap) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO log_gaps (source_id, log, start_time, end_time) VALUES (?, ?, ?, ?)",
      arguments: [sourceID, log.rawValue, gap.start, gap.end])
  }

  /// Newest first. Spans of several logs that overlap are one.
  static func gaps(_ db: Database, sourceID: String, limit: Int) throws -> [LogGap] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT start_time, end_time FROM log_gaps WHERE source_id = ? ORDER BY start_time", arguments: [sourceID])
    return LogGap.merged(rows.map { LogGap(start: $0["start_time"], end: $0["end_time"]) }).suffix(limit).reversed()
  }

  static func forget(_ db: Database, sourceID: String) throws {
    for table in ["log_cursors", "log_counts", "log_gaps"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE source_id = ?", arguments: [sourceID])
    }
  }
}

/// The counts of a day's logs, of which the day's figures were made, are removed with these.
package enum LogRetention {
  package static func rule(_ periods: RetentionPeriods) -> RetentionRule {
    .days(of: "log_counts", "days of log counts", after: .months(periods.figures))
  }
}

extension Instant {
  init(_ time: UTCTime) { self.init(milliseconds: time.milliseconds) }
}

extension UTCTime {
  init(_ instant: Instant) { self.init(milliseconds: instant.milliseconds) }
}

extension Day {
  /// Nil outside the years 1 to 9999.
  init?(_ day: LocalDay) { self.init(text: "\(day)") }
}
