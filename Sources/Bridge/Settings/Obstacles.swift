import GRDB

/// What keeps a customer's billing, reports or notifications from flowing, in words with the command that mends it: the first thing to do first.
enum Obstacles {
  static func read(_ db: Database, _ customer: Customer, at now: Instant) throws -> [String] {
    try read(db, EffectiveFacts.read(db, customer, at: now))
  }

  static func read(_ db: Database, _ facts: EffectiveFacts) throws -> [String] {
    try ObstacleRules.obstacles(facts) + schedule(db) + notifications(db, facts.customer)
  }

  /// Where the schedule is paused: nothing is sent by itself.
  static func schedule(_ db: Database) throws -> [String] {
    guard let pause = try SchedulePause.current(db) else { return [] }
    return [
      "the schedule is paused\(pause.reason.isEmpty ? "" : " (\(pause.reason))"): nothing is sent by itself; run: cwlink schedule resume"
    ]
  }

  /// Where the customer's notification settings are not configured: its events are kept, and how many (rule 12).
  static func notifications(_ db: Database, _ customer: Customer) throws -> [String] {
    let kept = try NotificationCounts.keptEvents(db, customerID: customer.id)
    let waiting = kept == 0 ? "" : kept == 1 ? "1 event is kept: " : "\(kept) events are kept: "
    if let obstacle = NotificationObstacle.of(customer, try NotificationSettings.current(db, customer.id)) { return [waiting + obstacle] }
    return kept == 0
      ? []
      : [waiting + "no routing rule names a board for them; run: cwlink notifications route add --board BOARD --customer \(customer.id)"]
  }
}
