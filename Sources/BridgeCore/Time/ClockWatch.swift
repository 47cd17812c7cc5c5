/// Notices that the wall clock was set: it is compared with the monotonic clock.
package final class ClockWatch: Sendable {
  private let clock: any BridgeClock
  private let start: Instant
  private let since = ContinuousClock.now

  package init(_ clock: any BridgeClock) {
    self.clock = clock
    start = clock.now()
  }

  /// How far the system clock was set forward since the start; negative if it was set back. Always zero for a clock that is not the system's.
  package var step: Duration {
    guard clock is SystemClock else { return .zero }
    let elapsed = Duration.milliseconds(clock.now().milliseconds - start.milliseconds)
    return elapsed - (ContinuousClock.now - since)
  }
}
