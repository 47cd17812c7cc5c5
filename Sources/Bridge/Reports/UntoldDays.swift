import BridgeCore
import GRDB

/// What a report could not tell yet, since its figures had not come.
enum UntoldDays {
  /// The first of the days at the end of `window` that have no figures; nil where the last day has some. Of an executive summary, which counts whole
  /// months, none is left untold.
  static func first(_ db: Database, _ kind: ReportJob.Kind, customerID: String, in window: ClosedRange<Day>) throws -> Day? {
    guard case .mailFigures(let product) = kind else { return nil }
    let last = try String.fetchOne(
      db, sql: "SELECT max(day) FROM mail_figures WHERE customer_id = ? AND product_id = ? AND day BETWEEN ? AND ?",
      arguments: [customerID, product.rawValue, window.lowerBound.description, window.upperBound.description])
    guard let last = last.flatMap({ Day(text: $0) }) else { return window.lowerBound }
    return last < window.upperBound ? last.adding(days: 1) : nil
  }
}
