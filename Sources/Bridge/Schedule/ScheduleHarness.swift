import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the schedule service.
package struct ScheduleHarness: ScheduleServiceHandler {
  private let service: ScheduleService

  package init(_ service: ScheduleService) { self.service = service }

  package func getSchedule(_ request: GetScheduleRequest, _ call: ServerCall) async throws -> CwlinkAPI.Schedule {
    CwlinkAPI.Schedule(try await service.overview(days: Int(request.days), customerID: request.customerID))
  }

  package func pauseSchedule(_ request: PauseScheduleRequest, _ call: ServerCall) async throws -> CwlinkAPI.Schedule {
    try await Store.validating(request.validateOnly) {
      CwlinkAPI.Schedule(try await service.pause(reason: request.reason, deliveries: request.deliveries, by: Caller(call.peer)))
    }
  }

  package func resumeSchedule(_ request: ResumeScheduleRequest, _ call: ServerCall) async throws -> CwlinkAPI.Schedule {
    try await Store.validating(request.validateOnly) {
      CwlinkAPI.Schedule(try await service.resume(skipMissed: request.skipMissed, by: Caller(call.peer)))
    }
  }

  package func listScheduledRuns(_ request: ListScheduledRunsRequest, _ call: ServerCall) async throws -> ListScheduledRunsResponse {
    let kinds = try request.kinds.enumerated().map { index, kind throws(DomainError) in
      let number = Int(kind.rawValue)
      guard JobKind.all.contains(where: { $0.number == number }) else {
        throw .invalid("kinds[\(index)]", "is not a kind of scheduled run")
      }
      return number
    }
    try FieldViolations.checkDistinct(kinds, "kinds")
    let scope = ["scheduled runs", request.customerID] + kinds.map(String.init)
    let (rows, token) = try await service.runs(
      .init(customerID: request.customerID, kinds: kinds), page: try Page(size: request.pageSize, token: request.pageToken, scope: scope))
    return ListScheduledRunsResponse(scheduledRuns: rows.map(CwlinkAPI.ScheduledRun.init), nextPageToken: token)
  }

}

extension CwlinkAPI.Schedule {
  init(_ overview: ScheduleOverview) {
    self.init(
      paused: overview.pause != nil, pausedBy: overview.pause?.pausedBy ?? "", pauseTime: overview.pause.map { ProtobufTimestamp($0.time) },
      pauseReason: overview.pause?.reason ?? "", timeZone: overview.timeZone, timeOfDay: overview.timeOfDay.description,
      upcoming: overview.upcoming.map(CwlinkAPI.UpcomingRun.init), omittedCount: Int32(clamping: overview.leftOut),
      deliveriesPaused: overview.pause?.deliveries ?? false)
  }
}

extension CwlinkAPI.UpcomingRun {
  /// The maximum number of customers listed per run.
  fileprivate static let named = 100

  init(_ run: ScheduleOverview.Upcoming) {
    self.init(
      time: ProtobufTimestamp(run.occurrence.time), day: run.occurrence.day.description, kind: Kind(run.kind),
      productID: run.kind.productID, customerCount: Int32(clamping: run.customerIDs.count),
      customerIDs: Array(run.customerIDs.prefix(Self.named)), missed: run.missed, note: run.note)
  }
}

extension CwlinkAPI.UpcomingRun.Kind {
  init(_ kind: JobKind) { self.init(rawValue: Int32(kind.number)) }
}

extension CwlinkAPI.ScheduledRun {
  init(_ run: ScheduledRun) {
    self.init(
      id: run.id, kind: .init(run.kind), day: run.occurrence.day.description, time: ProtobufTimestamp(run.time),
      dueTime: ProtobufTimestamp(run.occurrence.time), customerID: run.customerIDs.count == 1 ? run.customerIDs[0] : "",
      productID: run.kind.productID, customerCount: Int32(clamping: run.customerIDs.count),
      outcome: Outcome(rawValue: Int32(run.outcome.rawValue)), message: run.message, planID: run.planID, runID: run.runID)
  }
}
