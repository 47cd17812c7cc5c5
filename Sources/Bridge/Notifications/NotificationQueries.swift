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

  /// The number of tickets opened and groups joined after `after`, at most `most`. Those in the future are of a clock that was ahead.
  static func recentTickets(_ db: Database, _ key: NotificationKey, after: Instant, until now: Instant, most: Int) throws -> Int {
    try filter(
      Column("customer_id") == key.customerID && Column("type") == key.type && Column("ticket_time") > after && Column("ticket_time") <= now
        && Column("is_group") == false
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

  /// The kept events of a customer that require action.
  struct KeptCount: Sendable, Equatable {
    var customerID: String
    /// Whether they wait for a routing rule; otherwise for the customer.
    var isForRoute: Bool
    var count: Int
  }

  static func keptRequiringAction(_ db: Database) throws -> [KeptCount] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT customer_id, kept, count(*) AS number FROM events
        WHERE kept <> 0 AND kept <> ? AND severity = ? AND forgotten = 0 GROUP BY customer_id, kept ORDER BY customer_id
        """, arguments: [Kept.released.rawValue, EventSeverity.actionRequired.rawValue]
    ).map { KeptCount(customerID: $0["customer_id"], isForRoute: $0["kept"] == Kept.forRoute.rawValue, count: $0["number"]) }
  }

  /// The newest moment of the events already processed. Moments after `now` are those of a clock that was ahead: they make no later event late.
  static func latestMoment(_ db: Database, _ key: NotificationKey, at now: Instant) throws -> Instant? {
    try Instant?.fetchOne(
      db,
      sql: """
        SELECT min(time, receive_time) AS moment FROM events
        WHERE customer_id = ? AND type = ? AND object = ? AND kept = 0 AND forgotten = 0 AND min(time, receive_time) <= ? ORDER BY min(time, receive_time) DESC LIMIT 1
        """, arguments: [key.customerID, key.type, key.object, now]) ?? nil
  }

  // SQLite uses the partial indexes of kept events only if the query contains their condition.

  /// Releases the events, of one customer or of all, that wait for a route.
  static func release(_ db: Database, customerID: String?) throws {
    try db.execute(
      sql: "UPDATE events SET kept = ? WHERE kept <> 0 AND kept = ? AND customer_id = coalesce(?, customer_id)",
      arguments: [Kept.released.rawValue, Kept.forRoute.rawValue, customerID])
  }

  /// All kept events of a customer wait for the customer.
  static func keepAll(_ db: Database, customerID: String, because obstacle: String) throws {
    try db.execute(
      sql: "UPDATE events SET kept = ?, outcome = ? WHERE kept <> 0 AND customer_id = ?",
      arguments: [Kept.forCustomer.rawValue, "kept: \(obstacle)", customerID])
  }

  /// The customers with kept events that do not wait for a route.
  static func releasedCustomers(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT DISTINCT customer_id FROM events WHERE kept <> 0 AND kept <> ? ORDER BY customer_id",
      arguments: [Kept.forRoute.rawValue])
  }

  /// The objects with kept events that do not wait for a route, at most that many, oldest first.
  static func releasedKeys(_ db: Database, customerID: String, most: Int) throws -> [NotificationKey] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT type, object FROM events WHERE kept <> 0 AND kept <> ? AND customer_id = ? GROUP BY type, object ORDER BY min(id) LIMIT ?
        """, arguments: [Kept.forRoute.rawValue, customerID, most]
    ).map { NotificationKey(customerID: customerID, type: $0["type"], object: $0["object"]) }
  }

  /// `deliveryKey` is that of the delivery that writes the events to a ticket; nil if there is none.
  static func settle(
    _ db: Database, _ events: [NotificationEvent], outcome: String, notificationID: String?, deliveryKey: String? = nil
  ) throws {
    try set(db, events, kept: .no, outcome: outcome, notificationID: notificationID, deliveryKey: deliveryKey)
  }

  static let scheduledNote = ": note scheduled"

  /// The events whose texts were waiting for the quiet time to end are now written by this delivery.
  static func setDelivery(_ db: Database, ofScheduledNotesOf notificationID: String, _ deliveryKey: String) throws {
    try db.execute(
      sql: """
        UPDATE events SET delivery_key = ?, outcome = substr(outcome, 1, instr(outcome, ?) - 1) || ': note added'
        WHERE (notification_id = ? OR notification_id IN (SELECT id FROM notifications WHERE group_id = ?)) AND instr(outcome, ?) > 0
        """, arguments: [deliveryKey, scheduledNote, notificationID, notificationID, scheduledNote])
  }

  /// Corrects what was said of the events that a delivery was to write, because it wrote nothing.
  static func setUnwritten(_ db: Database, _ notificationID: String, deliveryKey: String, because reason: String) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, outcome FROM events
        WHERE (notification_id = ? OR notification_id IN (SELECT id FROM notifications WHERE group_id = ?)) AND delivery_key = ?
        """, arguments: [notificationID, notificationID, deliveryKey])
    for row in rows {
      let outcome: String = row["outcome"]
      let what = outcome.firstRange(of: ": ").map { String(outcome[..<$0.lowerBound]) } ?? outcome
      try db.execute(sql: "UPDATE events SET outcome = ? WHERE id = ?", arguments: ["\(what): \(reason)", row["id"] as Int64])
    }
  }

  static func keep(_ db: Database, _ events: [NotificationEvent], _ kept: Kept, because obstacle: String) throws {
    try set(db, events, kept: kept, outcome: "kept: \(obstacle)", notificationID: nil)
  }

  private static func set(
    _ db: Database, _ events: [NotificationEvent], kept: Kept, outcome: String, notificationID: String?, deliveryKey: String? = nil
  )
    throws
  {
    let statement = try db.cachedStatement(
      sql: "UPDATE events SET kept = ?, outcome = ?, notification_id = ?, delivery_key = ? WHERE id = ?")
    for event in events { try statement.execute(arguments: [kept.rawValue, outcome, notificationID, deliveryKey, event.id]) }
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

  /// The number of open notifications. Groups are not counted: they only stand for their members.
  static func open(_ db: Database, customerID: String) throws -> Int {
    try Notification.filter(
      Column("customer_id") == customerID && Column("state") == Notification.State.open.rawValue && Column("retired") == false
        && Column("is_group") == false
    ).fetchCount(db)
  }

  /// The number of kept events that do not wait for a route.
  static func releasedEvents(_ db: Database, customerID: String) throws -> Int {
    try NotificationEvent.filter(
      Column("customer_id") == customerID && Column("kept") != 0 && Column("kept") != NotificationEvent.Kept.forRoute.rawValue
    ).fetchCount(db)
  }

  /// The number of kept events, which wait for the customer's settings or for a route.
  static func keptEvents(_ db: Database, customerID: String) throws -> Int {
    try NotificationEvent.filter(Column("customer_id") == customerID && Column("kept") != 0).fetchCount(db)
  }
}
