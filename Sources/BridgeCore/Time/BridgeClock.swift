import Foundation

/// Where time comes from, so that tests and the demo can have their own.
package protocol BridgeClock: Sendable {
  func now() -> Instant
  /// Returns at `instant` or later; throws only where the task is cancelled.
  func sleep(until instant: Instant) async throws
}

/// The machine's clock.
package struct SystemClock: BridgeClock {
  package init() {}

  package func now() -> Instant { Instant(Date()) }

  package func sleep(until instant: Instant) async throws {
    let wait = instant.milliseconds - now().milliseconds
    if wait > 0 { try await Task.sleep(for: .milliseconds(wait)) }
  }
}
