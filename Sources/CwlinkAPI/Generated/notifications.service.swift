// swift-format-ignore-file
// Generated from cwlink/v1/notifications.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// Events in; tickets and e-mails out. Nothing flows for a customer before its notification settings are configured.
public protocol NotificationServiceHandler: Sendable {
  /// How notifications are routed and damped, for every customer. Needs the role read.
  func getNotificationPolicy(_ request: GetNotificationPolicyRequest, _ call: ServerCall) async throws -> NotificationPolicy
  /// Checks each route against its board first; one that ConnectWise has not is refused, with the field. Needs the role administer.
  func updateNotificationPolicy(_ request: UpdateNotificationPolicyRequest, _ call: ServerCall) async throws -> NotificationPolicy
  /// Needs the role read.
  func getNotificationSettings(_ request: GetNotificationSettingsRequest, _ call: ServerCall) async throws -> NotificationSettings
  /// The first time, what was kept meanwhile and is still open flows. Checks the customer's own routes as the policy's are. Needs the role operate.
  func updateNotificationSettings(_ request: UpdateNotificationSettingsRequest, _ call: ServerCall) async throws -> NotificationSettings
  /// Says of every route, or of the given ones, whether board, status, type, subtype, item, priority and source are there. Writes nothing. Needs the role read.
  func checkRouting(_ request: CheckRoutingRequest, _ call: ServerCall) async throws -> CheckRoutingResponse
  /// A repeated report (the same source key) changes nothing. All of a request are taken, or none. Needs the role trigger.
  func reportEvents(_ request: ReportEventsRequest, _ call: ServerCall) async throws -> ReportEventsResponse
  /// The same for any number: each message is taken whole or refused. Needs the role trigger.
  func streamEvents(_ requests: MessageStream<ReportEventsRequest>, _ call: ServerCall) async throws -> ReportEventsResponse
  /// Newest first. Needs the role read.
  func listEvents(_ request: ListEventsRequest, _ call: ServerCall) async throws -> ListEventsResponse
  /// Newest first. Needs the role read.
  func listNotifications(_ request: ListNotificationsRequest, _ call: ServerCall) async throws -> ListNotificationsResponse
  /// Needs the role read.
  func getNotification(_ request: GetNotificationRequest, _ call: ServerCall) async throws -> Notification
}

extension NotificationServiceHandler {
  /// The service as a server registers it.
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

/// The methods of cwlink.v1.NotificationService, as both sides name them.
public enum NotificationServiceMethods {
  /// How notifications are routed and damped, for every customer. Needs the role read.
  public static let getNotificationPolicy = RPCMethod<GetNotificationPolicyRequest, NotificationPolicy>(
    service: "cwlink.v1.NotificationService", name: "GetNotificationPolicy", kind: .unary)
  /// Checks each route against its board first; one that ConnectWise has not is refused, with the field. Needs the role administer.
  public static let updateNotificationPolicy = RPCMethod<UpdateNotificationPolicyRequest, NotificationPolicy>(
    service: "cwlink.v1.NotificationService", name: "UpdateNotificationPolicy", kind: .unary)
  /// Needs the role read.
  public static let getNotificationSettings = RPCMethod<GetNotificationSettingsRequest, NotificationSettings>(
    service: "cwlink.v1.NotificationService", name: "GetNotificationSettings", kind: .unary)
  /// The first time, what was kept meanwhile and is still open flows. Checks the customer's own routes as the policy's are. Needs the role operate.
  public static let updateNotificationSettings = RPCMethod<UpdateNotificationSettingsRequest, NotificationSettings>(
    service: "cwlink.v1.NotificationService", name: "UpdateNotificationSettings", kind: .unary)
  /// Says of every route, or of the given ones, whether board, status, type, subtype, item, priority and source are there. Writes nothing. Needs the role read.
  public static let checkRouting = RPCMethod<CheckRoutingRequest, CheckRoutingResponse>(
    service: "cwlink.v1.NotificationService", name: "CheckRouting", kind: .unary)
  /// A repeated report (the same source key) changes nothing. All of a request are taken, or none. Needs the role trigger.
  public static let reportEvents = RPCMethod<ReportEventsRequest, ReportEventsResponse>(
    service: "cwlink.v1.NotificationService", name: "ReportEvents", kind: .unary)
  /// The same for any number: each message is taken whole or refused. Needs the role trigger.
  public static let streamEvents = RPCMethod<ReportEventsRequest, ReportEventsResponse>(
    service: "cwlink.v1.NotificationService", name: "StreamEvents", kind: .clientStreaming)
  /// Newest first. Needs the role read.
  public static let listEvents = RPCMethod<ListEventsRequest, ListEventsResponse>(
    service: "cwlink.v1.NotificationService", name: "ListEvents", kind: .unary)
  /// Newest first. Needs the role read.
  public static let listNotifications = RPCMethod<ListNotificationsRequest, ListNotificationsResponse>(
    service: "cwlink.v1.NotificationService", name: "ListNotifications", kind: .unary)
  /// Needs the role read.
  public static let getNotification = RPCMethod<GetNotificationRequest, Notification>(
    service: "cwlink.v1.NotificationService", name: "GetNotification", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getNotificationPolicy, updateNotificationPolicy, getNotificationSettings, updateNotificationSettings, checkRouting, reportEvents, streamEvents, listEvents, listNotifications, getNotification]
}

/// Calls cwlink.v1.NotificationService. What fails is thrown as RPCStatus.
public struct NotificationServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// How notifications are routed and damped, for every customer. Needs the role read.
  public func getNotificationPolicy(_ request: GetNotificationPolicyRequest, _ options: CallOptions = .init()) async throws -> NotificationPolicy {
    try await client.unary(NotificationServiceMethods.getNotificationPolicy, request, options)
  }

  /// Checks each route against its board first; one that ConnectWise has not is refused, with the field. Needs the role administer.
  public func updateNotificationPolicy(_ request: UpdateNotificationPolicyRequest, _ options: CallOptions = .init()) async throws -> NotificationPolicy {
    try await client.unary(NotificationServiceMethods.updateNotificationPolicy, request, options)
  }

  /// Needs the role read.
  public func getNotificationSettings(_ request: GetNotificationSettingsRequest, _ options: CallOptions = .init()) async throws -> NotificationSettings {
    try await client.unary(NotificationServiceMethods.getNotificationSettings, request, options)
  }

  /// The first time, what was kept meanwhile and is still open flows. Checks the customer's own routes as the policy's are. Needs the role operate.
  public func updateNotificationSettings(_ request: UpdateNotificationSettingsRequest, _ options: CallOptions = .init()) async throws -> NotificationSettings {
    try await client.unary(NotificationServiceMethods.updateNotificationSettings, request, options)
  }

  /// Says of every route, or of the given ones, whether board, status, type, subtype, item, priority and source are there. Writes nothing. Needs the role read.
  public func checkRouting(_ request: CheckRoutingRequest, _ options: CallOptions = .init()) async throws -> CheckRoutingResponse {
    try await client.unary(NotificationServiceMethods.checkRouting, request, options)
  }

  /// A repeated report (the same source key) changes nothing. All of a request are taken, or none. Needs the role trigger.
  public func reportEvents(_ request: ReportEventsRequest, _ options: CallOptions = .init()) async throws -> ReportEventsResponse {
    try await client.unary(NotificationServiceMethods.reportEvents, request, options)
  }

  /// The same for any number: each message is taken whole or refused. Needs the role trigger.
  public func streamEvents(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<ReportEventsRequest>) async throws -> Void
  ) async throws -> ReportEventsResponse {
    try await client.clientStreaming(NotificationServiceMethods.streamEvents, options, send)
  }

  /// Newest first. Needs the role read.
  public func listEvents(_ request: ListEventsRequest, _ options: CallOptions = .init()) async throws -> ListEventsResponse {
    try await client.unary(NotificationServiceMethods.listEvents, request, options)
  }

  /// Newest first. Needs the role read.
  public func listNotifications(_ request: ListNotificationsRequest, _ options: CallOptions = .init()) async throws -> ListNotificationsResponse {
    try await client.unary(NotificationServiceMethods.listNotifications, request, options)
  }

  /// Needs the role read.
  public func getNotification(_ request: GetNotificationRequest, _ options: CallOptions = .init()) async throws -> Notification {
    try await client.unary(NotificationServiceMethods.getNotification, request, options)
  }
}

