import BridgeCore
import GRDB

/// The numbers of a customer's notifications in a period, for its executive summary.
struct SummaryNotifications: Sendable, Equatable {
  var actionRequired = 0
  var warnings = 0
  var information = 0

  /// Returns nil if none are recorded: the summary then leaves ConnectWise's figure unchanged.
  typealias Source = @Sendable (_ db: Database, _ customerID: String, _ time: Range<Instant>) throws -> SummaryNotifications?

  /// Nil if no event was ever reported for the customer: then zero would be misleading.
  static let source: Source = { db, customerID, time in
    guard try !NotificationEvent.filter(Column("customer_id") == customerID && Column("forgotten") == 0).isEmpty(db) else { return nil }
    let counts = try NotificationCounts.of(db, customerID: customerID, from: time.lowerBound, to: time.upperBound)
    return SummaryNotifications(
      actionRequired: counts[.actionRequired] ?? 0, warnings: counts[.warning] ?? 0, information: counts[.information] ?? 0)
  }

  var total: Int { actionRequired + warnings + information }

  /// "2 action required, 1 warning"; "none".
  var text: String {
    let parts = [
      actionRequired > 0 ? "\(actionRequired) action required" : "", warnings > 0 ? "\(warnings) warning\(warnings == 1 ? "" : "s")" : "",
      information > 0 ? "\(information) information" : "",
    ]
    .filter { !$0.isEmpty }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }
}
