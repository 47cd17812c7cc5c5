package import BridgeAccounts

extension Obstacles {
  /// The obstacles of a customer that all capabilities know of: its settings, the schedule and its notifications.
  package static let all = Obstacles(
    countedProducts: { db, customer in try CountQueries.countedProductIDs(db, customer: customer) },
    sources: [
      { db, _ in try SchedulePause.obstacles(db) },
      { db, customer in try NotificationObstacle.obstacles(db, customer) },
    ])
}
