import BridgeCore
import GRDB

/// How many events that wait for settings or a route one user may have stored (rule 47): they are never removed by themselves.
enum KeptEventQuota {
  static let mostKept = 100_000

  /// Throws RESOURCE_EXHAUSTED, which takes back the transaction, if the user has more than `most` kept events.
  static func check(_ db: Database, reporter: UInt32, most: Int = mostKept) throws {
    let count = try NotificationEvent.filter(Column("reporter") == reporter && Column("kept") != 0).limit(most + 1).fetchCount(db)
    guard count > most else { return }
    throw DomainError(
      .resourceExhausted,
      "user \(reporter) has \(most) events that wait for a customer's settings or a route, which is the limit; nothing was stored",
      reason: "KEPT_EVENTS_LIMIT", remedy: Remedy(.notificationsEventsList),
      advice: "Configure the notifications of their customers, or add routes.")
  }
}
