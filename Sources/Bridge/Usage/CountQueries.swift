import BridgeAccounts
import BridgeCore
import ExactDecimal
import Foundation
package import GRDB

/// Queries on stored counts.
package enum CountQueries {
  /// The billable count of `period`, as of `now`; nil if none was reported before its end.
  ///
  /// Of the sources that reported in the period, the first in the order of precedence decides; if none did, the one with the newest count. Reads the
  /// period's counts and the one carried into it, by the primary key.
  static func billable(_ db: Database, _ customerID: String, _ product: Product, period countPeriod: CountPeriod, now: Instant) throws
    -> BillableCount?
  {
    let period = countPeriod.bounds
    let key: StatementArguments = [customerID, product.id]
    let inside = try samples(
      db, "as_of_time >= ? AND as_of_time < ?", key + [period.lowerBound, period.upperBound])
    let reporting =
      try inside.isEmpty
      ? samples(
        db,
        "as_of_time = (SELECT max(as_of_time) FROM counts WHERE customer_id = ? AND product_id = ? AND as_of_time < ?)",
        key + key + [period.lowerBound])
      : inside
    let bySource = Dictionary(grouping: reporting, by: \.source)
    var counts = try SourcePrecedence.ordered(bySource.keys, product.sourcePrecedence).compactMap { source in
      let carried =
        try inside.isEmpty
        ? [] : samples(db, "source = ? AND as_of_time < ? ORDER BY as_of_time DESC LIMIT 1", key + [source, period.lowerBound])
      return try BillableCount.of(carried + (bySource[source] ?? []), BillableCount.Rule(product), period: countPeriod, now: now)
    }
    guard !counts.isEmpty else { return nil }
    var count = counts.removeFirst()
    count.others = counts.map { BillableCount.SourceQuantity(source: $0.source, quantity: $0.quantity) }
    count.isSourceChosen = product.sourcePrecedence.contains(count.source)
    count.origin = try origin(db, key + [count.asOf, count.source])
    return count
  }

  private static func samples(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> [CountSample] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT as_of_time, receive_time, quantity, source FROM counts WHERE customer_id = ? AND product_id = ? AND \(condition)"),
      arguments: arguments
    )
    .map { CountSample(asOf: $0["as_of_time"], received: $0["receive_time"], quantity: $0["quantity"], source: $0["source"]) }
  }

  private static func origin(_ db: Database, _ key: StatementArguments) throws -> CountOrigin? {
    guard
      let text = try String.fetchOne(
        db.cachedStatement(
          sql: "SELECT origin FROM counts WHERE customer_id = ? AND product_id = ? AND as_of_time = ? AND source = ? AND origin IS NOT NULL"
        ),
        arguments: key)
    else { return nil }
    return try JSONDecoder().decode(CountOrigin.self, from: Data(text.utf8))
  }

  /// Newest first, one row more than the page. Throws INVALID_ARGUMENT naming page_token if the page does not begin after a count.
  static func list(
    _ db: Database, customerID: String, productID: String, range: Range<Instant>?, page: Page
  ) throws -> [Count] {
    var request = Table<Count>("counts").all()
    if !customerID.isEmpty { request = request.filter(Column("customer_id") == customerID) }
    if !productID.isEmpty { request = request.filter(Column("product_id") == productID) }
    if let range { request = request.filter(Column("as_of_time") >= range.lowerBound && Column("as_of_time") < range.upperBound) }
    if let after = try page.partsAfter(4) {
      let time: Int64 = try page.number(after[0])
      request = request.filter(
        literal: "(as_of_time, customer_id, product_id, source) < (\(time), \(after[1]), \(after[2]), \(after[3]))")
    }
    return try request.order(literal: "as_of_time DESC, customer_id DESC, product_id DESC, source DESC").limit(page.size + 1).fetchAll(db)
  }

  /// The products that have counts, optionally of one customer.
  package static func countedProductIDs(_ db: Database, customer: String? = nil) throws -> Set<String> {
    // One lookup per product by the primary key or an index: there are few products and millions of counts.
    try Product.ids(db).filter { product in
      var counts = Table<Count>("counts").filter(Column("product_id") == product)
      if let customer { counts = counts.filter(Column("customer_id") == customer) }
      return try !counts.isEmpty(db)
    }
  }

  /// Makes an observation notice each change of a count.
  static func touch(_ db: Database) throws { _ = try Int64.fetchOne(db, sql: "SELECT quantity FROM counts LIMIT 1") }

  static func count(_ db: Database, product: String) throws -> Int {
    try Table<Count>("counts").filter(Column("product_id") == product).fetchCount(db)
  }

  /// The last quantity before `end`; if several sources have the same time, that of the first by name.
  static func latest(_ db: Database, customerID: String, productID: String, before end: Instant) throws -> ExactDecimal? {
    try ExactDecimal.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT quantity FROM counts WHERE customer_id = ? AND product_id = ? AND as_of_time < ?
          ORDER BY as_of_time DESC, source LIMIT 1
          """), arguments: [customerID, productID, end])
  }

  /// The place of a count in `list`, for the token of the next page.
  static func key(_ count: Count) throws -> String {
    try Page.key([String(count.asOf.milliseconds), count.customerID, count.productID, count.source])
  }
}
