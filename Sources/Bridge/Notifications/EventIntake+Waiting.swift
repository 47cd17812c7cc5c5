import BridgeCore
import GRDB

/// What waited: e-mails and notes until their time, and kept events until their customer has settings and a route.
extension EventIntake {
  /// Sends the e-mails requested in this transaction that need not wait.
  mutating func finish() throws {
    for queue in mailed { _ = try flush(queue) }
  }

  /// How many objects, or notes, one transaction processes, so that others write in between.
  static let portion = 100

  /// After new routes or settings of one customer, or of all: processes the kept events of the first objects, and leaves those of the others to the
  /// flusher. Returns whether there are others.
  mutating func release(customerID: String?) throws -> Bool {
    if let customerID, let obstacle = try account(customerID)?.obstacle {
      try NotificationEvent.keepAll(db, customerID: customerID, because: obstacle)
      return false
    }
    try NotificationEvent.release(db, customerID: customerID)
    let keys = try releasedKeys(customerID: customerID, most: Self.portion + 1)
    try process(keys.prefix(Self.portion))
    let isMore = keys.count > Self.portion
    // Otherwise the first e-mail would have only these events, and the next one would have to wait.
    if !isMore { try finish() }
    return isMore
  }

  /// The objects whose kept events can be processed, those of a customer in the order of their first event; at most that many.
  mutating func releasedKeys(customerID: String? = nil, most: Int = .max) throws -> [NotificationKey] {
    var keys: [NotificationKey] = []
    for customerID in try customerID.map({ [$0] }) ?? NotificationEvent.releasedCustomers(db) where keys.count < most {
      guard let account = try account(customerID), account.obstacle == nil else { continue }
      keys += try NotificationEvent.releasedKeys(db, customerID: customerID, most: most - keys.count)
    }
    return keys
  }

  /// Processes the kept events of these objects, unless there is an obstacle by now.
  mutating func process(_ keys: some Sequence<NotificationKey>) throws {
    for key in keys where try account(key.customerID)?.obstacle == nil { _ = try process(key) }
  }

  /// The notifications with a note that is due, and when the next one is.
  mutating func notes() throws -> (due: [Int64], next: Instant?) {
    var due: [Int64] = []
    var next: Instant?
    for notification in try Notification.withUnreportedTexts.order(Column("number")).fetchAll(db) {
      guard let time = try noteTime(notification), let number = notification.number else { continue }
      if time > now { next = min(next ?? time, time) } else { due.append(number) }
    }
    return (due, next)
  }

  /// Adds the notes to the tickets of these notifications that are still due.
  mutating func addNotes(_ numbers: some Collection<Int64>) throws {
    for notification in try Notification.withUnreportedTexts.filter(numbers.contains(Column("number"))).order(Column("number")).fetchAll(db)
    {
      guard let time = try noteTime(notification), time <= now, let account = try account(notification.customerID) else { continue }
      try addNote(to: notification, account)
    }
  }

  /// When the pending texts of the notification can be written; nil if there are none, or an obstacle.
  private mutating func noteTime(_ notification: Notification) throws -> Instant? {
    guard let account = try account(notification.customerID), account.obstacle == nil,
      notification.site == SiteIdentity(integration).description
    else { return nil }
    return notification.nextNoteTime(policy, at: now)
  }

  /// Sends the e-mails that are due; returns when the next one is.
  mutating func sendMails() throws -> Instant? { try NotificationMails.waiting(db).compactMap { try flush($0) }.min() }

  private func addNote(to notification: Notification, _ account: Account) throws {
    var updated = notification
    let message = NotificationRules.note(updated, texts(account.customer))
    try NotificationTickets.enqueue(db, message, of: &updated, policy: policy, at: now)
    updated.clearPending(at: now)
    try updated.update(db)
    try NotificationEvent.setDelivery(db, ofScheduledNotesOf: updated.id, NotificationTickets.deliveryKey(updated))
  }

  private mutating func flush(_ queue: NotificationMails.Queue) throws -> Instant? {
    guard let account = try account(queue.customerID), account.obstacle == nil else { return nil }
    return try NotificationMails.flush(
      db, queue, settings: account.settings, texts: texts(account.customer), name: account.customer.displayName, policy: policy, at: now)
  }
}
