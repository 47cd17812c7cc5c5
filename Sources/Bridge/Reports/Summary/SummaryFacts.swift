import BridgeAccounts
import BridgeCore
import ExactDecimal
import GRDB

/// The stored data of a customer's month, up to the last reported day.
struct SummaryFacts: Sendable, Equatable {
  /// The month's device figures, in any order.
  var devices: [DeviceFigures] = []
  /// The figures of all products with mail-security figures.
  var mail: [MailFigures] = []
  /// The sum of the latest seat counts of all products except mail products; nil if there are none.
  var seats: Int64?
  /// Nil if none are recorded.
  var notifications: SummaryNotifications?

  static func read(
    _ db: Database, customerID: String, days: ClosedRange<Day>, notifications: SummaryNotifications.Source
  ) throws -> SummaryFacts {
    let zone = ZoneRules(try IntegrationSettings.current(db).zone)
    let start = zone.start(of: days.lowerBound)
    // The first instant after the last day.
    let end = zone.start(of: days.upperBound.adding(days: 1) ?? days.upperBound)
    let mail = try FigureProduct.allCases.flatMap {
      try FigureQueries.of(db, MailItem.self, customerID: customerID, productID: $0.rawValue, days: days)
    }
    return SummaryFacts(
      devices: try FigureQueries.of(db, DeviceItem.self, customerID: customerID, days: days), mail: mail,
      seats: try seats(db, customerID: customerID, before: end), notifications: try notifications(db, customerID, start..<end))
  }

  /// The sum of the latest counts before `end`, rounded up.
  private static func seats(_ db: Database, customerID: String, before end: Instant) throws -> Int64? {
    let products = try Product.all(db).map(\.id).filter { FigureProduct(rawValue: $0) == nil }
    let counts = try products.compactMap { product in
      try CountQueries.latest(db, customerID: customerID, productID: product, before: end)
    }
    return counts.isEmpty ? nil : try counts.sum().rounded(.up).whole
  }
}

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
