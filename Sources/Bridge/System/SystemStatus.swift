import BridgeAccounts
import BridgeCore
import BridgeDelivery
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
  var breaker: BreakerStatus
  var isSchedulePaused: Bool

  static func read(_ db: Database, breaker: BreakerStatus) throws -> SystemStatus {
    SystemStatus(
      settings: try IntegrationSettings.current(db), customers: try Customer.fetchCount(db),
      customersEnabled: try Customer.enabledCount(db),
      deliveriesPending: try DeliveryStore.count(db, [.pending, .sending, .uncertain]),
      deliveriesWaiting: try DeliveryStore.count(db, [.waiting]), breaker: breaker, isSchedulePaused: try SchedulePause.current(db) != nil)
  }
}
