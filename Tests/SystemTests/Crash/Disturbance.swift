import Foundation
import LocalRPC
import TestSupport

/// What goes wrong during one step.
enum Disturbance: Sendable {
  case none
  /// Injected faults of ConnectWise, as JSON for the simulator, and of its mail server.
  case faults([String], smtp: String?)
  /// kill -9 while the daemon waits for the answer to a request: ConnectWise has performed it and holds the answer back.
  case killDuringRequest(method: String, skip: Int)
  /// kill -9 some microseconds after the step began.
  case killAfter(microseconds: Int)

  static func random(_ generator: inout SeededGenerator, for step: CampaignStep) -> Disturbance {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return .none
    case 1...5:
      let methods = step.methods
      if methods.isEmpty || generator.chance(3) { return .killAfter(microseconds: Int.random(in: 0...40_000, using: &generator)) }
      return .killDuringRequest(method: generator.pick(methods), skip: generator.chance(4) ? 1 : 0)
    default:
      let faults = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
        let method = generator.pick(["GET", "POST", "PATCH", "POST"])
        let skip = Int.random(in: 0...1, using: &generator)
        let kind = generator.pick([
          #""drop-after""#, #""drop-before""#, #""cut""#, #""status","status":503"#, #""status","status":500"#,
          #""status","status":429,"retryAfter":0"#, #""latency","milliseconds":30"#,
        ])
        return #"{"fault":\#(kind),"skip":\#(skip),"match":{"method":"\#(method)"}}"#
      }
      return .faults(faults, smtp: generator.pick([nil, #"{"failTimes":1}"#, #"{"dropAfterDataTimes":1}"#]))
    }
  }
}

/// How often what happened; printed at the end.
struct CampaignCounts: Sendable {
  var months = 0
  var kills = 0
  var killsDuringRequest = 0
  var faults = 0
  var edits = 0
  var writes = 0

  static func += (left: inout CampaignCounts, right: CampaignCounts) {
    left.months += right.months
    left.kills += right.kills
    left.killsDuringRequest += right.killsDuringRequest
    left.faults += right.faults
    left.edits += right.edits
    left.writes += right.writes
  }
}
