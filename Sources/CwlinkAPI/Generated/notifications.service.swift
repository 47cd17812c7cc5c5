// swift-format-ignore-file
// Generated from cwlink/v1/notifications.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Turns events into tickets and e-mail. Nothing is sent for a customer until its notification settings are configured.
public protocol NotificationServiceHandler: Sendable {
  /// Returns the policy for all customers: how notifications are routed and how repeats are limited.
  func getNotificationPolicy(_ request: GetNotificationPolicyRequest, _ call: ServerCall) async throws -> NotificationPolicy
  /// Changes the policy. Each route is checked first; a route that does not exist in ConnectWise is rejected, with its field.
  func updateNotificationPolicy(_ request: UpdateNotificationPolicyRequest, _ call: ServerCall) async throws -> NotificationPolicy
  /// Returns one customer's notification settings.
  func getNotificationSettings(_ request: GetNotificationSettingsRequest, _ call: ServerCall) async throws -> NotificationSettings
  /// Changes a customer's notification settings. The first time, kept events that are still open are sent. The customer's own routes are
  /// checked as the policy's are.
  func updateNotificationSettings(_ request: UpdateNotificationSettingsRequest, _ call: ServerCall) async throws -> NotificationSettings
  /// Checks the saved or the given routes: whether board, status, type, subtype, item, priority and source exist. Changes nothing.
  func checkRouting(_ request: CheckRoutingRequest, _ call: ServerCall) async throws -> CheckRoutingResponse
  /// Reports events. A repeated event (the same source key) changes nothing. Either all events of a request are accepted, or none.
  func reportEvents(_ request: ReportEventsRequest, _ call: ServerCall) async throws -> ReportEventsResponse
  /// The same for any number of events. Each message is accepted or rejected as a whole. A rejected message ends the call; the messages before
  /// it remain accepted.
  func streamEvents(_ requests: MessageStream<StreamEventsRequest>, _ call: ServerCall) async throws -> ReportEventsResponse
  /// Lists events, newest first.
  func listEvents(_ request: ListEventsRequest, _ call: ServerCall) async throws -> ListEventsResponse
  /// Lists notifications, newest first.
  func listNotifications(_ request: ListNotificationsRequest, _ call: ServerCall) async throws -> ListNotificationsResponse
  /// Returns one notification.
  func getNotification(_ request: GetNotificationRequest, _ call: ServerCall) async throws -> Notification
}

extension NotificationServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.NotificationService",
      methods: [
        .unary(NotificationServiceMethods.getNotificationPolicy) { try await self.getNotificationPolicy($0, $1) },
        .unary(NotificationServiceMethods.updateNotificationPolicy) { try await self.updateNotificationPolicy($0, $1) },
        .unary(NotificationServiceMethods.getNotificationSettings) { try await self.getNotificationSettings($0, $1) },
        .unary(NotificationServiceMethods.updateNotificationSettings) { try await self.updateNotificationSettings($0, $1) },
        .unary(NotificationServiceMethods.checkRouting) { try await self.checkRouting($0, $1) },
        .unary(NotificationServiceMethods.reportEvents) { try await self.reportEvents($0, $1) },
        .clientStreaming(NotificationServiceMethods.streamEvents) { try await self.streamEvents($0, $1) },
        .unary(NotificationServiceMethods.listEvents) { try await self.listEvents($0, $1) },
        .unary(NotificationServiceMethods.listNotifications) { try await self.listNotifications($0, $1) },
        .unary(NotificationServiceMethods.getNotification) { try await self.getNotification($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Notifications.withImports)
  }
}

/// The methods of cwlink.v1.NotificationService, for clients and servers.
public enum NotificationServiceMethods {
  /// Returns the policy for all customers: how notifications are routed and how repeats are limited.
  public static let getNotificationPolicy = RPCMethod<GetNotificationPolicyRequest, NotificationPolicy>(
    service: "cwlink.v1.NotificationService", name: "GetNotificationPolicy", kind: .unary)
  /// Changes the policy. Each route is checked first; a route that does not exist in ConnectWise is rejected, with its field.
  public static let updateNotificationPolicy = RPCMethod<UpdateNotificationPolicyRequest, NotificationPolicy>(
    service: "cwlink.v1.NotificationService", name: "UpdateNotificationPolicy", kind: .unary)
  /// Returns one customer's notification settings.
  public static let getNotificationSettings = RPCMethod<GetNotificationSettingsRequest, NotificationSettings>(
    service: "cwlink.v1.NotificationService", name: "GetNotificationSettings", kind: .unary)
  /// Changes a customer's notification settings. The first time, kept events that are still open are sent. The customer's own routes are
  /// checked as the policy's are.
  public static let updateNotificationSettings = RPCMethod<UpdateNotificationSettingsRequest, NotificationSettings>(
    service: "cwlink.v1.NotificationService", name: "UpdateNotificationSettings", kind: .unary)
  /// Checks the saved or the given routes: whether board, status, type, subtype, item, priority and source exist. Changes nothing.
  public static let checkRouting = RPCMethod<CheckRoutingRequest, CheckRoutingResponse>(
    service: "cwlink.v1.NotificationService", name: "CheckRouting", kind: .unary)
  /// Reports events. A repeated event (the same source key) changes nothing. Either all events of a request are accepted, or none.
  public static let reportEvents = RPCMethod<ReportEventsRequest, ReportEventsResponse>(
    service: "cwlink.v1.NotificationService", name: "ReportEvents", kind: .unary)
  /// The same for any number of events. Each message is accepted or rejected as a whole. A rejected message ends the call; the messages before
  /// it remain accepted.
  public static let streamEvents = RPCMethod<StreamEventsRequest, ReportEventsResponse>(
    service: "cwlink.v1.NotificationService", name: "StreamEvents", kind: .clientStreaming)
  /// Lists events, newest first.
  public static let listEvents = RPCMethod<ListEventsRequest, ListEventsResponse>(
    service: "cwlink.v1.NotificationService", name: "ListEvents", kind: .unary)
  /// Lists notifications, newest first.
  public static let listNotifications = RPCMethod<ListNotificationsRequest, ListNotificationsResponse>(
    service: "cwlink.v1.NotificationService", name: "ListNotifications", kind: .unary)
  /// Returns one notification.
  public static let getNotification = RPCMethod<GetNotificationRequest, Notification>(
    service: "cwlink.v1.NotificationService", name: "GetNotification", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getNotificationPolicy, updateNotificationPolicy, getNotificationSettings, updateNotificationSettings, checkRouting, reportEvents, streamEvents, listEvents, listNotifications, getNotification]
}

/// Calls cwlink.v1.NotificationService. Errors are thrown as RPCStatus.
public struct NotificationServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Returns the policy for all customers: how notifications are routed and how repeats are limited.
  public func getNotificationPolicy(_ request: GetNotificationPolicyRequest, _ options: CallOptions = .init()) async throws -> NotificationPolicy {
    try await client.unary(NotificationServiceMethods.getNotificationPolicy, request, options)
  }

  /// Changes the policy. Each route is checked first; a route that does not exist in ConnectWise is rejected, with its field.
  public func updateNotificationPolicy(_ request: UpdateNotificationPolicyRequest, _ options: CallOptions = .init()) async throws -> NotificationPolicy {
    try await client.unary(NotificationServiceMethods.updateNotificationPolicy, request, options)
  }

  /// Returns one customer's notification settings.
  public func getNotificationSettings(_ request: GetNotificationSettingsRequest, _ options: CallOptions = .init()) async throws -> NotificationSettings {
    try await client.unary(NotificationServiceMethods.getNotificationSettings, request, options)
  }

  /// Changes a customer's notification settings. The first time, kept events that are still open are sent. The customer's own routes are
  /// checked as the policy's are.
  public func updateNotificationSettings(_ request: UpdateNotificationSettingsRequest, _ options: CallOptions = .init()) async throws -> NotificationSettings {
    try await client.unary(NotificationServiceMethods.updateNotificationSettings, request, options)
  }

  /// Checks the saved or the given routes: whether board, status, type, subtype, item, priority and source exist. Changes nothing.
  public func checkRouting(_ request: CheckRoutingRequest, _ options: CallOptions = .init()) async throws -> CheckRoutingResponse {
    try await client.unary(NotificationServiceMethods.checkRouting, request, options)
  }

  /// Reports events. A repeated event (the same source key) changes nothing. Either all events of a request are accepted, or none.
  public func reportEvents(_ request: ReportEventsRequest, _ options: CallOptions = .init()) async throws -> ReportEventsResponse {
    try await client.unary(NotificationServiceMethods.reportEvents, request, options)
  }

  /// The same for any number of events. Each message is accepted or rejected as a whole. A rejected message ends the call; the messages before
  /// it remain accepted.
  public func streamEvents(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<StreamEventsRequest>) async throws -> Void
  ) async throws -> ReportEventsResponse {
    try await client.clientStreaming(NotificationServiceMethods.streamEvents, options, send)
  }

  /// Lists events, newest first.
  public func listEvents(_ request: ListEventsRequest, _ options: CallOptions = .init()) async throws -> ListEventsResponse {
    try await client.unary(NotificationServiceMethods.listEvents, request, options)
  }

  /// Lists notifications, newest first.
  public func listNotifications(_ request: ListNotificationsRequest, _ options: CallOptions = .init()) async throws -> ListNotificationsResponse {
    try await client.unary(NotificationServiceMethods.listNotifications, request, options)
  }

  /// Returns one notification.
  public func getNotification(_ request: GetNotificationRequest, _ options: CallOptions = .init()) async throws -> Notification {
    try await client.unary(NotificationServiceMethods.getNotification, request, options)
  }
}

