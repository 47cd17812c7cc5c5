import GRDB

/// The queue's rows. Every function is part of a transaction that its caller owns.
enum DeliveryStore {
  static func due(_ db: Database, at now: Instant) throws -> [Delivery] {
    try Delivery.fetchAll(
      db, sql: "SELECT * FROM deliveries WHERE state IN (?, ?) AND next_attempt_time <= ? ORDER BY id",
      arguments: [Delivery.State.pending.rawValue, Delivery.State.uncertain.rawValue, now.milliseconds])
  }

  static func nextAttempt(_ db: Database) throws -> Instant? {
    try Instant.fetchOne(
      db, sql: "SELECT min(next_attempt_time) FROM deliveries WHERE state IN (?, ?)",
      arguments: [Delivery.State.pending.rawValue, Delivery.State.uncertain.rawValue])
  }

  /// What the rows show as under way, while nothing is, becomes uncertain.
  static func recover(_ db: Database, at now: Instant) throws -> Int {
    try db.execute(
      sql: "UPDATE deliveries SET state = ?, next_attempt_time = ?, update_time = ?, last_error = ? WHERE state = ?",
      arguments: [
        Delivery.State.uncertain.rawValue, now.milliseconds, now.milliseconds, "the outcome of its last request is not known",
        Delivery.State.sending.rawValue,
      ])
    return db.changesCount
  }

  static func find(_ db: Database, id: Int64) throws -> Delivery? { try Delivery.fetchOne(db, key: id) }

  static func find(_ db: Database, key: String) throws -> Delivery? {
    try Delivery.fetchOne(db, sql: "SELECT * FROM deliveries WHERE key = ?", arguments: [key])
  }

  /// The delivery of a customer's product that has not ended, if any.
  static func open(_ db: Database, lineID: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM deliveries WHERE line_id = ? AND state NOT IN (?, ?, ?) ORDER BY id LIMIT 1",
      arguments: [lineID, Delivery.State.done.rawValue, Delivery.State.conflict.rawValue, Delivery.State.discarded.rawValue])
  }

  /// Newest first, before the delivery `before`.
  static func list(_ db: Database, states: [Delivery.State], customerID: String, before: Int64?, limit: Int) throws -> [Delivery] {
    var request = Delivery.order(Column("id").desc).limit(limit)
    if !states.isEmpty { request = request.filter(states.map(\.rawValue).contains(Column("state"))) }
    if !customerID.isEmpty { request = request.filter(Column("customer_id") == customerID) }
    if let before { request = request.filter(Column("id") < before) }
    return try request.fetchAll(db)
  }

  static func count(_ db: Database, states: [Delivery.State]) throws -> Int {
    try Delivery.filter(states.map(\.rawValue).contains(Column("state"))).fetchCount(db)
  }
}
