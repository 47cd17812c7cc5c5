/// Decides the effects of an event (rule 25). The state of the object and the state of its ticket are independent.
///
/// The state follows the events' own times: an event older than the object's newest one does not change its state. It can still be reported as a
/// repeat of an open problem, but opens, reopens and resolves nothing.
enum NotificationRules {
  static func step(_ occurrence: Occurrence, _ present: Notification?, _ context: NotificationContext) -> NotificationStep {
    if occurrence.isLate, present?.state != .open || occurrence.state == .recovered {
      return NotificationStep(notification: present, outcome: "recorded: a newer event is already known")
    }
    return switch occurrence.state {
    case .open: open(occurrence, present, context)
    case .recovered: recover(occurrence, present, context)
    }
  }

  private static let withoutTicket = ": no ticket is configured for this severity"

  /// Whether the reopen time has passed, so that a recurrence is a new notification.
  private static func isOver(_ present: Notification, _ occurrence: Occurrence, _ policy: NotificationPolicy) -> Bool {
    guard present.state == .recovered, let recovered = present.recoverTime else { return false }
    return occurrence.time >= recovered.adding(policy.reopenTime)
  }

  private static func open(_ occurrence: Occurrence, _ present: Notification?, _ context: NotificationContext) -> NotificationStep {
    // Validation rejects open events without a severity.
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
    let recurs = notification.state == .recovered
    notification.severity = recurs ? reported : max(earlier, reported)
    notification.text = occurrence.isLate ? notification.text : occurrence.text
    notification.eventCount += occurrence.count
    notification.lastEventTime = max(notification.lastEventTime, occurrence.time)
    notification.state = .open
    notification.recoverTime = nil
    var step = NotificationStep(notification: notification)
    if recurs {
      step.mail = MailLine(severity: notification.severity, text: "recurred: \(occurrence.text)")
    } else if notification.severity > earlier {
      step.mail = MailLine(severity: notification.severity, text: "severity raised from \(earlier.label): \(occurrence.text)")
    }
    step.outcome = recurs ? "recurred" : "repeated"
    guard context.settings.wantsTicket(notification.severity) else {
      step.outcome += withoutTicket
      return step
    }
    if notification.groupID != nil, let group = context.group {
      update(&step, group, occurrence.texts(of: notification.object), worst: notification.severity, at: occurrence.time, context)
    } else {
      switch notification.ticket {
      case .absent: openTicket(&step, notification, occurrence, context)
      case .open, .resolved, .closedByPerson:
        update(
          &step, notification, occurrence.texts(), worst: notification.severity, raisedFrom: recurs ? nil : earlier, at: occurrence.time,
          context)
      }
    }
    return step
  }

  private static func recover(_ occurrence: Occurrence, _ present: Notification?, _ context: NotificationContext) -> NotificationStep {
    guard var notification = present, notification.state == .open else {
      return NotificationStep(
        notification: present, outcome: present == nil ? "recorded: nothing was open" : "recorded: already recovered")
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
      resolve(&step, notification, text: occurrence.text, at: occurrence.time, context)
    }
    return step
  }
}
