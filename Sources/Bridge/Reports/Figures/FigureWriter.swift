import BridgeCore
import BridgeAccounts
import GRDB
import LocalRPC

/// Puts figures into the database. The same again changes nothing; others for the same day replace it, and what they replace is remembered for the
/// activity log.
struct FigureWriter<Item: FigureItem> {
  /// Replaced days that one entry of the activity log tells in full.
  static var mostRemembered: Int { 100 }

  private let find: Statement
  private let replace: Statement
  private let customers: Set<String>
  private let products: Set<String>
  private(set) var receipt = FigureReceipt()
  private(set) var replaced: [(before: Figures<Item>, after: Figures<Item>)] = []

  /// Reads what figures may name, within the transaction that writes them, so that neither can go meanwhile.
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

  /// What is wrong with the ids; nil where nothing is.
  func problem(_ figures: Figures<Item>) -> (field: String, message: String)? {
    FigureRules.problem(figures, customers: customers, products: products)
  }

  /// Throws INVALID_ARGUMENT where the ids are wrong; `place` leads the field's name ("figures[3].").
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
    if replaced.count < Self.mostRemembered { replaced.append((before, figures)) }
  }
}

/// A table's columns, in one order everywhere.
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
