import BridgeCore
import BridgeAccounts
import GRDB
import LocalRPC

/// Writes figures to the database. Equal figures change nothing; different figures replace those of the same day, and the replaced ones are kept for
/// the activity log.
struct FigureWriter<Item: FigureItem> {
  /// The number of replaced days that one entry of the activity log contains in full.
  static var mostLogged: Int { 100 }

  private let find: Statement
  private let replace: Statement
  private let customers: Set<String>
  private let products: Set<String>
  private(set) var receipt = FigureReceipt()
  private(set) var replaced: [(before: Figures<Item>, after: Figures<Item>)] = []

  /// Reads the existing customers and products in the transaction that writes the figures, so that none can be deleted meanwhile.
  init(_ db: Database) throws {
    let columns = FigureColumns<Item>.self
    find = try db.cachedStatement(
      sql: "SELECT * FROM \(Item.table) WHERE \(columns.key.map { "\($0) = ?" }.joined(separator: " AND "))")
    let marks = columns.all.map { _ in "?" }.joined(separator: ", ")
    replace = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO \(Item.table) (\(columns.all.joined(separator: ", "))) VALUES (\(marks))")
    customers = try Customer.ids(db)
    products = try Product.ids(db)
  }

  /// The problem with the ids, if any.
  func problem(_ figures: Figures<Item>) -> (field: String, message: String)? {
    FigureRules.problem(figures, customers: customers, products: products)
  }

  /// Throws INVALID_ARGUMENT if an id is invalid; `place` is the field path's prefix ("figures[3].").
  mutating func write(_ figures: Figures<Item>, place: @autoclosure () -> String) throws {
    if let problem = problem(figures) { throw DomainError.invalid("\(place())\(problem.field)_id", problem.message) }
    let before = try Row.fetchOne(find, arguments: StatementArguments(FigureColumns<Item>.keyValues(figures))).map {
      try Figures<Item>($0)
    }
    guard before?.counts != figures.counts else {
      receipt.unchanged += 1
      return
    }
    try replace.execute(arguments: StatementArguments(FigureColumns<Item>.values(figures)))
    receipt.accepted += 1
    guard let before else { return }
    receipt.replaced += 1
    if replaced.count < Self.mostLogged { replaced.append((before, figures)) }
  }
}

/// The columns of a figures table, in a fixed order.
enum FigureColumns<Item: FigureItem> {
  static var key: [String] { ["customer_id"] + (Item.productIDs == nil ? [] : ["product_id"]) + ["day"] }
  static var all: [String] { key + Item.allCases.map(\.name) + ["source", "receive_time"] }

  static func keyValues(_ figures: Figures<Item>) -> [any DatabaseValueConvertible] {
    [figures.customerID] + (Item.productIDs == nil ? [] : [figures.productID]) + [figures.day.description]
  }

  static func values(_ figures: Figures<Item>) -> [any DatabaseValueConvertible] {
    keyValues(figures) + Item.allCases.map { figures.counts[$0] } + [figures.source, figures.received]
  }
}

extension Figures {
  init(_ row: Row) throws {
    let text: String = row["day"]
    guard let day = FigureRules.day(text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(Item.table) has the day '\(text)'")
    }
    self.init(
      customerID: row["customer_id"], productID: Item.productIDs == nil ? "" : row["product_id"], day: day,
      counts: Counters { row[$0.name] }, source: row["source"], received: row["receive_time"])
  }
}
