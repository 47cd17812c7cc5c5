import GRDB

/// The daemon at a glance.
struct SystemStatus: Sendable, Equatable {
  var settings: IntegrationSettings
  var customers: Int
  var customersEnabled: Int
  /// Pending, under way or uncertain.
  var deliveriesPending: Int
  /// Waiting for a person.
  var deliveriesWaiting: Int
  var breaker: BreakerStatus
  var isSchedulePaused: Bool

  static func read(_ db: Database, breaker: BreakerStatus) throws -> SystemStatus {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    return SystemStatus(
      settings: try IntegrationSettings.current(db), customers: try Customer.fetchCount(db),
      customersEnabled: try count("SELECT COUNT(*) FROM customers WHERE enabled"),
      deliveriesPending: try DeliveryStore.count(db, [.pending, .sending, .uncertain]),
      deliveriesWaiting: try DeliveryStore.count(db, [.waiting]), breaker: breaker, isSchedulePaused: try SchedulePause.current(db) != nil)
  }
}
