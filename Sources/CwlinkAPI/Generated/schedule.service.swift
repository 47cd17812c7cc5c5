// swift-format-ignore-file
// Generated from cwlink/v1/schedule.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Scheduled work: monthly billing, reports and summaries. Days and times are in the integration's time zone.
public protocol ScheduleServiceHandler: Sendable {
  /// Returns the next runs and whether the schedule is paused.
  func getSchedule(_ request: GetScheduleRequest, _ call: ServerCall) async throws -> Schedule
  /// Pauses the schedule, and the deliveries if that is requested, until it is resumed, also across restarts. If it is paused already, the reason and
  /// whether deliveries are paused change.
  func pauseSchedule(_ request: PauseScheduleRequest, _ call: ServerCall) async throws -> Schedule
  /// Resumes the schedule and the deliveries. Each missed run is made up for once, unless it is skipped.
  func resumeSchedule(_ request: ResumeScheduleRequest, _ call: ServerCall) async throws -> Schedule
  /// Lists past runs and their outcomes, newest first.
  func listScheduledRuns(_ request: ListScheduledRunsRequest, _ call: ServerCall) async throws -> ListScheduledRunsResponse
}

extension ScheduleServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ScheduleService",
      methods: [
        .unary(ScheduleServiceMethods.getSchedule) { try await self.getSchedule($0, $1) },
        .unary(ScheduleServiceMethods.pauseSchedule) { try await self.pauseSchedule($0, $1) },
        .unary(ScheduleServiceMethods.resumeSchedule) { try await self.resumeSchedule($0, $1) },
        .unary(ScheduleServiceMethods.listScheduledRuns) { try await self.listScheduledRuns($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Schedule.withImports)
  }
}

/// The methods of cwlink.v1.ScheduleService, for clients and servers.
public enum ScheduleServiceMethods {
  /// Returns the next runs and whether the schedule is paused.
  public static let getSchedule = RPCMethod<GetScheduleRequest, Schedule>(
    service: "cwlink.v1.ScheduleService", name: "GetSchedule", kind: .unary)
  /// Pauses the schedule, and the deliveries if that is requested, until it is resumed, also across restarts. If it is paused already, the reason and
  /// whether deliveries are paused change.
  public static let pauseSchedule = RPCMethod<PauseScheduleRequest, Schedule>(
    service: "cwlink.v1.ScheduleService", name: "PauseSchedule", kind: .unary)
  /// Resumes the schedule and the deliveries. Each missed run is made up for once, unless it is skipped.
  public static let resumeSchedule = RPCMethod<ResumeScheduleRequest, Schedule>(
    service: "cwlink.v1.ScheduleService", name: "ResumeSchedule", kind: .unary)
  /// Lists past runs and their outcomes, newest first.
  public static let listScheduledRuns = RPCMethod<ListScheduledRunsRequest, ListScheduledRunsResponse>(
    service: "cwlink.v1.ScheduleService", name: "ListScheduledRuns", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getSchedule, pauseSchedule, resumeSchedule, listScheduledRuns]
}

/// Calls cwlink.v1.ScheduleService. Errors are thrown as RPCStatus.
public struct ScheduleServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Returns the next runs and whether the schedule is paused.
  public func getSchedule(_ request: GetScheduleRequest, _ options: CallOptions = .init()) async throws -> Schedule {
    try await client.unary(ScheduleServiceMethods.getSchedule, request, options)
  }

  /// Pauses the schedule, and the deliveries if that is requested, until it is resumed, also across restarts. If it is paused already, the reason and
  /// whether deliveries are paused change.
  public func pauseSchedule(_ request: PauseScheduleRequest, _ options: CallOptions = .init()) async throws -> Schedule {
    try await client.unary(ScheduleServiceMethods.pauseSchedule, request, options)
  }

  /// Resumes the schedule and the deliveries. Each missed run is made up for once, unless it is skipped.
  public func resumeSchedule(_ request: ResumeScheduleRequest, _ options: CallOptions = .init()) async throws -> Schedule {
    try await client.unary(ScheduleServiceMethods.resumeSchedule, request, options)
  }

  /// Lists past runs and their outcomes, newest first.
  public func listScheduledRuns(_ request: ListScheduledRunsRequest, _ options: CallOptions = .init()) async throws -> ListScheduledRunsResponse {
    try await client.unary(ScheduleServiceMethods.listScheduledRuns, request, options)
  }
}

