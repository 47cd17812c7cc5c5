import BridgeCore
import GRDB

extension NotificationDesk {
  /// Sends the e-mails that events of this transaction asked for and that may leave at once.
  mutating func finish() throws {
    for queue in mailed { _ = try flush(queue) }
  }

  /// Lets flow what waits of a customer, or of all; those that wait for a route too unless `forCustomerOnly`.
  mutating func flowKept(customerID: String? = nil, forCustomerOnly: Bool = false) throws {
    for key in try NotificationEvent.keptKeys(db, customerID: customerID, forCustomerOnly: forCustomerOnly) {
      if forCustomerOnly, try account(key.customerID)?.obstacle != nil { continue }
      _ = try flow(key)
    }
  }

  /// Everything that time made due; answers when to look again, nil where nothing is planned.
  mutating func flush() throws -> Instant? {
    try flowKept(forCustomerOnly: true)
    var next: [Instant] = []
    for notification in try Notification.untoldOnes.order(Column("number")).fetchAll(db) {
      guard let account = try account(notification.customerID), account.obstacle == nil,
        let due = notification.nextNoteTime(policy), notification.site == SiteIdentity(integration).description
      else { continue }
      if due > now { next.append(due) } else { try tell(notification, account) }
    }
    for queue in try NotificationMails.waiting(db) {
      if let due = try flush(queue) { next.append(due) }
    }
    return next.min()
  }

  private func tell(_ notification: Notification, _ account: Account) throws {
    var told = notification
    let message = NotificationRules.note(told, texts(account.customer))
    try NotificationTickets.enqueue(db, message, of: &told, policy: policy, at: now)
    told.hasTold(at: now)
    try told.update(db)
  }

  private mutating func flush(_ queue: NotificationMails.Queue) throws -> Instant? {
    guard let account = try account(queue.customerID), account.obstacle == nil else { return nil }
    return try NotificationMails.flush(
      db, queue, settings: account.settings, texts: texts(account.customer), name: account.customer.displayName, policy: policy, at: now)
  }
}
