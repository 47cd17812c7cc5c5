/// What an event leads to (rule 25). Two things are told apart: whether the object is open, and what became of its ticket.
///
/// State follows the events' own times: one that is older than the newest known of its object says nothing of how the object is now. As a repeat
/// of what is open it is still told; it opens, reopens and recovers nothing.
enum NotificationRules {
  static func step(_ occurrence: Occurrence, _ present: Notification?, _ context: NotificationContext) -> NotificationStep {
    if occurrence.isLate, present?.state != .open || occurrence.state == .recovered {
      return NotificationStep(notification: present, outcome: "recorded: something newer is known of it already")
    }
    return switch occurrence.state {
    case .open: open(occurrence, present, context)
    case .recovered: recover(occurrence, present, context)
    }
  }

  private static let withoutTicket = ": the settings want no ticket of its severity"

  /// A return later than this opens anew.
  private static func isOver(_ present: Notification, _ occurrence: Occurrence, _ policy: NotificationPolicy) -> Bool {
    guard present.state == .recovered, let recovered = present.recoverTime else { return false }
    return occurrence.time >= recovered.adding(policy.reopenTime)
  }

  private static func open(_ occurrence: Occurrence, _ present: Notification?, _ context: NotificationContext) -> NotificationStep {
    // The service refuses an open event without one.
    let reported = occurrence.severity ?? .information
    guard var notification = present, !isOver(notification, occurrence, context.policy) else {
      var new = Notification(
        id: context.newID, customerID: context.customerID, type: context.type, object: context.object, generation: context.newGeneration,
        severity: reported, site: context.site, at: occurrence.time)
      new.text = occurrence.text
      new.eventCount = occurrence.count
      var step = NotificationStep(notification: new)
      step.mail = MailLine(severity: reported, text: occurrence.text)
      step.outcome = "opened"
      guard context.settings.wantsTicket(reported) else {
        step.outcome += withoutTicket
        return step
      }
      openTicket(&step, new, occurrence, context)
      return step
    }
    let earlier = notification.severity
    let returns = notification.state == .recovered
    notification.severity = returns ? reported : max(earlier, reported)
    notification.text = occurrence.isLate ? notification.text : occurrence.text
    notification.eventCount += occurrence.count
    notification.lastEventTime = max(notification.lastEventTime, occurrence.time)
    notification.state = .open
    notification.recoverTime = nil
    var step = NotificationStep(notification: notification)
    if returns {
      step.mail = MailLine(severity: notification.severity, text: "back: \(occurrence.text)")
    } else if notification.severity > earlier {
      step.mail = MailLine(severity: notification.severity, text: "raised from \(earlier.label): \(occurrence.text)")
    }
    step.outcome = returns ? "back" : "repeated"
    guard context.settings.wantsTicket(notification.severity) else {
      step.outcome += withoutTicket
      return step
    }
    if notification.groupID != nil, let group = context.group {
      tell(&step, group, occurrence.texts(of: notification.object), worst: notification.severity, at: occurrence.time, context)
    } else {
      switch notification.ticket {
      case .absent: openTicket(&step, notification, occurrence, context)
      case .open, .resolved, .closedByPerson:
        tell(
          &step, notification, occurrence.texts(), worst: notification.severity, raisedFrom: returns ? nil : earlier, at: occurrence.time,
          context)
      }
    }
    return step
  }

  private static func recover(_ occurrence: Occurrence, _ present: Notification?, _ context: NotificationContext) -> NotificationStep {
    guard var notification = present, notification.state == .open else {
      return NotificationStep(
        notification: present, outcome: present == nil ? "recorded: there was nothing to recover" : "recorded: it had recovered already")
    }
    notification.state = .recovered
    notification.recoverTime = occurrence.time
    notification.lastEventTime = max(notification.lastEventTime, occurrence.time)
    notification.eventCount += 1
    var step = NotificationStep(notification: notification)
    step.mail = MailLine(
      severity: notification.severity, text: "recovered: \(occurrence.text.isEmpty ? notification.text : occurrence.text)")
    step.outcome = "recovered"
    if notification.groupID != nil, let group = context.group {
      leave(&step, group, occurrence, context)
    } else if notification.ticket == .open {
      resolve(&step, notification, told: occurrence.text, at: occurrence.time, context)
    }
    return step
  }
}
