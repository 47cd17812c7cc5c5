import BridgeCore
import ConnectWise
import Logging

/// The circuit breaker of the site, shared by all lanes, so that all of them wait while the site does not respond (rule 28).
actor SiteGate {
  private var breaker = Breaker()
  private let clock: any BridgeClock
  private let logger: Logger

  init(clock: any BridgeClock, logger: Logger) {
    self.clock = clock
    self.logger = logger
  }

  var state: Breaker.State { breaker.state }

  /// Nil if a request can be sent now, otherwise the time of the next one.
  func waitUntil() -> Instant? { breaker.waitUntil(now: clock.now()) }

  func succeeded() {
    if breaker.state != .closed { logger.info("ConnectWise responds again", metadata: ["breaker": "closed"]) }
    breaker.succeeded()
  }

  func failed(_ error: ConnectWiseError) {
    guard error.isTransient else { return }
    let before = breaker.state
    breaker.failed(now: clock.now())
    if case .open = breaker.state, breaker.state != before {
      logger.warning("ConnectWise does not respond", metadata: ["breaker": "open", "error": "\(error.message)"])
    }
  }
}
