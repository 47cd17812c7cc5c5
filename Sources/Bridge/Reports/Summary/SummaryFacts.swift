import BridgeAccounts
import BridgeCore
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

  /// The sum of the latest counts before `end`.
  private static func seats(_ db: Database, customerID: String, before end: Instant) throws -> Int64? {
    let products = try Product.all(db).map(\.id).filter { FigureProduct(rawValue: $0) == nil }
    let counts = try products.compactMap { product in
      try CountQueries.latest(db, customerID: customerID, productID: product, before: end)
    }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }
}
