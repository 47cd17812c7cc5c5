// swift-format-ignore-file
// Generated from cwlink/v1/schedule.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// What runs by itself: the monthly billing, the reports, the summaries. Days and times are the integration's time zone's.
public protocol ScheduleServiceHandler: Sendable {
  /// The next runs of everything for the coming days, and whether the schedule is paused. Needs the role read.
  func getSchedule(_ request: GetScheduleRequest, _ call: ServerCall) async throws -> Schedule
  /// Nothing runs by itself any more, restarts included, until it is resumed. Needs the role operate.
  func pauseSchedule(_ request: PauseScheduleRequest, _ call: ServerCall) async throws -> Schedule
  /// What was missed meanwhile is made up for once, unless it is to be skipped. Needs the role operate.
  func resumeSchedule(_ request: ResumeScheduleRequest, _ call: ServerCall) async throws -> Schedule
  /// What ran by itself, and what became of it. Newest first. Needs the role read.
  func listScheduledRuns(_ request: ListScheduledRunsRequest, _ call: ServerCall) async throws -> ListScheduledRunsResponse
}

extension ScheduleServiceHandler {
  /// The service as a server registers it.
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

/// The methods of cwlink.v1.ScheduleService, as both sides name them.
public enum ScheduleServiceMethods {
  /// The next runs of everything for the coming days, and whether the schedule is paused. Needs the role read.
  public static let getSchedule = RPCMethod<GetScheduleRequest, Schedule>(
    service: "cwlink.v1.ScheduleService", name: "GetSchedule", kind: .unary)
  /// Nothing runs by itself any more, restarts included, until it is resumed. Needs the role operate.
  public static let pauseSchedule = RPCMethod<PauseScheduleRequest, Schedule>(
    service: "cwlink.v1.ScheduleService", name: "PauseSchedule", kind: .unary)
  /// What was missed meanwhile is made up for once, unless it is to be skipped. Needs the role operate.
  public static let resumeSchedule = RPCMethod<ResumeScheduleRequest, Schedule>(
    service: "cwlink.v1.ScheduleService", name: "ResumeSchedule", kind: .unary)
  /// What ran by itself, and what became of it. Newest first. Needs the role read.
  public static let listScheduledRuns = RPCMethod<ListScheduledRunsRequest, ListScheduledRunsResponse>(
    service: "cwlink.v1.ScheduleService", name: "ListScheduledRuns", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getSchedule, pauseSchedule, resumeSchedule, listScheduledRuns]
}

/// Calls cwlink.v1.ScheduleService. What fails is thrown as RPCStatus.
public struct ScheduleServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// The next runs of everything for the coming days, and whether the schedule is paused. Needs the role read.
  public func getSchedule(_ request: GetScheduleRequest, _ options: CallOptions = .init()) async throws -> Schedule {
    try await client.unary(ScheduleServiceMethods.getSchedule, request, options)
  }

  /// Nothing runs by itself any more, restarts included, until it is resumed. Needs the role operate.
  public func pauseSchedule(_ request: PauseScheduleRequest, _ options: CallOptions = .init()) async throws -> Schedule {
    try await client.unary(ScheduleServiceMethods.pauseSchedule, request, options)
  }

  /// What was missed meanwhile is made up for once, unless it is to be skipped. Needs the role operate.
  public func resumeSchedule(_ request: ResumeScheduleRequest, _ options: CallOptions = .init()) async throws -> Schedule {
    try await client.unary(ScheduleServiceMethods.resumeSchedule, request, options)
  }

  /// What ran by itself, and what became of it. Newest first. Needs the role read.
  public func listScheduledRuns(_ request: ListScheduledRunsRequest, _ options: CallOptions = .init()) async throws -> ListScheduledRunsResponse {
    try await client.unary(ScheduleServiceMethods.listScheduledRuns, request, options)
  }
}

