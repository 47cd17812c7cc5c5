package import BridgeCore
import ConnectWise
import CurlTransport
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the system service.
package struct SystemHarness: SystemServiceHandler {
  private let service: SystemService

  private let backups: BackupService
  /// A backup needs the room of another database while it is sent.
  private let backupQuota = CallQuota("backup", "backups", perUser: 1, total: 1)
  /// The bytes of one message.
  private static let part = 256 << 10

  package init(_ service: SystemService, backups: BackupService) {
    self.service = service
    self.backups = backups
  }

  package func backup(_ request: BackupRequest, _ responses: MessageWriter<BackupPart>, _ call: ServerCall) async throws {
    guard request.withKey || request.passphrase.isEmpty else {
      throw DomainError.invalid("passphrase", "is given without `with_key`: nothing would be encrypted with it")
    }
    // It can be made again at any time.
    call.endWhenDraining()
    try await backupQuota.run(call.peer) {
      let backup = try await backups.make(passphrase: request.withKey ? Secret(request.passphrase) : nil, by: Caller(call.peer))
      let digest = try await backup.send(part: Self.part) { try await responses.write(BackupPart(data: $0)) }
      let manifest = backup.manifest
      try await responses.write(
        BackupPart(
          summary: BackupSummary(
            time: ProtobufTimestamp(manifest.time), size: backup.size, sha256: digest.hexadecimal, withKey: manifest.hasKey,
            tables: Int64(manifest.tables.count), rows: manifest.rows, activityEntryID: manifest.activity?.id ?? 0,
            activityHash: manifest.activity?.hash ?? "")))
    }
  }

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
      timeZone: status.settings.timeZone, schedulePaused: status.pause != nil, time: ProtobufTimestamp(now),
      demonstrationClock: service.clock is DemonstrationClock, requestHold: hold, problems: Int64(status.problems.count),
      worstProblem: status.problems.first.map { CwlinkAPI.Finding($0) }, drift: CwlinkAPI.DriftProgress(status.drift),
      databaseBytes: service.databaseBytes, deliveriesPaused: status.pause?.deliveries ?? false)
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
