import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// The daemon and the simulator of Email Security, whose rows appear late and whose pages overlap.
@Suite("Pulling mail logs") struct MailLogPullTests {
  /// The days of the figures that are complete: all of their logs have been read.
  private func figures(_ world: World) async throws -> [String: MailFigures] {
    let all = try await world.reports.listMailFigures(ListMailFiguresRequest(customerID: "alder")).figures
    return Dictionary(all.map { ($0.day, $0) }) { first, _ in first }
  }

  /// Noon of a day in UTC is 13:00 in Paris in winter.
  private static let clock = "2026-11-20T12:00:00Z"

  private func world() async throws -> World {
    let world = try await World(clock: Self.clock)
    try await world.sandbox.control(.post, "clock", #"{"now":"\#(Self.clock)"}"#)
    try await world.prepareBilling()
    return world
  }

  private func expectTrueFigures(_ world: World, _ day: String, _ from: String, _ to: String) async throws {
    let figures = try #require(try await figures(world)[day], "no figures of \(day)")
    let counts = try await world.sandbox.trueCounts("alder", from: from, to: to)
    let received = (counts.accepted["in"]?.sum ?? 0) + (counts.blocked["in"]?.sum ?? 0)
    #expect(figures.received == Int64(received), "\(day)")
    let policy = counts.policy["in"]
    #expect(figures.phishing == Int64(policy?["phishing"] ?? -1), "\(day)")
    #expect(figures.spam == Int64((policy?["spam"] ?? 0) + (policy?["graymail"] ?? 0)), "\(day)")
    #expect(figures.malware == Int64(policy?["virus"] ?? -1), "\(day)")
  }

  @Test(
    "Each row is counted once by the day in the integration's time zone, although pages overlap, rows come late and the daemon is killed")
  func kills() async throws {
    let world = try await world()
    try await world.sandbox.control(
      .patch, "trend/tenants/alder", #"{"pageOverlap":7,"acceptedPerHour":60,"blockedPerHour":40,"policyPerHour":30}"#)
    try await world.addTenant("alder", "tmes-alder", customer: "alder")
    for skip in [2, 11, 30] {
      try await world.sandbox.control(.post, "trend/faults", #"{"fault":"stall","match":{"path":"/api/v1/log/.*"},"skip":\#(skip)}"#)
      let interrupted = world.beginPull("tmes-alder")
      try await world.sandbox.waitForVendorFault()
      try await world.restart(clock: Self.clock)
      #expect(await interrupted.value == nil)
      try await world.sandbox.control(.delete, "trend/faults", nil)
    }
    let pull = try await world.pull("tmes-alder")
    #expect(pull.outcome == .succeeded)
    // The first complete day in Paris, of which the vendor still has everything, and the next one.
    try await expectTrueFigures(world, "2026-11-18", "2026-11-17T23:00:00Z", "2026-11-18T23:00:00Z")
    try await expectTrueFigures(world, "2026-11-19", "2026-11-18T23:00:00Z", "2026-11-19T23:00:00Z")
    let again = try await world.pull("tmes-alder")
    #expect(again.rows == 0 && again.accepted == 0)
  }

  @Test("Logs that were gone before they could be read are missing days, never figures of 0, and the doctor says so")
  func gap() async throws {
    let world = try await world()
    try await world.addTenant("alder", "tmes-alder", customer: "alder")
    _ = try await world.pull("tmes-alder")
    let later = "2026-11-26T12:00:00Z"
    try await world.sandbox.control(.post, "clock", #"{"now":"\#(later)"}"#)
    _ = try await world.system.advanceClock(AdvanceClockRequest(time: ProtobufTimestamp(seconds: 1_795_694_400)))
    let pull = try await world.pull("tmes-alder")
    #expect(pull.outcome == .succeeded)
    let figures = try await figures(world)
    #expect(figures["2026-11-21"] == nil && figures["2026-11-22"] == nil)
    #expect(figures["2026-11-25"] != nil)
    try await expectTrueFigures(world, "2026-11-25", "2026-11-24T23:00:00Z", "2026-11-25T23:00:00Z")
    let source = try await world.sources.getSource(GetSourceRequest(sourceID: "tmes-alder"))
    #expect(source.gaps.first?.days.contains("2026-11-21") == true)
    let doctor = try await world.system.runDoctor(RunDoctorRequest())
    #expect(
      doctor.findings.contains { $0.subject == "sources/tmes-alder" && $0.message.contains("from 2026-11-20 to 2026-11-23") },
      "\(doctor.findings)")
  }

  @Test("A tenant is not given to another customer, because its figures would be counted twice")
  func fixedCustomer() async throws {
    let world = try await world()
    try await world.addTenant("alder", "tmes-alder", customer: "alder")
    let refused = await #expect(throws: RPCStatus.self) {
      _ = try await world.sources.updateSource(
        UpdateSourceRequest(
          source: Source(id: "tmes-alder", customerID: "cedar"), updateMask: ProtobufFieldMask(paths: ["customer_id"])))
    }
    #expect(refused?.fieldViolations.map(\.field) == ["source.customer_id"])
  }

  @Test("Event types that are not known are counted as other, and named")
  func unknown() async throws {
    let world = try await world()
    try await world.sandbox.control(.patch, "trend/tenants/alder", #"{"unknownEvents":true,"policyPerHour":60}"#)
    try await world.addTenant("alder", "tmes-alder", customer: "alder")
    let pull = try await world.pull("tmes-alder")
    #expect(pull.unknownTypes > 0 && !pull.unknownTypeNames.isEmpty)
  }

  @Test("If log retrieval is switched off, the pull fails and says what to switch on")
  func switchedOff() async throws {
    let world = try await world()
    try await world.sandbox.control(.patch, "trend/tenants/alder", #"{"logRetrieval":false}"#)
    try await world.addTenant("alder", "tmes-alder", customer: "alder")
    let refused = await #expect(throws: RPCStatus.self) { _ = try await world.pull("tmes-alder") }
    #expect(
      refused?.message.contains("Log Retrieval") == true || refused?.message.lowercased().contains("log retrieval") == true,
      "\(String(describing: refused))")
    #expect(try await figures(world).isEmpty)
  }
}
