import BridgeAccounts
import BridgeCore
package import GRDB

/// Queries on stored counts.
package enum CountQueries {
  /// The billable count of `period`, as of `now`; nil if none was reported before its end.
  ///
  /// Reads the period's counts and the one carried into it, by the primary key.
  static func billable(_ db: Database, _ customerID: String, _ product: Product, period: Range<Instant>, now: Instant) throws
    -> BillableCount?
  {
    let samples = try Row.fetchAll(
      db,
      sql: """
        SELECT as_of_time, receive_time, quantity FROM counts
        WHERE customer_id = ?1 AND product_id = ?2 AND as_of_time < ?4 AND as_of_time >= coalesce(
          (SELECT max(as_of_time) FROM counts WHERE customer_id = ?1 AND product_id = ?2 AND as_of_time < ?3), ?3)
        """,
      arguments: [customerID, product.id, period.lowerBound, period.upperBound]
    )
    .map { CountSample(asOf: $0["as_of_time"], received: $0["receive_time"], quantity: $0["quantity"]) }
    return BillableCount.of(samples, basis: product.countBasis, period: period, now: now)
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

  static func count(_ db: Database, product: String) throws -> Int {
    try Table<Count>("counts").filter(Column("product_id") == product).fetchCount(db)
  }

  /// The last quantity before `end`; if two sources have the same time, the one received last.
  static func latest(_ db: Database, customerID: String, productID: String, before end: Instant) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT quantity FROM counts WHERE customer_id = ? AND product_id = ? AND as_of_time < ?
        ORDER BY as_of_time DESC, receive_time DESC LIMIT 1
        """, arguments: [customerID, productID, end])
  }

  /// The place of a count in `list`, for the token of the next page.
  static func key(_ count: Count) throws -> String {
    try Page.key([String(count.asOf.milliseconds), count.customerID, count.productID, count.source])
  }
}
