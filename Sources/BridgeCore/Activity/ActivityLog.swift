package import Foundation
package import GRDB

/// Writes the activity log, always in the transaction of the change, so that neither exists without the other.
package enum ActivityLog {
  /// The time of the newest entry; nil if there is none.
  package static func lastTime(_ db: Database) throws -> Instant? {
    try Instant.fetchOne(db, sql: "SELECT time FROM activity ORDER BY id DESC LIMIT 1")
  }

  /// The latest time of an entry that is not after `limit`; nil if there is none. Reads the whole log.
  static func lastTime(_ db: Database, until limit: Instant) throws -> Instant? {
    try Instant?.fetchOne(db, sql: "SELECT max(time) FROM activity WHERE time <= ?", arguments: [limit]) ?? nil
  }

  /// The newest entry's id and hash; nil if there is none.
  static func newest(_ db: Database) throws -> (id: Int64, hash: Data?)? {
    try Row.fetchOne(db, sql: "SELECT id, hash FROM activity ORDER BY id DESC LIMIT 1").map { ($0["id"], $0["hash"]) }
  }

  /// Adds an entry. `before` and `after` must not contain secrets; settings with keys have a redacted form.
  package static func record(
    _ db: Database, _ action: String, on object: String, by caller: Caller, at time: Instant, summary: String,
    before: (any Encodable)? = nil, after: (any Encodable)? = nil
  ) throws {
    try append(
      db,
      ActivityEntry(
        id: nil, time: time, daemon: caller.isDaemon, uid: caller.uid, gid: caller.gid, pid: caller.pid, user: caller.user,
        action: action, object: object, summary: summary, before: try json(before), after: try json(after)))
  }

  /// Adds an entry with the hash that links it to the one before.
  static func append(_ db: Database, _ entry: ActivityEntry) throws {
    let newest = try Row.fetchOne(try db.cachedStatement(sql: newestRow))
    // The last id that was assigned, so that rows removed at the end leave a gap.
    let (id, assigned): (Int64?, Int64?) = (newest?["id"], newest?["assigned"])
    let next = max(id ?? 0, assigned ?? 0) + 1
    let hash = ActivityChain.hash(after: newest?["hash"] ?? ActivityChain.beginning, ActivityContent(entry, id: next))
    try db.cachedStatement(sql: insertion).execute(arguments: [
      next, entry.time, entry.daemon, entry.uid, entry.gid, entry.pid, entry.user, entry.action, entry.object, entry.summary, entry.before,
      entry.after, hash,
    ])
  }

  private static let newestRow = """
    SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'activity') AS assigned, newest.id, newest.hash
    FROM (SELECT 1) LEFT JOIN (SELECT id, hash FROM activity ORDER BY id DESC LIMIT 1) AS newest
    """
  private static let insertion = """
    INSERT INTO activity (id, time, daemon, uid, gid, pid, user, action, object, summary, before, after, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Records an attempt that changes nothing by itself, in a transaction of its own: also while a call only validates, and also if its caller
  /// cancels it.
  package static func recordAttempt(
    _ store: Store, _ action: String, on object: String, by caller: Caller, at time: Instant, summary: String,
    after: (any Encodable & Sendable)? = nil
  ) async throws {
    try await Task {
      try await Store.$isValidating.withValue(false) {
        try await store.write { db in try record(db, action, on: object, by: caller, at: time, summary: summary, after: after) }
      }
    }.value
  }

  /// Records `action` as refused if `body` throws: with the names of the fields, without their values.
  static func recordingRefusal<T>(
    _ store: Store, of action: String, changing fields: [String] = [], on object: String, by caller: Caller, at clock: any BridgeClock,
    _ body: () async throws -> T
  ) async throws -> T {
    do { return try await body() } catch {
      let changed = fields.isEmpty ? "" : " of \(fields.joined(separator: ", "))"
      try await recordAttempt(
        store, action + ".refused", on: object, by: caller, at: clock.now(), summary: "refused \(action)\(changed): \(reason(error))")
      throw error
    }
  }

  /// Why something was refused, without values of the request: the fields or the reason code.
  package static func reason(_ error: any Error) -> String {
    guard let refusal = error as? DomainError else { return error is CancellationError ? "cancelled" : "failed" }
    if !refusal.violations.isEmpty { return refusal.violations.map(\.field).joined(separator: ", ") }
    return refusal.reason.isEmpty ? "\(refusal.kind)" : refusal.reason
  }

  private static func json(_ value: (any Encodable)?) throws -> String {
    guard let value else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// An entry of the append-only activity log (rule 30).
package struct ActivityEntry: Sendable, Equatable, Codable, FetchableRecord, TableRecord {
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
  /// The hash that links it to the entry before; nil if it was written before the log had hashes.
  package var hash: Data?
}

extension ActivityContent {
  init(_ entry: ActivityEntry, id: Int64) {
    // SQLite keeps a text up to its first NUL.
    self.init(
      id: id, numbers: [entry.time.milliseconds, entry.daemon ? 1 : 0, Int64(entry.uid), Int64(entry.gid), Int64(entry.pid)],
      texts: [entry.user, entry.action, entry.object, entry.summary, entry.before, entry.after].map { $0.utf8.prefix { $0 != 0 } })
  }
}
