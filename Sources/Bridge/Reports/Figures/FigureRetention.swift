import BridgeAccounts
package import BridgeCore
import GRDB

/// Figures are removed by day, the oldest first.
package enum FigureRetention {
  package static func rules(_ periods: RetentionPeriods) -> [RetentionRule] {
    [rule(MailItem.self, periods), rule(DeviceItem.self, periods)]
  }

  private static func rule<Item: FigureItem>(_ item: Item.Type, _ periods: RetentionPeriods) -> RetentionRule {
    RetentionRule(
      Item.noun, after: .months(periods.figures),
      find: { db, limit, _ in
        let day = Day(limit, in: .gmt).description
        return try String.fetchAll(
          db, sql: "SELECT min(day) FROM \(Item.table) WHERE day < ? HAVING min(day) IS NOT NULL", arguments: [day])
      },
      remove: { db, days in
        try days.reduce(0) { count, day in
          try db.execute(sql: "DELETE FROM \(Item.table) WHERE day = ?", arguments: [day])
          return count + db.changesCount
        }
      })
  }
}
