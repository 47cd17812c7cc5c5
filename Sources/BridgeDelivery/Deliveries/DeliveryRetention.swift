package import BridgeCore
import GRDB

/// Ended deliveries of e-mails, tickets and summaries are removed. Those of additions stay: undo, corrections, reconciling and explanations read what
/// they wrote, and on what it rested.
package enum DeliveryRetention {
  package static func rule(_ periods: RetentionPeriods) -> RetentionRule {
    .rows(of: Delivery.self, "deliveries", after: .months(periods.deliveries)) { db, limit, most in
      let ended = Delivery.State.allCases.filter(\.hasEnded).map(\.rawValue)
      return try Delivery.filter(
        ended.contains(Column("state")) && !Delivery.Kind.additions.map(\.rawValue).contains(Column("kind"))
          && Column("update_time") < limit
      ).order(Column("id")).limit(most).select(Column("id"), as: Int64.self).fetchAll(db)
    }
  }
}
