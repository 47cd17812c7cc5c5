import BridgeCore
import GRDB

/// Days that a report could not cover because their figures had not arrived.
enum UnreportedDays {
  /// The first of the days at the end of `window` without figures; nil if the last day has figures. Always nil for an executive summary, which covers
  /// the whole month again.
  static func first(_ db: Database, _ kind: ReportJob.Kind, customerID: String, in window: ClosedRange<Day>) throws -> Day? {
    guard case .mailFigures(let product) = kind else { return nil }
    let last = try String.fetchOne(
      db, sql: "SELECT max(day) FROM mail_figures WHERE customer_id = ? AND product_id = ? AND day BETWEEN ? AND ?",
      arguments: [customerID, product.rawValue, window.lowerBound.description, window.upperBound.description])
    guard let last = last.flatMap({ Day(text: $0) }) else { return window.lowerBound }
    return last < window.upperBound ? last.adding(days: 1) : nil
  }
}
