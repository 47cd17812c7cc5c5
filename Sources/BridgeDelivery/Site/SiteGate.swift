import BridgeCore
import ConnectWise
import Logging

/// Tells all lanes whether requests to the site are held back, so that none of them tries each delivery in vain (rule 28).
///
/// The state itself belongs to the site's client, whose requests it concerns, whoever makes them.
actor SiteGate {
  private let site: SiteConnection
  private let clock: any BridgeClock
  private let logger: Logger
  private let isPaused: @Sendable () async -> Bool
  private var wasHeld = false

  /// When to look again for the end of a pause that nobody announced.
  private static let pausedFor = Duration.seconds(60)

  /// `isPaused` says whether all deliveries are.
  init(site: SiteConnection, clock: any BridgeClock, logger: Logger, isPaused: @escaping @Sendable () async -> Bool = { false }) {
    self.isPaused = isPaused
    self.site = site
    self.clock = clock
    self.logger = logger
  }

  var isHeld: Bool { get async { await site.hold() != nil } }

  /// Nil if a request can be sent now, otherwise the time of the next one.
  func waitUntil() async -> Instant? {
    if await isPaused() { return clock.now().adding(Self.pausedFor) }
    let hold = await site.hold()
    note(hold)
    guard let hold, hold.remaining > .zero else { return nil }
    return clock.now().adding(hold.remaining)
  }

  private func note(_ hold: SiteHold?) {
    defer { wasHeld = hold != nil }
    switch hold {
    case let hold? where !wasHeld:
      logger.warning(
        "requests to ConnectWise are held back", metadata: ["reason": "\(hold.message)", "next attempt": "in \(hold.remaining.words)"])
    case nil where wasHeld: logger.info("requests to ConnectWise are sent again")
    default: break
    }
  }
}
