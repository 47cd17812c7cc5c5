import BridgeCore
import BridgeDelivery

extension NotificationRules {
  /// A first ticket: its own, or the storm's.
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
    take(&opened, route, context)
    step.notification = opened
    step.messages.append(
      TicketMessage(
        kind: .create, notificationID: opened.id, summary: NotificationText.summary(opened),
        text: context.texts.description(opened, earlier: occurrence.isLate ? occurrence.texts() : occurrence.earlier)))
    step.outcome += ": a ticket is made"
  }

  static func take(_ notification: inout Notification, _ route: TicketRoute, _ context: NotificationContext) {
    notification.route = route
    notification.companyID = context.companyID
    notification.ticket = .open
    notification.ticketTime = context.now
    notification.lastNoteTime = context.now
  }

  /// Adds to a ticket that there is: now, where it is worse than before, closed by us or its quiet time is over; else later.
  ///
  /// `told` is the notification itself or its group. What a person closed stays closed, unless the policy says otherwise.
  static func tell(
    _ step: inout NotificationStep, _ told: Notification, _ texts: UntoldTexts, worst: EventSeverity,
    raisedFrom earlier: EventSeverity? = nil,
    at time: Instant, _ context: NotificationContext
  ) {
    var told = told
    let before = earlier ?? told.severity
    told.severity = max(told.severity, worst)
    told.state = .open
    told.recoverTime = nil
    let isRaised = told.severity > before
    defer { step.keep(told) }
    if told.ticket == .closedByPerson, !context.policy.reopenClosedByPerson {
      step.outcome += ": a person closed its ticket, and it stays closed"
      return
    }
    told.untold.add(texts)
    let summary = NotificationText.summary(told)
    switch told.ticket {
    case .resolved, .closedByPerson:
      step.messages.append(
        TicketMessage(
          kind: .reopen, notificationID: told.id, summary: summary, text: context.texts.reopened(told.untold, at: time),
          resolvedByUs: told.ticket == .resolved))
      told.ticket = .open
      told.hasTold(at: context.now)
      step.outcome += ": its ticket is opened again"
    case .absent, .open:
      let due = told.nextNoteTime(context.policy) ?? context.now
      guard isRaised || due <= context.now else {
        step.outcome += ": to be told at \(context.texts.written(due))"
        return
      }
      step.messages.append(note(told, raisedFrom: isRaised ? before : nil, context.texts))
      told.hasTold(at: context.now)
      step.outcome += ": a note is added"
    }
  }

  /// What is untold, once its quiet time is over.
  static func note(_ told: Notification, raisedFrom earlier: EventSeverity? = nil, _ texts: NotificationText) -> TicketMessage {
    TicketMessage(
      kind: .note, notificationID: told.id, summary: NotificationText.summary(told),
      text: texts.note(told.untold, raisedFrom: earlier, to: earlier == nil ? nil : told.severity))
  }

  static func resolve(
    _ step: inout NotificationStep, _ notification: Notification, told: String, at time: Instant, _ context: NotificationContext
  ) {
    var resolved = notification
    step.messages.append(
      TicketMessage(
        kind: .resolve, notificationID: resolved.id, summary: NotificationText.summary(resolved),
        text: context.texts.recovered(resolved.untold, told: told, at: time)))
    resolved.ticket = .resolved
    resolved.hasTold(at: context.now)
    step.keep(resolved)
    step.outcome += ": its ticket is resolved"
  }
}

extension Notification {
  /// Everything until now is in its ticket.
  mutating func hasTold(at now: Instant) {
    untold = UntoldTexts()
    lastNoteTime = now
  }
}

extension NotificationStep {
  /// Takes what became of the notification or of its group.
  mutating func keep(_ changed: Notification) {
    if changed.isGroup { group = changed } else { notification = changed }
  }
}
