import BridgeCore
import BridgeTestSupport
import CwlinkAPI
import Testing

@testable import Bridge

@Suite("The system over the API")
struct SystemHarnessTests {
  @Test("the status names the caller's role")
  func role() async throws {
    let fixture = try await SettingsFixture.configured()
    let backups = BackupService(store: fixture.store, sealer: fixture.sealer, clock: fixture.clock, version: "0.1.0")
    let harness = SystemHarness(fixture.system(), backups: backups)
    let status = try await harness.getStatus(GetStatusRequest(), fixture.call)
    #expect(status.callerRole == .operate && status.version == "0.1.0" && status.site == "cw.example.com" && status.breaker == .closed)
    let doctor = try await harness.runDoctor(RunDoctorRequest(), fixture.call)
    #expect(doctor.findings.contains { $0.severity == .warning && $0.subject == "mail" })
  }
}
