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

  /// Newest first, starting before the id `before`.
  package static func list(_ db: Database, states: [Delivery.State], customerID: String, before: Int64?, limit: Int) throws -> [Delivery] {
    var request = Delivery.order(Column("id").desc).limit(limit)
    if !states.isEmpty { request = request.filter(states.map(\.rawValue).contains(Column("state"))) }
    if !customerID.isEmpty { request = request.filter(Column("customer_id") == customerID) }
    if let before { request = request.filter(Column("id") < before) }
    return try request.fetchAll(db)
  }
}
