import Foundation

/// The source of time; tests and the demo use their own.
package protocol BridgeClock: Sendable {
  func now() -> Instant
  /// Returns at `instant` or later; throws only if the task is cancelled.
  func sleep(until instant: Instant) async throws
}

/// The system clock.
package struct SystemClock: BridgeClock {
  package init() {}

  package func now() -> Instant { Instant(Date()) }

  package func sleep(until instant: Instant) async throws {
    let wait = instant.milliseconds - now().milliseconds
    if wait > 0 { try await Task.sleep(for: .milliseconds(wait)) }
  }
}
