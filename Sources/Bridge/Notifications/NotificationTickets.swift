package import BridgeCore
package import BridgeDelivery
package import GRDB

/// Queues ticket messages for delivery and applies the outcomes of those deliveries.
package enum NotificationTickets {
  /// Runs in a transaction owned by its caller, who wakes the queue afterwards and saves `notification`, the owner of the ticket.
  static func enqueue(
    _ db: Database, _ message: TicketMessage, of notification: inout Notification, policy: NotificationPolicy, at now: Instant
  ) throws {
    guard let companyID = notification.companyID else { return }
    notification.messages += 1
    let draft = TicketDraft(
      reference: notification.reference, ticketID: notification.ticketID, companyID: companyID, summary: message.summary,
      text: message.text, route: notification.route, status: message.status,
      closedByPerson: policy.reopenClosedByPerson && message.kind != .resolve ? .reopen : .leave, resolvedByUs: message.resolvedByUs,
      notificationID: notification.id)
    _ = try draft.enqueue(
      db, message.deliveryKind, customerID: notification.customerID, key: deliveryKey(notification),
      line: message.line, at: now)
  }

  /// The key of the latest delivery for the ticket of a notification or a group.
  static func deliveryKey(_ notification: Notification) -> String { "event/\(notification.id)/\(notification.messages)" }

  package static func settled(
    _ db: Database, _ delivery: Delivery, _ notificationID: String, _ outcome: TicketOutcome, at now: Instant
  ) throws {
    if case .closedByPerson(let ticketID, _) = outcome {
      try NotificationEvent.setUnwritten(
        db, notificationID, deliveryKey: delivery.key,
        because: "nothing was written to ticket #\(ticketID), because a person closed it and the policy leaves it closed")
    }
    try settled(db, notificationID, outcome, at: now)
  }

  /// Applies the outcome of a delivery in the transaction that ends it. Deliveries of one ticket end in order, so the last one is current.
  package static func settled(_ db: Database, _ notificationID: String, _ outcome: TicketOutcome, at now: Instant) throws {
    guard var notification = try Notification.filter(Column("id") == notificationID).fetchOne(db) else { return }
    let before = notification
    switch outcome {
    case .updated(let ticketID, let status):
      notification.ticketID = ticketID
      notification.show(status, at: now)
      if notification.ticket == .closedByPerson { notification.ticket = notification.state == .open ? .open : .resolved }
    case .closedByPerson(let ticketID, let status):
      notification.ticketID = ticketID
      notification.show(status, at: now)
      notification.closeByPerson()
    case .missing:
      // A recurrence creates a new ticket.
      notification.ticketID = nil
      notification.show("", at: now)
    }
    guard notification != before else { return }
    try notification.update(db)
    try recordClosing(db, notification, before: before, at: now)
  }

  /// Records in the activity log, once, that a person closed the ticket.
  static func recordClosing(_ db: Database, _ notification: Notification, before: Notification, at now: Instant) throws {
    guard notification.ticket == .closedByPerson, before.ticket != .closedByPerson else { return }
    try ActivityLog.record(
      db, "notification.closed_by_person", on: "customers/\(notification.customerID)", by: .daemon, at: now,
      summary: "ticket #\(notification.ticketID ?? 0) of notification \(notification.id) was closed by a person and stays closed")
  }
}

extension TicketMessage {
  fileprivate var status: TicketChange.Status? {
    switch kind {
    case .create, .note: nil
    case .resolve: .resolve
    case .reopen: .reopen
    }
  }

  fileprivate var deliveryKind: Delivery.Kind {
    switch kind {
    case .create: .ticketCreate
    case .note: .ticketNote
    case .resolve, .reopen: .ticketStatus
    }
  }

  fileprivate var line: String {
    switch kind {
    case .create: "ticket: \(summary)"
    case .note: "note: \(summary)"
    case .resolve: "recovered: \(summary)"
    case .reopen: "recurred: \(summary)"
    }
  }
}
