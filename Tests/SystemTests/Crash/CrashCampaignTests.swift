import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// A seeded campaign of kills and faults. `make crash` runs the long one; `make test` a short one.
@Suite("Crash campaign")
struct CrashCampaignTests {
  private static func required(_ name: String, _ otherwise: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? otherwise
  }

  @Test("whatever is killed or fails, ConnectWise ends as after an undisturbed month: nothing lost, nothing twice")
  func months() async throws {
    let kills = Self.required("CWLINK_CRASH_KILLS", 10)
    let faults = Self.required("CWLINK_CRASH_FAULTS", 10)
    let base = SeededGenerator("crash campaign").seed
    let width = 3
    let total = try await withThrowingTaskGroup(of: CampaignCounts.self) { group in
      for lane in 0..<UInt64(width) {
        group.addTask {
          var counts = CampaignCounts()
          var month: UInt64 = 0
          while counts.kills * width < kills || counts.faults * width < faults {
            counts += try await Self.month(seed: base &+ lane &+ month &* UInt64(width))
            month += 1
          }
          return counts
        }
      }
      return try await group.reduce(into: CampaignCounts()) { $0 += $1 }
    }
    print(
      """
      crash campaign: \(total.months) months, \(total.kills) kills (\(total.killsDuringRequest) during a request), \(total.faults) faults, \
      \(total.edits) edits by a person, \(total.writes) committed writes
      """)
  }

  @Test("a quantity that a person changes while the daemon is down is never overwritten")
  func edits() async throws {
    let rounds = Self.required("CWLINK_CRASH_KILLS", 40) / 10
    var generator = SeededGenerator("edits during an outage")
    let world = try await World()
    try await world.prepareBilling()
    var killsDuringRequest = 0
    var overwritten = 0
    for round in 0..<rounds {
      try await world.report("alder", "wfbs", Int64.random(in: 1...60, using: &generator))
      let plan = try await world.billing.createPlan(CreatePlanRequest())
      let method = generator.pick(["GET", "GET", "PATCH"])
      try await world.sandbox.fault(
        #"{"fault":"stall","skip":\#(Int.random(in: 0...1, using: &generator)),"match":{"method":"\#(method)"}}"#)
      let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
      let isMet = try await eventually("the request is under way, or the run has ended") { () -> Bool? in
        if try await world.sandbox.waitingFaults == 0 { return true }
        return try await world.billing.getRun(GetRunRequest(runID: run.id)).state == .running ? nil : false
      }
      world.daemon.signal(SIGKILL)
      _ = try await world.daemon.wait()
      try await world.sandbox.clearFaults()
      if isMet { killsDuringRequest += 1 }
      let edited = 100 + round
      let addition = try #require(try await world.sandbox.additions(agreement: 201).first { $0.product == "TM-WFBS" })
      try await world.sandbox.edit(addition: addition.id, #"{"quantity":\#(edited)}"#)
      try await world.restart()
      _ = try await world.end(of: run.id)
      let final = try await world.sandbox.additions(agreement: 201).filter { $0.product == "TM-WFBS" }
      let isKept = final.map(\.quantity) == [Double(edited)]
      if !isKept { overwritten += 1 }
      #expect(isKept, "CWLINK_TEST_SEED=\(generator.seed), round \(round)")
    }
    print("edits during an outage: \(rounds) kills (\(killsDuringRequest) during a request), \(rounds) edits, \(overwritten) overwritten")
  }

  @Test("the comparison reports what is doubled, missing or different")
  func comparison() {
    let undisturbed = CampaignOutcome(additions: ["a"], tickets: ["t"], mails: ["m"], writes: ["w", "x"])
    let disturbed = CampaignOutcome(additions: ["b"], tickets: ["t", "t"], mails: [], writes: ["w", "w", "x"])
    #expect(
      disturbed.differences(to: undisturbed) == [
        "addition missing or different: a", "addition too many or different: b", "ticket too many or different: t",
        "e-mail missing or different: m", "write too many or different: w",
      ])
    #expect(undisturbed.differences(to: undisturbed).isEmpty)
  }

  /// One month twice, undisturbed and disturbed.
  private static func month(seed: UInt64) async throws -> CampaignCounts {
    var generator = SeededGenerator(seed: seed)
    let steps = CampaignStep.month(&generator)
    let disturbances = steps.map { Disturbance.random(&generator, for: $0) }
    let undisturbed = try await CampaignWorld()
    try await undisturbed.live(steps) { _ in .none }
    let disturbed = try await CampaignWorld()
    try await disturbed.live(steps) { disturbances[$0] }
    let outcome = try await CampaignOutcome(disturbed.world)
    let differences = outcome.differences(to: try await CampaignOutcome(undisturbed.world))
    #expect(differences.isEmpty, "CWLINK_TEST_SEED=\(seed)\n\(differences.joined(separator: "\n"))")
    var counts = disturbed.counts
    counts.writes = outcome.writes.count
    return counts
  }
}
