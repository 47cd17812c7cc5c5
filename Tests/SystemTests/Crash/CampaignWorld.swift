import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport

/// A world in which a month passes, disturbed or not.
final class CampaignWorld {
  let world: World
  private var progress = CampaignProgress()
  private(set) var counts = CampaignCounts()

  init() async throws {
    world = try await World.withCallbacks(clock: progress.time, pollMinutes: 10_080)
    try await world.setPolicies("wfbs", creation: .create)
    try await world.sendEverything()
    try await world.useMail()
    try await world.routeNotifications(["alder", "cedar"], quietMinutes: 0)
    try await settle()
  }

  /// Performs the steps, each with its disturbance, and waits after each until nothing is left to do.
  func live(_ steps: [CampaignStep], _ disturbance: (Int) -> Disturbance) async throws {
    for (number, step) in steps.enumerated() {
      if step.isEdit {
        try await step.edit(world.sandbox)
        counts.edits += 1
      }
      try await perform(step, key: "step-\(number)", disturbance(number))
      try await settle()
    }
    counts.months += 1
  }

  private func perform(_ step: CampaignStep, key: String, _ disturbance: Disturbance) async throws {
    // After a kill the daemon starts shortly before the morning: time passes while it is down.
    if case .morning(let day) = step { progress.time = CampaignStep.time(day: day, minute: "00:30") }
    let smtp: String?
    switch disturbance {
    case .none: smtp = nil
    case .faults(let faults, let mail):
      for fault in faults { try await world.sandbox.fault(fault) }
      if let mail { try await world.sandbox.control(.put, "smtp", mail) }
      smtp = mail
    case .killDuringRequest(let method, let skip):
      smtp = nil
      try await world.sandbox.fault(#"{"fault":"stall","skip":\#(skip),"match":{"method":"\#(method)"}}"#)
    case .killAfter: smtp = nil
    }
    let (client, before) = (world.client, progress)
    let isAnswered = Box(false)
    let attempt = Task {
      defer { isAnswered.update { $0 = true } }
      return try await step.send(client, before, key: key)
    }
    switch disturbance {
    case .none: break
    case .faults(let faults, _):
      // The client repeats what is refused because ConnectWise does not answer; the daemon repeats what it has accepted.
      try await finish(step, key: key, await attempt.result)
      try await settle()
      counts.faults += faults.count - (try await world.sandbox.waitingFaults) + (smtp == nil ? 0 : 1)
      return try await endFaults()
    case .killDuringRequest:
      let isMet = try await eventually("the request is under way, or the step has no such request") { () -> Bool? in
        if try await world.sandbox.waitingFaults == 0 { return true }
        return isAnswered.value ? (try await world.isQuiet() ? false : nil) : nil
      }
      try await kill(duringRequest: isMet)
    case .killAfter(let microseconds):
      try await Task.sleep(for: .microseconds(microseconds))
      try await kill(duringRequest: false)
    }
    try await finish(step, key: key, await attempt.result)
  }

  private func kill(duringRequest: Bool) async throws {
    world.daemon.signal(SIGKILL)
    _ = try await world.daemon.wait()
    try await endFaults()
    try await world.restart(clock: progress.time)
    counts.kills += 1
    if duringRequest { counts.killsDuringRequest += 1 }
  }

  private func endFaults() async throws {
    try await world.sandbox.clearFaults()
    try await world.sandbox.control(.put, "smtp", "{}")
  }

  /// Repeats the request until it is answered.
  private func finish(_ step: CampaignStep, key: String, _ first: Result<CampaignProgress, any Error>) async throws {
    var result = first
    progress = try await eventually("\(step) is answered") { () -> CampaignProgress? in
      switch result {
      case .success(let progress): return progress
      case .failure(let error as RPCStatus) where [.unavailable, .cancelled, .deadlineExceeded].contains(error.code):
        let (client, before) = (world.client, progress)
        do { result = .success(try await step.send(client, before, key: key)) } catch { result = .failure(error) }
        return nil
      case .failure(let error): throw TestProblem("\(step): \(error)")
      }
    }
  }

  /// Until nothing is left to do.
  private func settle() async throws {
    try await world.changesRead()
    _ = try await eventually("nothing is left to do") { try await world.isQuiet() ? true : nil }
  }
}

extension World {
  /// Whether no delivery and no run is under way.
  func isQuiet() async throws -> Bool {
    guard try await deliveries.listDeliveries(ListDeliveriesRequest(states: [.pending, .sending, .uncertain])).deliveries.isEmpty else {
      return false
    }
    return try await billing.listRuns(ListRunsRequest()).runs.allSatisfy { $0.state != .running }
  }
}
