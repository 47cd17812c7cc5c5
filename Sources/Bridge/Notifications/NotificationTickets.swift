package import BridgeCore
package import BridgeDelivery
package import GRDB

/// Hands what notifications write to the delivery queue, and hears what became of it.
package enum NotificationTickets {
  /// Part of a transaction that its caller owns; wake the queue after it. `notification` is the one that the message names, to be saved after.
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
      db, message.deliveryKind, customerID: notification.customerID, key: "event/\(notification.id)/\(notification.messages)",
      line: message.line, at: now)
  }

  /// What became of a delivery, in the transaction that ends it. Deliveries of one ticket end in their order, so the last one tells how it is.
  package static func settled(_ db: Database, _ notificationID: String, _ outcome: TicketOutcome, at now: Instant) throws {
    guard var notification = try Notification.filter(Column("id") == notificationID).fetchOne(db) else { return }
    let before = notification
    switch outcome {
    case .told(let ticketID, let status):
      notification.ticketID = ticketID
      notification.show(status, at: now)
      if notification.ticket == .closedByPerson { notification.ticket = notification.state == .open ? .open : .resolved }
    case .closedByPerson(let ticketID, let status):
      notification.ticketID = ticketID
      notification.show(status, at: now)
      notification.closeByPerson()
    case .missing:
      // A return makes it again.
      notification.ticketID = nil
      notification.show("", at: now)
    }
    guard notification != before else { return }
    try notification.update(db)
    try recordClosing(db, notification, before: before, at: now)
  }

  /// Says once that a person closed its ticket.
  static func recordClosing(_ db: Database, _ notification: Notification, before: Notification, at now: Instant) throws {
    guard notification.ticket == .closedByPerson, before.ticket != .closedByPerson else { return }
    try ActivityLog.record(
      db, "notification.closed_by_person", on: "customers/\(notification.customerID)", by: .daemon, at: now,
      summary: "a person closed ticket \(notification.ticketID ?? 0) of notification \(notification.id); it is left so")
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
    case .create: "a ticket: \(summary)"
    case .note: "a note: \(summary)"
    case .resolve: "recovered: \(summary)"
    case .reopen: "back: \(summary)"
    }
  }
}
