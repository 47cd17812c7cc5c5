import BridgeCore
import GRDB

/// How many notifications a customer had in a part of a month, as its executive summary tells them.
struct SummaryNotifications: Sendable, Equatable {
  var actionRequired = 0
  var warnings = 0
  var information = 0

  /// Nil where none are recorded: the summary leaves ConnectWise's figure as it is.
  typealias Source = @Sendable (_ db: Database, _ customerID: String, _ time: Range<Instant>) throws -> SummaryNotifications?

  /// Nil where nothing was ever reported for the customer: who does not report events is not told to have none.
  static let source: Source = { db, customerID, time in
    guard try !NotificationEvent.filter(Column("customer_id") == customerID && Column("forgotten") == 0).isEmpty(db) else { return nil }
    let counts = try NotificationCounts.of(db, customerID: customerID, from: time.lowerBound, to: time.upperBound)
    return SummaryNotifications(
      actionRequired: counts[.actionRequired] ?? 0, warnings: counts[.warning] ?? 0, information: counts[.information] ?? 0)
  }

  var total: Int { actionRequired + warnings + information }

  /// "2 action required, 1 warning"; "none".
  var words: String {
    let parts = [
      actionRequired > 0 ? "\(actionRequired) action required" : "", warnings > 0 ? "\(warnings) warning\(warnings == 1 ? "" : "s")" : "",
      information > 0 ? "\(information) information" : "",
    ]
    .filter { !$0.isEmpty }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }
}
