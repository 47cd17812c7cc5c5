package import BridgeAccounts

extension Obstacles {
  /// All obstacles of a customer: from its settings, the schedule and its notifications.
  package static let all = Obstacles(
    countedProducts: { db, customer in try CountQueries.countedProductIDs(db, customer: customer) },
    sources: [
      { db, _ in try SchedulePause.obstacles(db) },
      { db, customer in try NotificationObstacle.obstacles(db, customer) },
    ])
}
