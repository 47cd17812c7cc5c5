import BridgeCore
import GRDB

extension EventIntake {
  /// Sends the e-mails requested in this transaction that need not wait.
  mutating func finish() throws {
    for queue in mailed { _ = try flush(queue) }
  }

  /// Processes the kept events of one customer, or of all; including those without a route unless `forCustomerOnly`.
  mutating func processKept(customerID: String? = nil, forCustomerOnly: Bool = false) throws {
    for key in try NotificationEvent.keptKeys(db, customerID: customerID, forCustomerOnly: forCustomerOnly) {
      if forCustomerOnly, try account(key.customerID)?.obstacle != nil { continue }
      _ = try process(key)
    }
  }

  /// Processes everything that is due; returns when to flush again, nil if nothing is pending.
  mutating func flush() throws -> Instant? {
    try processKept(forCustomerOnly: true)
    var next: [Instant] = []
    for notification in try Notification.withUnreportedTexts.order(Column("number")).fetchAll(db) {
      guard let account = try account(notification.customerID), account.obstacle == nil,
        let due = notification.nextNoteTime(policy), notification.site == SiteIdentity(integration).description
      else { continue }
      if due > now { next.append(due) } else { try addNote(to: notification, account) }
    }
    for queue in try NotificationMails.waiting(db) {
      if let due = try flush(queue) { next.append(due) }
    }
    return next.min()
  }

  private func addNote(to notification: Notification, _ account: Account) throws {
    var updated = notification
    let message = NotificationRules.note(updated, texts(account.customer))
    try NotificationTickets.enqueue(db, message, of: &updated, policy: policy, at: now)
    updated.clearPending(at: now)
    try updated.update(db)
  }

  private mutating func flush(_ queue: NotificationMails.Queue) throws -> Instant? {
    guard let account = try account(queue.customerID), account.obstacle == nil else { return nil }
    return try NotificationMails.flush(
      db, queue, settings: account.settings, texts: texts(account.customer), name: account.customer.displayName, policy: policy, at: now)
  }
}
