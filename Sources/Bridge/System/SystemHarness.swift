import BridgeCore
import ConnectWise
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the system service.
package struct SystemHarness: SystemServiceHandler {
  private let service: SystemService

  package init(_ service: SystemService) { self.service = service }

  package func getStatus(_ request: GetStatusRequest, _ call: ServerCall) async throws -> Status {
    let status = try await service.status()
    let now = service.clock.now()
    let hold = status.hold.map { RequestHold($0, at: now) }
    return Status(
      version: service.version, startTime: ProtobufTimestamp(service.startTime),
      callerRole: .init(rawValue: Int32(service.policy.role(of: call.peer)?.rawValue ?? 0)),
      callerName: call.peer.userName, integrationConfigured: status.settings.isConfigured, integrationEnabled: status.settings.enabled,
      site: status.settings.site, customers: Int64(status.customers), customersEnabled: Int64(status.customersEnabled),
      deliveriesPending: Int64(status.deliveriesPending), deliveriesWaiting: Int64(status.deliveriesWaiting),
      breaker: .init(status.hold), breakerRetryTime: status.hold?.reason == .notAnswering ? hold?.nextAttemptTime : nil,
      timeZone: status.settings.timeZone, schedulePaused: status.isSchedulePaused, time: ProtobufTimestamp(now),
      demonstrationClock: service.clock is DemonstrationClock, requestHold: hold, problems: Int64(status.problems.count),
      worstProblem: status.problems.first.map { CwlinkAPI.Finding($0) }, drift: CwlinkAPI.DriftProgress(status.drift))
  }

  package func advanceClock(_ request: AdvanceClockRequest, _ call: ServerCall) async throws -> AdvanceClockResponse {
    guard let time = request.time else { throw DomainError.invalid("time", "is missing; give the time to move to") }
    return AdvanceClockResponse(
      time: ProtobufTimestamp(try await service.advanceClock(to: Instant(time), validateOnly: request.validateOnly)))
  }

  package func runDoctor(_ request: RunDoctorRequest, _ call: ServerCall) async throws -> RunDoctorResponse {
    RunDoctorResponse(
      findings: try await service.findings().map { CwlinkAPI.Finding($0) })
  }
}

extension CwlinkAPI.Finding {
  fileprivate init(_ finding: BridgeCore.Finding) {
    self.init(
      severity: .init(rawValue: Int32(finding.severity.rawValue)), subject: finding.subject, message: finding.message,
      remedy: finding.remedy)
  }
}

extension BreakerState {
  init(_ hold: SiteHold?) {
    guard let hold, hold.reason == .notAnswering else {
      self = .closed
      return
    }
    self = hold.remaining > .zero ? .`open` : .halfOpen
  }
}
