import BridgeCore
import BridgeDelivery

extension NotificationRules {
  /// Opens the notification's own ticket, or adds it to a storm.
  static func openTicket(
    _ step: inout NotificationStep, _ notification: Notification, _ occurrence: Occurrence, _ context: NotificationContext
  ) {
    if context.policy.stormThreshold > 0, context.recentTickets >= context.policy.stormThreshold {
      return join(&step, notification, occurrence, context)
    }
    guard let route = context.route(notification.severity) else {
      step = NotificationStep(obstacle: context.noRoute(notification.severity))
      return
    }
    var opened = notification
    opened.groupID = nil
    opened.reference = TicketText.reference(
      "event", opened.customerID, opened.type, opened.object, String(opened.generation))
    assignTicket(&opened, route, context)
    step.notification = opened
    step.messages.append(
      TicketMessage(
        kind: .create, notificationID: opened.id, summary: NotificationText.summary(opened),
        text: context.texts.description(opened, earlier: occurrence.isLate ? occurrence.texts() : occurrence.earlier)))
    step.outcome += ": ticket created"
  }

  static func assignTicket(_ notification: inout Notification, _ route: TicketRoute, _ context: NotificationContext) {
    notification.route = route
    notification.companyID = context.companyID
    notification.ticket = .open
    notification.ticketTime = context.now
    notification.lastNoteTime = context.now
  }

  /// Adds to an existing ticket: immediately if the severity rises, the ticket was resolved by us, or its quiet time is over; otherwise later.
  ///
  /// `target` is the notification itself or its group. A ticket closed by a person stays closed, unless the policy says otherwise.
  static func update(
    _ step: inout NotificationStep, _ target: Notification, _ texts: UnreportedTexts, worst: EventSeverity,
    raisedFrom earlier: EventSeverity? = nil,
    at time: Instant, _ context: NotificationContext
  ) {
    var target = target
    let before = earlier ?? target.severity
    target.severity = max(target.severity, worst)
    target.state = .open
    target.recoverTime = nil
    let isRaised = target.severity > before
    defer { step.keep(target) }
    if target.ticket == .closedByPerson, !context.policy.reopenClosedByPerson {
      step.outcome += ": its ticket was closed by a person and stays closed, no note is added"
      return
    }
    target.unreported.add(texts)
    let summary = NotificationText.summary(target)
    switch target.ticket {
    case .resolved, .closedByPerson:
      step.messages.append(
        TicketMessage(
          kind: .reopen, notificationID: target.id, summary: summary, text: context.texts.reopened(target.unreported, at: time),
          resolvedByUs: target.ticket == .resolved))
      target.ticket = .open
      target.clearPending(at: context.now)
      step.outcome += ": ticket reopened"
    case .absent, .open:
      let due = target.nextNoteTime(context.policy, at: context.now) ?? context.now
      guard isRaised || due <= context.now else {
        step.outcome += "\(NotificationEvent.scheduledNote) for \(context.texts.written(due))"
        return
      }
      step.messages.append(note(target, raisedFrom: isRaised ? before : nil, context.texts))
      target.clearPending(at: context.now)
      step.outcome += ": note added"
    }
  }

  /// A note with the pending texts.
  static func note(_ notification: Notification, raisedFrom earlier: EventSeverity? = nil, _ texts: NotificationText) -> TicketMessage {
    TicketMessage(
      kind: .note, notificationID: notification.id, summary: NotificationText.summary(notification),
      text: texts.note(notification.unreported, raisedFrom: earlier, to: earlier == nil ? nil : notification.severity))
  }

  static func resolve(
    _ step: inout NotificationStep, _ notification: Notification, text: String, at time: Instant, _ context: NotificationContext
  ) {
    var resolved = notification
    step.messages.append(
      TicketMessage(
        kind: .resolve, notificationID: resolved.id, summary: NotificationText.summary(resolved),
        text: context.texts.recovered(resolved.unreported, text: text, at: time)))
    resolved.ticket = .resolved
    resolved.clearPending(at: context.now)
    step.keep(resolved)
    step.outcome += ": ticket resolved"
  }
}

extension Notification {
  /// Everything so far is written to the ticket.
  mutating func clearPending(at now: Instant) {
    unreported = UnreportedTexts()
    lastNoteTime = now
  }
}

extension NotificationStep {
  /// Stores the changed notification or group.
  mutating func keep(_ changed: Notification) {
    if changed.isGroup { group = changed } else { notification = changed }
  }
}
