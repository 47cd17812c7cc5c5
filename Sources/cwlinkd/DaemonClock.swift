import BridgeCore
import Bridge
import Foundation

/// The machine's clock, or one for demonstrations.
enum DaemonClock {
  static func choose(argument: String?) throws -> any BridgeClock {
    guard let argument else { return SystemClock() }
    guard let start = try? Date.ISO8601FormatStyle().parse(argument) else {
      throw ClockProblem(message: "--demonstration-clock: '\(argument)' is no time; write it as 2026-11-01T00:00:00Z")
    }
    return DemonstrationClock(start: Instant(start))
  }
}

struct ClockProblem: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
