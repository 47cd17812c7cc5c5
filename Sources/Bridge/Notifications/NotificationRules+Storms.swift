import BridgeDelivery

/// Storms: new tickets of one customer and type beyond the threshold share one ticket. The members keep their own state.
extension NotificationRules {
  /// Adds the notification to the storm's ticket. If that ticket was closed by a person or is too old, opens a new one, so that nothing goes unnoticed.
  static func join(_ step: inout NotificationStep, _ notification: Notification, _ occurrence: Occurrence, _ context: NotificationContext) {
    var member = notification
    member.ticketTime = context.now
    let texts = occurrence.texts(of: member.object)
    if var group = context.group, accepts(group, occurrence, context.policy) {
      member.groupID = group.id
      step.notification = member
      group.memberCount += 1
      group.eventCount += occurrence.count
      group.lastEventTime = max(group.lastEventTime, occurrence.time)
      group.text = NotificationText.named(member.object, member.text)
      update(&step, group, texts, worst: member.severity, at: occurrence.time, context)
      step.outcome += " (collected in the ticket of a storm)"
      return
    }
    guard let route = context.route(member.severity) else {
      step = NotificationStep(obstacle: context.noRoute(member.severity))
      return
    }
    var group = Notification(
      id: context.newGroupID, customerID: member.customerID, type: member.type, object: "", generation: context.newGroupGeneration,
      severity: member.severity, site: context.site, at: occurrence.time)
    group.isGroup = true
    group.reference = TicketText.reference("storm", group.customerID, group.type, String(group.generation))
    group.text = NotificationText.named(member.object, member.text)
    group.eventCount = occurrence.count
    group.memberCount = 1
    group.unreported.add(texts)
    assignTicket(&group, route, context)
    step.messages.append(
      TicketMessage(
        kind: .create, notificationID: group.id, summary: NotificationText.summary(group),
        text: context.texts.groupDescription(group, context.policy)))
    group.clearPending(at: context.now)
    member.groupID = group.id
    step.notification = member
    step.group = group
    step.outcome += ": storm detected, one ticket created for all further notifications"
  }

  private static func accepts(_ group: Notification, _ occurrence: Occurrence, _ policy: NotificationPolicy) -> Bool {
    if group.ticket == .closedByPerson { return policy.reopenClosedByPerson }
    guard let recovered = group.recoverTime else { return true }
    return occurrence.time < recovered.adding(policy.reopenTime)
  }

  /// A member recovered: the storm ends with the last one.
  static func leave(_ step: inout NotificationStep, _ group: Notification, _ occurrence: Occurrence, _ context: NotificationContext) {
    var group = group
    let object = step.notification?.object ?? ""
    group.lastEventTime = max(group.lastEventTime, occurrence.time)
    let text = occurrence.text.isEmpty ? "recovered" : "recovered: \(occurrence.text)"
    guard !context.hasOpenMembers else {
      if group.ticket == .open {
        var texts = UnreportedTexts()
        texts.add(NotificationText.named(object, text), at: occurrence.time)
        update(&step, group, texts, worst: group.severity, at: occurrence.time, context)
      }
      return
    }
    group.state = .recovered
    group.recoverTime = occurrence.time
    if group.ticket == .open {
      resolve(
        &step, group, text: "All have recovered (\(group.memberCount) in total). Last: \(NotificationText.named(object, text))",
        at: occurrence.time, context)
    } else {
      step.group = group
    }
  }
}
