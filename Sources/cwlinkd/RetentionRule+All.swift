import Bridge
import BridgeCore
import BridgeDelivery
import BridgeSources

extension RetentionRule {
  /// Everything that is removed by age; docs/BACKUP.md has the table.
  static func all(_ periods: RetentionPeriods) -> [RetentionRule] {
    FigureRetention.rules(periods) + [
      LogRetention.rule(periods), EventRetention.rule(periods), DeliveryRetention.rule(periods), RequestLedger.retention,
    ]
  }
}
