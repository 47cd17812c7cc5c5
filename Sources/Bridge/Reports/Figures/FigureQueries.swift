import BridgeAccounts
import BridgeCore
import GRDB

/// Queries on stored figures.
enum FigureQueries {
  /// Restricts a list of figures; empty and nil fields do not restrict it.
  struct Filter: Sendable, Equatable {
    var customerID = ""
    var productID = ""
    var from: Day?
    var to: Day?
  }

  /// Ordered by day, using the primary key.
  static func of<Item>(_ db: Database, _ item: Item.Type, customerID: String, productID: String = "", days: ClosedRange<Day>) throws
    -> [Figures<Item>]
  {
    let product = Item.productIDs == nil ? "" : " AND product_id = :product"
    let arguments: StatementArguments =
      Item.productIDs == nil
      ? ["customer": customerID, "first": days.lowerBound.description, "last": days.upperBound.description]
      : ["customer": customerID, "product": productID, "first": days.lowerBound.description, "last": days.upperBound.description]
    return try Row.fetchAll(
      db, sql: "SELECT * FROM \(Item.table) WHERE customer_id = :customer\(product) AND day >= :first AND day <= :last ORDER BY day",
      arguments: arguments
    )
    .map { try Figures<Item>($0) }
  }

  /// The sums of mail figures by month over all products, and how many of the customers have any. Months without figures are missing.
  static func monthly(
    _ db: Database, customerIDs: Set<String>, days: ClosedRange<Day>
  ) throws -> (months: [Period: MailCounts], customers: Int) {
    var months: [Period: MailCounts] = [:]
    var customers = 0
    let sums = MailItem.allCases.map { "sum(\($0.name)) AS \($0.name)" }.joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: """
        SELECT substr(day, 1, 7) AS month, \(sums) FROM mail_figures
        WHERE customer_id = ? AND day >= ? AND day <= ? GROUP BY substr(day, 1, 7)
        """)
    for customer in customerIDs {
      let rows = try Row.fetchAll(statement, arguments: [customer, days.lowerBound.description, days.upperBound.description])
      if !rows.isEmpty { customers += 1 }
      for row in rows {
        guard let month = Period(text: row["month"] as String) else { continue }
        months[month, default: MailCounts()] += Counters { row[$0.name] }
      }
    }
    return (months, customers)
  }

  /// Newest first, one row more than the page. Throws INVALID_ARGUMENT naming page_token if the page does not begin after figures.
  static func list<Item>(_ db: Database, _ item: Item.Type, _ filter: Filter, page: Page) throws -> [Figures<Item>] {
    var request = Table<Row>(Item.table).all()
    if !filter.customerID.isEmpty { request = request.filter(Column("customer_id") == filter.customerID) }
    if !filter.productID.isEmpty, Item.productIDs != nil { request = request.filter(Column("product_id") == filter.productID) }
    if let from = filter.from { request = request.filter(Column("day") >= from.description) }
    if let to = filter.to { request = request.filter(Column("day") <= to.description) }
    let columns = order(item)
    if let parts = try page.partsAfter(columns.count) {
      let key = parts.map { SQL("\($0)") }.joined(separator: ",")
      request = request.filter(literal: "(\(SQL(sql: columns.joined(separator: ", ")))) < (\(key))")
    }
    return try request.order(sql: columns.map { "\($0) DESC" }.joined(separator: ", ")).limit(page.size + 1).fetchAll(db)
      .map { try Figures<Item>($0) }
  }

  /// The day, the customer and, if there is one, the product: what figures are stored under.
  static func key<Item>(_ figures: Figures<Item>) -> [String] {
    [figures.day.description, figures.customerID] + (Item.productIDs == nil ? [] : [figures.productID])
  }

  private static func order<Item: FigureItem>(_ item: Item.Type) -> [String] {
    ["day", "customer_id"] + (Item.productIDs == nil ? [] : ["product_id"])
  }
}
