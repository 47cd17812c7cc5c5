import BridgeCore
import GRDB

/// Identifies the notifications of one customer, event type and object.
struct NotificationKey: Sendable, Hashable {
  var customerID: String
  var type: String
  var object: String
}

extension Notification {
  /// The newest of the object, or the newest group of the customer and type, including retired ones.
  static func newest(_ db: Database, _ key: NotificationKey, isGroup: Bool) throws -> Notification? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT * FROM notifications WHERE customer_id = ? AND type = ? AND object = ? AND is_group = ? ORDER BY generation DESC LIMIT 1
        """)
    return try fetchOne(statement, arguments: [key.customerID, key.type, isGroup ? "" : key.object, isGroup])
  }

  static func find(_ db: Database, id: String) throws -> Notification? { try filter(Column("id") == id).fetchOne(db) }

  static func isAny(_ db: Database, ticketID: Int) throws -> Bool {
    try !filter(Column("ticket_id") == ticketID && Column("retired") == false).isEmpty(db)
  }

  /// The tickets that may still be written to: of notifications that are open or recovered after `time`.
  static func ticketIDs(_ db: Database, site: String, recoveredAfter time: Instant) throws -> [Int] {
    try filter(
      Column("ticket_id") != nil && Column("retired") == false && Column("site") == site
        && (Column("state") == State.open.rawValue || Column("recover_time") > time)
    ).select(Column("ticket_id"), as: Int.self).fetchAll(db)
  }

  /// The number of tickets opened and groups joined after `after`, at most `most`.
  static func recentTickets(_ db: Database, _ key: NotificationKey, after: Instant, most: Int) throws -> Int {
    try filter(
      Column("customer_id") == key.customerID && Column("type") == key.type && Column("ticket_time") > after && Column("is_group") == false
        && Column("retired") == false
    ).limit(most).fetchCount(db)
  }

  func hasOpenMembers(_ db: Database, but other: String) throws -> Bool {
    try Notification.filter(
      Column("group_id") == id && Column("state") == State.open.rawValue && Column("retired") == false && Column("id") != other
    ).limit(1).fetchCount(db) > 0
  }

  /// Notifications with pending texts that can be written to the ticket.
  static var withUnreportedTexts: QueryInterfaceRequest<Notification> {
    filter(Column("untold_repeats") > 0 && Column("ticket") == Ticket.open.rawValue && Column("retired") == false)
  }
}

extension NotificationEvent {
  static func kept(_ db: Database, _ key: NotificationKey) throws -> [NotificationEvent] {
    try filter(
      Column("customer_id") == key.customerID && Column("type") == key.type && Column("object") == key.object && Column("kept") != 0
    ).fetchAll(db)
  }

  /// The newest moment of the events already processed.
  static func latestMoment(_ db: Database, _ key: NotificationKey) throws -> Instant? {
    try Instant?.fetchOne(
      db,
      sql: """
        SELECT min(time, receive_time) AS moment FROM events
        WHERE customer_id = ? AND type = ? AND object = ? AND kept = 0 AND forgotten = 0 ORDER BY min(time, receive_time) DESC LIMIT 1
        """, arguments: [key.customerID, key.type, key.object]) ?? nil
  }

  /// The objects with kept events, oldest first. Nil means every customer.
  static func keptKeys(_ db: Database, customerID: String?, forCustomerOnly: Bool) throws -> [NotificationKey] {
    // SQLite uses the partial index only if the query contains the index's condition.
    var request = filter(Column("kept") != 0)
    if forCustomerOnly { request = request.filter(Column("kept") == Kept.forCustomer.rawValue) }
    if let customerID { request = request.filter(Column("customer_id") == customerID) }
    return try Row.fetchAll(
      db,
      request.select(Column("customer_id"), Column("type"), Column("object")).group(
        Column("customer_id"), Column("type"), Column("object")
      ).order(min(Column("id")))
    ).map { NotificationKey(customerID: $0["customer_id"], type: $0["type"], object: $0["object"]) }
  }

  static func settle(_ db: Database, _ events: [NotificationEvent], outcome: String, notificationID: String?) throws {
    try set(db, events, kept: .no, outcome: outcome, notificationID: notificationID)
  }

  static func keep(_ db: Database, _ events: [NotificationEvent], _ kept: Kept, because obstacle: String) throws {
    try set(db, events, kept: kept, outcome: "kept: \(obstacle)", notificationID: nil)
  }

  private static func set(_ db: Database, _ events: [NotificationEvent], kept: Kept, outcome: String, notificationID: String?) throws {
    let statement = try db.cachedStatement(sql: "UPDATE events SET kept = ?, outcome = ?, notification_id = ? WHERE id = ?")
    for event in events { try statement.execute(arguments: [kept.rawValue, outcome, notificationID, event.id]) }
  }
}

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
