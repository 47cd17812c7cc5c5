import BridgeCore
import BridgeDelivery
import Foundation
import GRDB

/// Database access to plans. Every function runs in a transaction owned by its caller.
enum PlanStore {
  /// How long after its expiry a plan that nobody applied is kept.
  private static let keptDays = 90

  /// A line as it is stored.
  struct EncodedLine {
    /// Without the time of its data.
    var json: [UInt8]
    var dataTime: Instant?

    init(json: [UInt8], dataTime: Instant?) { (self.json, self.dataTime) = (json, dataTime) }

    init(_ line: PlanLine) throws {
      var timeless = line
      timeless.dataTime = nil
      json = Array(try CanonicalJSON.encoder.encode(timeless))
      dataTime = line.dataTime
    }

    var summary: PlanLineSummary { get throws { try JSONDecoder().decode(PlanLineSummary.self, from: Data(json)) } }

    var line: PlanLine {
      get throws {
        var line = try JSONDecoder().decode(PlanLine.self, from: Data(json))
        // An earlier version has the time in the line itself.
        line.dataTime = dataTime ?? line.dataTime
        return line
      }
    }
  }

  /// - Parameter draft: The lines; nil: those of `plan`.
  static func insert(_ db: Database, _ plan: Plan, _ draft: PlanDraft? = nil) throws {
    try db.execute(
      sql: """
        INSERT INTO plans (id, kind, hash, site, period, totals, lines, create_time, created_by, expire_time, undone_run_id)
        VALUES (?, ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?)
        """,
      arguments: [
        plan.id, plan.kind.rawValue, plan.hash, try Payload.encode(plan.site), plan.period.description, try Payload.encode(plan.totals),
        plan.created, plan.createdBy, plan.expires, plan.undoneRunID,
      ])
    try insertLines(db, plan.lines, draft, of: db.lastInsertedRowID)
  }

  private static func insertLines(_ db: Database, _ lines: [PlanLine], _ draft: PlanDraft?, of number: Int64) throws {
    let statement = try db.makeStatement(sql: "INSERT INTO plan_lines (plan_number, position, line, data_time) VALUES (?, ?, ?, ?)")
    var position = 0
    func insert(_ line: EncodedLine) throws {
      try statement.execute(arguments: [number, position, String(decoding: line.json, as: UTF8.self), line.dataTime])
      position += 1
    }
    if let draft { return try draft.forEach(insert) }
    for line in lines { try insert(EncodedLine(line)) }
  }

  /// Removes the plans that nobody applied and that expired long before `now`.
  static func removeOld(_ db: Database, at now: Instant) throws {
    try db.execute(
      sql: "DELETE FROM plans WHERE run_id IS NULL AND expire_time < ?", arguments: [now.adding(.seconds(-keptDays * 86_400))])
  }

  /// The newest plan with this hash.
  static func find(_ db: Database, hash: String, withLines: Bool = true) throws -> Plan? {
    try Row.fetchOne(db, sql: "SELECT * FROM plans WHERE hash = ? ORDER BY number DESC LIMIT 1", arguments: [hash])
      .map { try plan(db, $0, withLines: withLines) }
  }

  /// By id, hash or hash prefix; returns more than one plan if a prefix matches several hashes.
  static func find(_ db: Database, idOrHash text: String, withLines: Bool = true) throws -> [Plan] {
    if let row = try Row.fetchOne(db, sql: "SELECT * FROM plans WHERE id = ?", arguments: [text]) {
      return [try plan(db, row, withLines: withLines)]
    }
    guard text.utf8.count >= 8, text.allSatisfy(\.isHexDigit) else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM plans WHERE number IN (SELECT max(number) FROM plans WHERE substr(hash, 1, ?2) = ?1 GROUP BY hash) ORDER BY number DESC LIMIT 2
        """,
      arguments: [text.lowercased(), text.count]
    ).map { try plan(db, $0, withLines: withLines) }
  }

  private static let linesReadAtOnce = 500

  /// A line that is applied.
  struct AppliedLine: Sendable {
    var position: Int
    var summary: PlanLineSummary
    /// Nil unless it is applicable.
    var line: PlanLine?
  }

  /// The lines after a position, at most `limit`, as far as applying the plan needs them.
  static func appliedLines(_ db: Database, of planID: String, after position: Int, limit: Int) throws -> [AppliedLine] {
    guard let number = try number(db, of: planID) else { return [] }
    let lines = try stored(db, number, after: position, limit: limit) { position, stored in
      let summary = try stored.summary
      return AppliedLine(position: position, summary: summary, line: summary.isApplicable ? try stored.line : nil)
    }
    guard lines.isEmpty else { return lines }
    let summaries: [PlanLineSummary] = try storedEarlier(db, number)
    return try zip(summaries, storedEarlier(db, number)).enumerated().dropFirst(position + 1).prefix(limit).map { place, both in
      AppliedLine(position: place, summary: both.0, line: both.0.isApplicable ? both.1 : nil)
    }
  }

  /// Every line of a plan, in their order.
  static func eachLine(_ db: Database, of planID: String, _ body: (PlanLine) throws -> Void) throws {
    guard let number = try number(db, of: planID) else { return }
    var after = -1
    while case let lines = try decoded(db, number, after: after, limit: linesReadAtOnce), let last = lines.last {
      for line in lines { try body(line.line) }
      after = last.position
    }
    if after < 0 { for line: PlanLine in try storedEarlier(db, number) { try body(line) } }
  }

  /// The lines after a position, at most `limit`.
  static func lines(_ db: Database, of planID: String, after position: Int, limit: Int) throws -> [(position: Int, line: PlanLine)] {
    guard let number = try number(db, of: planID) else { return [] }
    let lines = try decoded(db, number, after: position, limit: limit)
    guard lines.isEmpty else { return lines }
    return try storedEarlier(db, number).enumerated().filter { $0.offset > position }.prefix(limit).map { ($0.offset, $0.element) }
  }

  private static func number(_ db: Database, of planID: String) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT number FROM plans WHERE id = ?"), arguments: [planID])
  }

  private static func decoded(_ db: Database, _ number: Int64, after position: Int, limit: Int) throws -> [(position: Int, line: PlanLine)]
  {
    try stored(db, number, after: position, limit: limit) { ($0, try $1.line) }
  }

  /// - Parameter decode: Called on several threads.
  private static func stored<Line: Sendable>(
    _ db: Database, _ number: Int64, after position: Int, limit: Int, _ decode: @Sendable (Int, EncodedLine) throws -> Line
  ) throws -> [Line] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT position, line, data_time FROM plan_lines WHERE plan_number = ? AND position > ? ORDER BY position LIMIT ?"),
      arguments: [number, position, limit]
    )
    .map { row in
      (position: row["position"] as Int, line: EncodedLine(json: Array((row["line"] as String).utf8), dataTime: row["data_time"]))
    }
    .concurrentMap { try decode($0.position, $0.line) }
  }

  /// The lines of a plan that an earlier version stored.
  private static func storedEarlier<Line: Decodable>(_ db: Database, _ number: Int64) throws -> [Line] {
    try Payload.decode([Line].self, String.fetchOne(db, sql: "SELECT lines FROM plans WHERE number = ?", arguments: [number]) ?? "[]")
  }

  /// Newest first, without lines.
  static func list(_ db: Database, before: Int64?, limit: Int) throws -> [(number: Int64, plan: Plan)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT number, id, kind, hash, site, period, totals, create_time, created_by, run_id, expire_time, approval, undone_run_id FROM plans
        WHERE number < ? ORDER BY number DESC LIMIT ?
        """, arguments: [before ?? .max, limit]
    )
    .map { (number: $0["number"], plan: try plan($0, lines: [])) }
  }

  static func setRun(_ db: Database, planID: String, runID: String, approval: PlanApproval) throws {
    try db.execute(
      sql: "UPDATE plans SET run_id = ?, approval = ? WHERE id = ?", arguments: [runID, try Payload.encode(approval), planID])
  }

  /// Sets the time of expiry, and when the data of the lines was read; nothing else may differ.
  static func renew(_ db: Database, _ plan: Plan, _ draft: PlanDraft? = nil) throws {
    guard let number = try Int64.fetchOne(db, sql: "SELECT number FROM plans WHERE id = ?", arguments: [plan.id]) else { return }
    try db.execute(sql: "UPDATE plans SET expire_time = ?, lines = '[]' WHERE number = ?", arguments: [plan.expires, number])
    try db.execute(sql: "DELETE FROM plan_lines WHERE plan_number = ?", arguments: [number])
    try insertLines(db, plan.lines, draft, of: number)
  }

  private static func plan(_ db: Database, _ row: Row, withLines: Bool) throws -> Plan {
    var lines: [PlanLine] = []
    if withLines { try eachLine(db, of: row["id"]) { lines.append($0) } }
    return try plan(row, lines: lines)
  }

  private static func plan(_ row: Row, lines: [PlanLine]) throws -> Plan {
    guard let period = Period(text: row["period"] as String) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "plans.period is not a period")
    }
    guard let kind = Plan.Kind(rawValue: row["kind"]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "plans.kind is not a kind of plan")
    }
    return Plan(
      id: row["id"], kind: kind, hash: row["hash"], site: try Payload.decode(SiteIdentity.self, row["site"]), period: period,
      totals: try Payload.decode(PlanTotals.self, row["totals"]), lines: lines,
      created: row["create_time"], createdBy: row["created_by"], expires: row["expire_time"], runID: row["run_id"],
      approval: try (row["approval"] as String?).map { try Payload.decode(PlanApproval.self, $0) }, undoneRunID: row["undone_run_id"])
  }
}
