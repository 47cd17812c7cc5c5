package import CurlTransport

/// The clocks of a client, replaceable in tests.
package struct ServiceClock: Sendable {
  /// For delays.
  package var time: TimeSource
  /// For signatures, and for the difference to the service's clock.
  package var wall: @Sendable () -> UTCTime

  package init(time: TimeSource = .system, wall: @escaping @Sendable () -> UTCTime = { .now }) {
    self.time = time
    self.wall = wall
  }

  package static let system = ServiceClock()
}
