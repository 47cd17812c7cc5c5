package import BridgeCore
import GRDB

/// Events are removed once they were processed and nothing refers to them: those that are kept, and those of open notifications, stay.
package enum EventRetention {
  package static func rule(_ periods: RetentionPeriods) -> RetentionRule {
    .rows(of: NotificationEvent.self, "events", after: .months(periods.events)) { db, limit, most in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM events AS event WHERE kept = 0 AND receive_time < ? AND time < ?
            AND NOT EXISTS (SELECT 1 FROM notifications WHERE id = event.notification_id AND state = ? AND retired = 0)
          ORDER BY id LIMIT ?
          """, arguments: [limit, limit, Notification.State.open.rawValue, most])
    }
  }
}
