package import BridgeCore
package import GRDB

/// The additions of an agreement as ConnectWise last showed them (rule 56).
///
/// A plan of many agreements uses them instead of reading; a write never rests on them (rule 36).
package struct KnownAdditions: Sendable, Equatable {
  package var additions: [AdditionRules.Current]
  /// Before the request that read them was sent.
  package var readTime: Instant

  package init(_ additions: [AdditionRules.Current], readTime: Instant) {
    self.additions = additions
    self.readTime = readTime
  }
}

/// Database access to the additions that are known. Every function runs in a transaction owned by its caller.
package enum KnownAdditionsStore {
  /// Those of `agreementIDs` that were read at `earliest` or later and have not changed since, as far as is known.
  package static func find(
    _ db: Database, _ agreementIDs: Set<Int>, at site: SiteIdentity, since earliest: Instant
  ) throws -> [Int: KnownAdditions] {
    var found: [Int: KnownAdditions] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT agreement_id, additions, time FROM known_additions WHERE site = ? AND additions IS NOT NULL AND time >= ?",
      arguments: [site.description, earliest])
    while let row = try rows.next() {
      let id: Int = row["agreement_id"]
      guard agreementIDs.contains(id) else { continue }
      found[id] = KnownAdditions(try Payload.decode([AdditionRules.Current].self, row["additions"]), readTime: row["time"])
    }
    return found
  }

  /// Those of one agreement; nil if they have to be read.
  package static func find(_ db: Database, agreementID: Int, at site: SiteIdentity) throws -> KnownAdditions? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT additions, time FROM known_additions WHERE site = ? AND agreement_id = ? AND additions IS NOT NULL"),
      arguments: [site.description, agreementID]
    )
    .map { KnownAdditions(try Payload.decode([AdditionRules.Current].self, $0["additions"]), readTime: $0["time"]) }
  }

  /// The agreements that were read after `earliest`, by time.
  package static func agreementIDs(
    _ db: Database, at site: SiteIdentity, since earliest: Instant
  ) throws -> [(agreementID: Int, time: Instant)] {
    try Row.fetchAll(
      db,
      sql:
        "SELECT agreement_id, time FROM known_additions WHERE site = ? AND additions IS NOT NULL AND time > ? ORDER BY time, agreement_id",
      arguments: [site.description, earliest]
    )
    .map { ($0["agreement_id"], $0["time"]) }
  }

  /// Keeps what was read, unless something newer is known.
  package static func keep(_ db: Database, _ known: KnownAdditions, agreementID: Int, at site: SiteIdentity) throws {
    try db.execute(
      sql: """
        INSERT INTO known_additions (site, agreement_id, additions, time) VALUES (?, ?, ?, ?)
        ON CONFLICT (site, agreement_id) DO UPDATE SET additions = excluded.additions, time = excluded.time WHERE excluded.time >= time
        """,
      arguments: [site.description, agreementID, try Payload.encode(known.additions), known.readTime])
  }

  /// All of it is void: another daemon may have written since.
  package static func forgetAll(_ db: Database) throws { try db.execute(sql: "UPDATE known_additions SET additions = NULL") }

  /// What was read before `time` is void: the agreement may have changed.
  package static func forget(_ db: Database, agreementID: Int, at site: SiteIdentity, time: Instant) throws {
    try db.execute(
      sql: """
        INSERT INTO known_additions (site, agreement_id, additions, time) VALUES (?, ?, NULL, ?)
        ON CONFLICT (site, agreement_id) DO UPDATE SET additions = NULL, time = max(time, excluded.time)
        """,
      arguments: [site.description, agreementID, time])
  }
}
