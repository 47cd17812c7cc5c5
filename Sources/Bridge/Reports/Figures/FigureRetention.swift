import BridgeAccounts
package import BridgeCore
import GRDB

/// Figures are removed by day, the oldest first.
package enum FigureRetention {
  package static func rules(_ periods: RetentionPeriods) -> [RetentionRule] {
    let age = RetentionRule.Age.months(periods.figures)
    return [
      .days(of: MailItem.table, MailItem.noun, after: age), .days(of: DeviceItem.table, DeviceItem.noun, after: age),
    ]
  }
}
