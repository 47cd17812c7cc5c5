import BridgeCore
import GRDB

/// Counts of a customer's notifications and events.
enum NotificationCounts {
  /// The number of object and type pairs with an open event from `from` until before `to`, by their highest severity in that time.
  static func of(_ db: Database, customerID: String, from: Instant, to: Instant) throws -> [EventSeverity: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT worst, count(*) AS number FROM (
          SELECT max(severity) AS worst FROM events
          WHERE customer_id = ? AND time >= ? AND time < ? AND state = ? AND forgotten = 0 GROUP BY type, object
        ) GROUP BY worst
        """, arguments: [customerID, from, to, NotificationEvent.State.open.rawValue])
    var counts: [EventSeverity: Int] = [:]
    for row in rows { EventSeverity(rawValue: row["worst"]).map { counts[$0] = row["number"] } }
    return counts
  }

  /// The number of kept events, which wait for settings, for the customer or for a route.
  static func keptEvents(_ db: Database, customerID: String) throws -> Int {
    try NotificationEvent.filter(Column("customer_id") == customerID && Column("kept") != 0).fetchCount(db)
  }
}
