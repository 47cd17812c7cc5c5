import BridgeCore
import BridgeDelivery
import CwlinkAPI
import LocalRPC

extension NotificationEvent {
  /// `place` is the field path's prefix: "events[3]".
  init(_ event: CwlinkAPI.Event, received: Instant, place: String) throws(DomainError) {
    guard let state = State(rawValue: Int(event.state.rawValue)) else {
      throw .invalid("\(place).state", "is not one of STATE_OPEN, STATE_RECOVERED")
    }
    let severity = EventSeverity(rawValue: Int(event.severity.rawValue))
    guard severity != nil || event.severity == .unspecified else { throw .invalid("\(place).severity", "is not an event severity") }
    self.init(
      customerID: event.customerID, type: event.type, severity: severity, state: state, object: event.object, text: event.text,
      sourceKey: event.sourceKey, time: event.time.map { Instant($0) } ?? received, received: received)
  }
}

extension CwlinkAPI.Event {
  init(_ event: NotificationEvent) {
    self.init(
      customerID: event.customerID, type: event.type, severity: .init(event.severity), state: .init(rawValue: Int32(event.state.rawValue)),
      object: event.object, text: event.text, sourceKey: event.sourceKey, time: ProtobufTimestamp(event.time), id: event.id ?? 0,
      receiveTime: ProtobufTimestamp(event.received), outcome: event.outcome, notificationID: event.notificationID ?? "")
  }
}

extension CwlinkAPI.Notification {
  init(_ detail: NotificationService.Detail) {
    let notification = detail.notification
    self.init(
      id: notification.id, customerID: notification.customerID, type: notification.type, object: notification.object,
      severity: .init(notification.severity), state: .init(rawValue: Int32(NotificationService.DisplayedState(notification).rawValue)),
      text: notification.text, eventCount: Int64(notification.eventCount), pendingRepeats: Int64(notification.unreportedRepeats),
      reference: notification.reference, ticketID: Int64(notification.ticketID ?? 0), groupID: notification.groupID ?? "",
      memberCount: Int64(notification.memberCount), openTime: ProtobufTimestamp(notification.openTime),
      recoverTime: notification.recoverTime.map { ProtobufTimestamp($0) }, lastEventTime: ProtobufTimestamp(notification.lastEventTime),
      nextNoteTime: detail.nextNoteTime.map { ProtobufTimestamp($0) },
      route: notification.route == TicketRoute() ? nil : CwlinkAPI.TicketRoute(notification.route),
      ticketStatus: notification.ticketStatus, ticketStatusTime: notification.ticketStatusTime.map { ProtobufTimestamp($0) })
  }
}

extension CwlinkAPI.EventSeverity {
  init(_ severity: EventSeverity?) { self.init(rawValue: Int32(severity?.rawValue ?? 0)) }
}

extension CwlinkAPI.RouteVerdict {
  init(_ verdict: BridgeDelivery.RouteVerdict) {
    self.init(
      subject: verdict.subject, field: .init(verdict.field), value: verdict.value,
      outcome: .init(rawValue: Int32(verdict.outcome.rawValue)),
      message: verdict.message, choices: verdict.choices)
  }
}

extension CwlinkAPI.RouteVerdict.Field {
  /// From the field's name in TicketRoute, "board".
  init(_ name: String) {
    self = Self.allCases.first { $0.protoName == "FIELD_" + name.uppercased() } ?? .unspecified
  }
}
