import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the notification service.
package struct NotificationHarness: NotificationServiceHandler {
  private let service: NotificationService

  package init(_ service: NotificationService) { self.service = service }

  package func getNotificationPolicy(_ request: GetNotificationPolicyRequest, _ call: ServerCall) async throws
    -> CwlinkAPI.NotificationPolicy
  {
    CwlinkAPI.NotificationPolicy(try await service.policy())
  }

  package func updateNotificationPolicy(_ request: UpdateNotificationPolicyRequest, _ call: ServerCall) async throws
    -> CwlinkAPI.NotificationPolicy
  {
    let wanted = request.policy ?? CwlinkAPI.NotificationPolicy()
    return CwlinkAPI.NotificationPolicy(
      try await service.updatePolicy(
        try NotificationPolicyChange(wanted, request.updateMask), etag: wanted.etag, force: request.force,
        validateOnly: request.validateOnly,
        by: Caller(call.peer)))
  }

  package func getNotificationSettings(_ request: GetNotificationSettingsRequest, _ call: ServerCall) async throws
    -> CwlinkAPI.NotificationSettings
  {
    CwlinkAPI.NotificationSettings(try await service.settings(request.customerID))
  }

  package func updateNotificationSettings(_ request: UpdateNotificationSettingsRequest, _ call: ServerCall) async throws
    -> CwlinkAPI.NotificationSettings
  {
    let wanted = request.settings ?? CwlinkAPI.NotificationSettings()
    return CwlinkAPI.NotificationSettings(
      try await service.updateSettings(
        wanted.customerID, try NotificationSettingsChange(wanted, request.updateMask), etag: wanted.etag, force: request.force,
        validateOnly: request.validateOnly, by: Caller(call.peer)))
  }

  package func checkRouting(_ request: CheckRoutingRequest, _ call: ServerCall) async throws -> CheckRoutingResponse {
    let verdicts = try await service.checkRouting(customerID: request.customerID, rules: try RoutingRule.list(request.rules, path: "rules"))
    return CheckRoutingResponse(
      passed: !verdicts.contains { $0.outcome == .failed }, verdicts: verdicts.map(CwlinkAPI.RouteVerdict.init))
  }

  package func reportEvents(_ request: ReportEventsRequest, _ call: ServerCall) async throws -> ReportEventsResponse {
    var keys = BatchKeys(field: "events")
    let events = try Self.events(request.events, received: service.now(), place: "events", message: 0, &keys)
    let key = try RequestKey(method: "NotificationService/ReportEvents", id: request.requestID, request: request.wireBytes())
    return try await Store.validating(request.validateOnly) {
      Self.response(try await service.report(events, request: key, by: Caller(call.peer)) { "events[\($0)]." })
    }
  }

  /// Each message is one transaction: messages before a rejected one are kept.
  package func streamEvents(_ requests: MessageStream<StreamEventsRequest>, _ call: ServerCall) async throws -> ReportEventsResponse {
    var receipt = NotificationService.Receipt()
    var messages = 0
    var validateOnly = false
    var keys = BatchKeys(field: "events", isStream: true)
    for try await request in requests {
      if messages == 0 { validateOnly = request.validateOnly }
      let place = "message \(messages): events"
      let events = try Self.events(request.events, received: service.now(), place: place, message: messages, &keys)
      receipt += try await Store.validating(validateOnly) {
        try await service.report(events, by: Caller(call.peer)) { "\(place)[\($0)]." }
      }
      messages += 1
    }
    return Self.response(receipt)
  }

  package func listEvents(_ request: ListEventsRequest, _ call: ServerCall) async throws -> ListEventsResponse {
    let scope = ["events", request.customerID, request.type, request.notificationID]
    let (rows, token) = try await service.events(
      customerID: request.customerID, type: request.type, notificationID: request.notificationID,
      page: try Page(size: request.pageSize, token: request.pageToken, scope: scope))
    return ListEventsResponse(events: rows.map(CwlinkAPI.Event.init), nextPageToken: token)
  }

  package func listNotifications(_ request: ListNotificationsRequest, _ call: ServerCall) async throws -> ListNotificationsResponse {
    let states = try request.states.enumerated().map { index, state throws(DomainError) in
      guard let known = NotificationService.DisplayedState(rawValue: Int(state.rawValue)) else {
        throw .invalid("states[\(index)]", "is not a notification state")
      }
      return known
    }
    try FieldViolations.checkDistinct(states.map(\.rawValue), "states")
    let scope = ["notifications", request.customerID, request.type] + states.map { String($0.rawValue) }
    let (rows, token) = try await service.notifications(
      customerID: request.customerID, states: states, type: request.type,
      page: try Page(size: request.pageSize, token: request.pageToken, scope: scope))
    return ListNotificationsResponse(notifications: rows.map(CwlinkAPI.Notification.init), nextPageToken: token)
  }

  package func getNotification(_ request: GetNotificationRequest, _ call: ServerCall) async throws -> CwlinkAPI.Notification {
    CwlinkAPI.Notification(try await service.notification(request.notificationID))
  }
}

extension NotificationHarness {
  /// Performs the checks that need no database. Throws INVALID_ARGUMENT naming the first invalid field: "events[3].type". `keys` are those of the
  /// request so far.
  static func events(
    _ reported: [CwlinkAPI.Event], received: Instant, place: String, message: Int, _ keys: inout BatchKeys
  ) throws(DomainError) -> [NotificationEvent] {
    guard (1...EventRules.mostEvents).contains(reported.count) else {
      throw .invalid(place, "has \(reported.count) events; a message has 1 to \(EventRules.mostEvents)")
    }
    var events: [NotificationEvent] = []
    events.reserveCapacity(reported.count)
    for (index, event) in reported.enumerated() {
      let read = try NotificationEvent(event, received: received, place: "\(place)[\(index)]")
      if let (field, problem) = EventRules.problem(read) { throw .invalid("\(place)[\(index)].\(field)", problem) }
      if !read.sourceKey.isEmpty,
        let earlier = keys.earlier(
          [read.customerID, read.sourceKey],
          value: [read.type, read.severity?.label ?? "", String(read.state.rawValue), read.object, read.text], message: message,
          index: index)
      {
        throw .invalid("\(place)[\(index)].source_key", "'\(read.sourceKey)' is already the key of \(earlier); send one of them")
      }
      events.append(read)
    }
    return events
  }

  private static func response(_ receipt: NotificationService.Receipt) -> ReportEventsResponse {
    ReportEventsResponse(accepted: Int64(receipt.accepted), unchanged: Int64(receipt.unchanged), kept: Int64(receipt.kept))
  }
}
