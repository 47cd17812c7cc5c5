import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ConnectWise
import GRDB

/// A summary of the daemon's state.
struct SystemStatus: Sendable, Equatable {
  var settings: IntegrationSettings
  var customers: Int
  var customersEnabled: Int
  /// Pending, in progress or uncertain.
  var deliveriesPending: Int
  /// Waiting for a person.
  var deliveriesWaiting: Int
  /// Why no requests are sent to ConnectWise; nil if they are.
  var hold: SiteHold?
  var pause: SchedulePause?
  var drift: DriftProgress
  /// What keeps something waiting for a person, the worst first.
  var problems: [Finding]

  static func read(_ db: Database, hold: SiteHold?, problems: [Finding], at now: Instant) throws -> SystemStatus {
    SystemStatus(
      settings: try IntegrationSettings.current(db), customers: try Customer.fetchCount(db),
      customersEnabled: try Customer.enabledCount(db),
      deliveriesPending: try DeliveryStore.count(db, [.pending, .sending, .uncertain]),
      deliveriesWaiting: try DeliveryStore.count(db, [.waiting]), hold: hold, pause: try SchedulePause.current(db),
      drift: try DriftProgress.read(db, at: now), problems: problems)
  }
}
