import BridgeCore
import GRDB

extension NotificationService {
  /// A notification with derived fields.
  struct Detail: Sendable, Equatable {
    var notification: Notification
    /// When its pending texts are written to the ticket.
    var nextNoteTime: Instant?

    init(_ notification: Notification, _ policy: NotificationPolicy, at now: Instant) {
      self.notification = notification
      nextNoteTime = notification.nextNoteTime(policy, at: now)
    }
  }

  /// The API's states of a notification.
  enum DisplayedState: Int, Sendable, CaseIterable {
    case open = 1
    case recovered
    case closedByPerson

    init(_ notification: Notification) {
      self =
        switch (notification.state, notification.ticket) {
        case (.recovered, _): .recovered
        case (.open, .closedByPerson): .closedByPerson
        case (.open, _): .open
        }
    }

    fileprivate var condition: SQLExpression {
      switch self {
      case .open:
        Column("state") == Notification.State.open.rawValue && Column("ticket") != Notification.Ticket.closedByPerson.rawValue
      case .recovered: Column("state") == Notification.State.recovered.rawValue
      case .closedByPerson:
        Column("state") == Notification.State.open.rawValue && Column("ticket") == Notification.Ticket.closedByPerson.rawValue
      }
    }
  }

  /// Newest first.
  func events(customerID: String, type: String, notificationID: String, page: Page) async throws -> (
    rows: [NotificationEvent], nextToken: String
  ) {
    try await store.read { db in
      var request = NotificationEvent.order(Column("id").desc).limit(page.size + 1)
      if !customerID.isEmpty { request = request.filter(Column("customer_id") == customerID) }
      if !type.isEmpty { request = request.filter(Column("type") == type) }
      if !notificationID.isEmpty { request = request.filter(Column("notification_id") == notificationID) }
      if let before = try page.numberAfter() { request = request.filter(Column("id") < before) }
      return try page.cut(try request.fetchAll(db), key: { String($0.id ?? 0) })
    }
  }

  /// Newest first.
  func notifications(customerID: String, states: [DisplayedState], type: String, page: Page) async throws -> (
    rows: [Detail], nextToken: String
  ) {
    let now = clock.now()
    return try await store.read { db in
      var request = Notification.order(Column("number").desc).limit(page.size + 1)
      if !customerID.isEmpty { request = request.filter(Column("customer_id") == customerID) }
      if !states.isEmpty { request = request.filter(states.map(\.condition).joined(operator: .or)) }
      if !type.isEmpty { request = request.filter(Column("type") == type) }
      if let before = try page.numberAfter() { request = request.filter(Column("number") < before) }
      let policy = try NotificationPolicy.current(db)
      let (rows, token) = try page.cut(try request.fetchAll(db), key: { String($0.number ?? 0) })
      return (rows.map { Detail($0, policy, at: now) }, token)
    }
  }

  /// Throws NOT_FOUND.
  func notification(_ id: String) async throws -> Detail {
    let now = clock.now()
    return try await store.read { db in
      guard let notification = try Notification.find(db, id: id) else {
        throw DomainError.missing("notification", id, see: Remedy(.notificationsList))
      }
      return Detail(notification, try NotificationPolicy.current(db), at: now)
    }
  }
}
