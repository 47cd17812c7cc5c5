package import BridgeCore
package import GRDB

/// Queries of the delivery queue. All functions must be called in a transaction.
package enum DeliveryStore {
  private static let waitingForAttempt = [Delivery.State.pending, .uncertain].map(\.rawValue)

  private static func ofKinds(_ kinds: [Delivery.Kind]) -> QueryInterfaceRequest<Delivery> {
    Delivery.filter(kinds.map(\.rawValue).contains(Column("kind")))
  }

  /// Deliveries that wait for an attempt and are not behind another one with the same reference.
  private static func ready(_ kinds: [Delivery.Kind]) -> QueryInterfaceRequest<Delivery> {
    ofKinds(kinds).filter(waitingForAttempt.contains(Column("state"))).filter(
      literal: """
        reference = '' OR NOT EXISTS (
          SELECT 1 FROM deliveries AS earlier
          WHERE earlier.reference = deliveries.reference AND earlier.id < deliveries.id AND earlier.reference <> ''
            AND earlier.state NOT IN \(Delivery.State.allCases.filter(\.hasEnded).map(\.rawValue)))
        """)
  }

  package static func due(_ db: Database, _ kinds: [Delivery.Kind], at now: Instant) throws -> [Delivery] {
    try ready(kinds).filter(Column("next_attempt_time") <= now).order(Column("id")).fetchAll(db)
  }

  /// The agreements with a delivery that has not ended.
  package static func openAgreementIDs(_ db: Database) throws -> Set<Int> {
    let ended = Delivery.State.allCases.filter(\.hasEnded).map(\.rawValue)
    return try Delivery.filter(!ended.contains(Column("state")) && Column("agreement_id") != nil)
      .select(Column("agreement_id"), as: Int.self).fetchSet(db)
  }

  /// Whether something is being sent, or could be.
  package static func isAnyDue(_ db: Database, at now: Instant) throws -> Bool {
    let isDue = waitingForAttempt.contains(Column("state")) && Column("next_attempt_time") <= now
    return try !Delivery.filter(Column("state") == Delivery.State.sending.rawValue || isDue).isEmpty(db)
  }

  /// The clock was set back, or was ahead when these rows were written: what is left of their pauses begins now. Without this they would wait until
  /// the clock shows that time again. Returns their number.
  static func restartPauses(_ db: Database, _ kinds: [Delivery.Kind], at now: Instant) throws -> Int {
    func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
    try db.execute(
      sql: """
        UPDATE deliveries SET next_attempt_time = ? + max(next_attempt_time - update_time, 0), update_time = ?
        WHERE update_time > ? AND state IN (\(list(waitingForAttempt))) AND kind IN (\(list(kinds.map(\.rawValue))))
        """, arguments: [now, now, now])
    return db.changesCount
  }

  static func isAnyAhead(_ db: Database, _ kinds: [Delivery.Kind], of now: Instant) throws -> Bool {
    try !ofKinds(kinds).filter(waitingForAttempt.contains(Column("state"))).filter(Column("update_time") > now).isEmpty(db)
  }

  static func nextAttempt(_ db: Database, _ kinds: [Delivery.Kind]) throws -> Instant? {
    try ready(kinds).select(min(Column("next_attempt_time")), as: Instant?.self).fetchOne(db) ?? nil
  }

  static func countUnderWay(_ db: Database, _ kinds: [Delivery.Kind]) throws -> Int {
    try ofKinds(kinds).filter(Column("state") == Delivery.State.sending.rawValue).fetchCount(db)
  }

  static func underWay(_ db: Database, _ kinds: [Delivery.Kind]) throws -> [Delivery] {
    try ofKinds(kinds).filter(Column("state") == Delivery.State.sending.rawValue).fetchAll(db)
  }

  package static func count(_ db: Database, _ states: [Delivery.State], customerID: String? = nil) throws -> Int {
    var request = Delivery.filter(states.map(\.rawValue).contains(Column("state")))
    if let customerID { request = request.filter(Column("customer_id") == customerID) }
    return try request.fetchCount(db)
  }

  /// The number of deliveries in each state.
  package static func countByState(_ db: Database) throws -> [Delivery.State: Int] {
    let number = GRDB.count(Column("id"))
    let rows = try Row.fetchAll(db, Delivery.select(Column("state"), number.forKey("number")).group(Column("state")))
    return rows.reduce(into: [:]) { counts, row in
      if let state = Delivery.State(rawValue: row["state"]) { counts[state] = row["number"] }
    }
  }

  /// Deliveries that wait, and why.
  package struct Waiting: Sendable, Equatable {
    package struct Reason: Sendable, Equatable {
      /// Empty for deliveries that have none.
      package var error: String
      package var count: Int
    }

    /// The most frequent first.
    package var reasons: [Reason]

    package init(_ reasons: [Reason]) { self.reasons = reasons }

    package var count: Int { reasons.reduce(0) { $0 + $1.count } }
    package var errors: [Reason] { reasons.filter { !$0.error.isEmpty } }
  }

  package static func waiting(_ db: Database, _ states: [Delivery.State], createdBefore: Instant? = nil) throws -> Waiting {
    var request = Delivery.filter(states.map(\.rawValue).contains(Column("state")))
    if let createdBefore { request = request.filter(Column("create_time") < createdBefore) }
    let number = GRDB.count(Column("id"))
    let rows = try Row.fetchAll(
      db, request.select(Column("last_error"), number.forKey("number")).group(Column("last_error")).order(number.desc, Column("last_error"))
    )
    return Waiting(rows.map { Waiting.Reason(error: $0["last_error"], count: $0["number"]) })
  }

  package static func find(_ db: Database, key: String) throws -> Delivery? { try Delivery.filter(Column("key") == key).fetchOne(db) }

  /// The id of the newest delivery; 0 if there is none.
  package static func lastID(_ db: Database) throws -> Int64 { try Int64.fetchOne(db, Delivery.select(max(Column("id")))) ?? 0 }

  package static func find(_ db: Database, id: Int64) throws -> Delivery? { try Delivery.fetchOne(db, key: id) }

  /// The id of the delivery of a plan line that has not ended, if any.
  package static func open(_ db: Database, lineID: String) throws -> Int64? {
    let ended = Delivery.State.allCases.filter(\.hasEnded).map(\.rawValue)
    return try Delivery.filter(Column("line_id") == lineID && !ended.contains(Column("state"))).order(Column("id"))
      .select(Column("id"), as: Int64.self).fetchOne(db)
  }

  /// The first delivery of each plan line that has not ended, by the line's id.
  package static func openByLine(_ db: Database) throws -> [String: Int64] {
    let open = Delivery.State.allCases.filter { !$0.hasEnded }.map(\.rawValue)
    let rows = try Row.fetchCursor(
      db,
      Delivery.filter(open.contains(Column("state")) && Column("line_id") != nil).order(Column("id").desc)
        .select(Column("line_id"), Column("id")))
    var found: [String: Int64] = [:]
    while let row = try rows.next() { found[row["line_id"]] = row["id"] }
    return found
  }

  /// Newest first, starting before the id `before`.
  package static func list(_ db: Database, states: [Delivery.State], customerID: String, before: Int64?, limit: Int) throws -> [Delivery] {
    var request = Delivery.order(Column("id").desc).limit(limit)
    if !states.isEmpty { request = request.filter(states.map(\.rawValue).contains(Column("state"))) }
    if !customerID.isEmpty { request = request.filter(Column("customer_id") == customerID) }
    if let before { request = request.filter(Column("id") < before) }
    return try request.fetchAll(db)
  }
}
