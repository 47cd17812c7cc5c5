package import BridgeCore
import GRDB

/// Stores reported figures and sends them as tickets, e-mails and management summary reports (rules 15, 24).
package final class ReportService: Sendable {
  let store: Store
  let clock: any BridgeClock
  let wake: @Sendable () -> Void
  let notifications: SummaryNotifications.Source

  /// `wake` is called after deliveries were queued.
  package convenience init(store: Store, clock: any BridgeClock, wake: @escaping @Sendable () -> Void) {
    self.init(store: store, clock: clock, wake: wake, notifications: SummaryNotifications.source)
  }

  init(
    store: Store, clock: any BridgeClock, wake: @escaping @Sendable () -> Void, notifications: @escaping SummaryNotifications.Source
  ) {
    self.store = store
    self.clock = clock
    self.wake = wake
    self.notifications = notifications
  }

  func now() -> Instant { clock.now() }

  func zone() async throws -> ZoneRules {
    try await store.read { db in ZoneRules(try IntegrationSettings.current(db).zone) }
  }
}
