import BridgeCore
import ConnectWise
import Logging

/// The breaker of the one site, shared by everything that asks it, so that all wait while it does not answer (rule 28).
actor SiteGate {
  private var breaker = Breaker()
  private let clock: any BridgeClock
  private let logger: Logger

  init(clock: any BridgeClock, logger: Logger) {
    self.clock = clock
    self.logger = logger
  }

  var state: Breaker.State { breaker.state }

  /// Nil where a request may go now; else when to ask again.
  func waitUntil() -> Instant? { breaker.waitUntil(now: clock.now()) }

  func succeeded() {
    if breaker.state != .closed { logger.info("ConnectWise answers again", metadata: ["breaker": "closed"]) }
    breaker.succeeded()
  }

  func failed(_ error: ConnectWiseError) {
    guard error.isTransient else { return }
    let before = breaker.state
    breaker.failed(now: clock.now())
    if case .open = breaker.state, breaker.state != before {
      logger.warning("ConnectWise does not answer", metadata: ["breaker": "open", "error": "\(error.message)"])
    }
  }
}
