import Foundation
package import GRDB

/// Stores the outcome of requests with a request_id in the transaction of the change, so that a retry has no further effect.
package enum RequestLedger {
  /// The retention of an outcome. A later retry is a new request.
  static let keptFor = Duration.seconds(30 * 24 * 3600)

  /// The outcome of an earlier request with this key; nil if there was none.
  ///
  /// Throws INVALID_ARGUMENT naming request_id if the earlier request was different.
  package static func outcome<Outcome: Decodable>(_ db: Database, _ request: RequestKey?, as type: Outcome.Type = Outcome.self) throws
    -> Outcome?
  {
    guard let request,
      let row = try Row.fetchOne(db, sql: "SELECT fingerprint, response FROM requests WHERE key = ?", arguments: [request.key])
    else { return nil }
    guard row["fingerprint"] as Data == request.fingerprint else {
      throw DomainError.invalid("request_id", "was used for another request already; use a new one")
    }
    return try JSONDecoder().decode(type, from: row["response"] as Data)
  }

  package static func record(_ db: Database, _ request: RequestKey?, outcome: some Encodable, at time: Instant) throws {
    guard let request else { return }
    // Outcomes from the future were written while the clock was ahead: they are kept as long as any other from now on.
    try db.execute(sql: "UPDATE requests SET time = ? WHERE time > ?", arguments: [time, time])
    try db.execute(sql: "DELETE FROM requests WHERE time < ?", arguments: [time.milliseconds - keptFor.components.seconds * 1000])
    try db.execute(
      sql: "INSERT INTO requests (key, fingerprint, response, time) VALUES (?, ?, ?, ?)",
      arguments: [request.key, request.fingerprint, try JSONEncoder().encode(outcome), time])
  }

  /// Outcomes are also removed where no request with a request_id arrives any more.
  package static let retention = RetentionRule(
    "request keys", after: .duration(keptFor),
    find: { db, limit, most in
      try String.fetchAll(db, sql: "SELECT key FROM requests WHERE time < ? LIMIT ?", arguments: [limit, most])
    },
    remove: { db, keys in try RetentionRule.delete(db, from: "requests", where: "key", isIn: keys) })
}
