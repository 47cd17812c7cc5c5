/// The clock and the random source of a client, replaceable in tests.
public struct TimeSource: Sendable {
  /// Monotonic time since a fixed point.
  public var now: @Sendable () -> Duration
  public var sleep: @Sendable (Duration) async throws -> Void
  /// Waits beside other work, which it does not hold up.
  package var alarm: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// In 0..<1.
  public var random: @Sendable () -> Double

  public init(
    now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void,
    random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.sleep = sleep
    self.random = random
  }

  public static let system: TimeSource = {
    let start = ContinuousClock.now
    return TimeSource(
      now: { ContinuousClock.now - start }, sleep: { try await Task.sleep(for: $0) }, random: { Double.random(in: 0..<1) })
  }()
}
