import BridgeCore
import Spreadsheet

/// Reads figures from the records of a CSV file and collects the problems of each line.
///
/// Columns, in any case and order: customer, product (mail figures only), day, and every item: a line contains all figures of the day, and one
/// that is missing is not 0.
struct FigureTable<Item: FigureItem>: Sendable {
  private enum Column: RawRepresentable, CaseIterable, Hashable, Sendable {
    case customer, product, day
    case count(Item)

    static var allCases: [Column] {
      (Item.productIDs == nil ? [.customer, .day] : [.customer, .product, .day]) + Item.allCases.map(Column.count)
    }

    init?(rawValue: String) {
      guard let column = Column.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = column
    }

    var rawValue: String {
      switch self {
      case .customer: "customer"
      case .product: "product"
      case .day: "day"
      case .count(let item): item.name
      }
    }
  }

  static var expectedHeader: String { Column.allCases.map(\.rawValue).joined(separator: ",") }

  private let today: Day
  private let received: Instant
  private let source: String
  private var header: CSVHeader<Column>?
  private var headerIsWrong = false
  private var lines: [[String]: Int] = [:]
  private(set) var figures: [(line: Int, figures: Figures<Item>)] = []
  private(set) var problems: [LineProblem] = []

  init(today: Day, received: Instant, source: String) {
    self.today = today
    self.received = received
    self.source = source
  }

  /// Whether the file has no header.
  var isEmpty: Bool { header == nil }

  mutating func add(_ record: CSVParser.Record) {
    guard let header else { return readHeader(record) }
    // With an invalid header no line can be interpreted.
    guard !headerIsWrong else { return }
    if let problem = header.problem(of: record) { return problems.append(problem) }
    let cells = CSVRow(record, columns: header.columns)
    let before = problems.count
    func add(_ column: Column, _ message: String?) {
      if let message { problems.append(LineProblem(line: record.line, column: column.rawValue, message: message)) }
    }
    var counts = Counters<Item>()
    for case .count(let item) in header.columns {
      let text = cells[.count(item)] ?? ""
      if let value = Int64(text), Item.range.contains(value) {
        counts[item] = value
      } else {
        add(
          .count(item),
          text.isEmpty ? "is empty; write 0 if there were none" : "'\(text)' is not a whole number from 0 to \(Item.range.upperBound)"
        )
      }
    }
    let (customer, product, dayText) = (cells[.customer] ?? "", cells[.product] ?? "", cells[.day] ?? "")
    add(.day, FigureRules.problem(dayText: dayText))
    guard let day = FigureRules.day(dayText) else { return }
    add(.day, FigureRules.problem(day: day, today: today))
    let read = Figures(customerID: customer, productID: product, day: day, counts: counts, source: source, received: received)
    if let earlier = lines.updateValue(record.line, forKey: FigureQueries.key(read)) {
      let what = Item.productIDs == nil ? "customer" : "customer, product"
      problems.append(LineProblem(line: record.line, column: "", message: "has the same \(what) and day as line \(earlier)"))
    }
    if problems.count == before { figures.append((record.line, read)) }
  }

  private mutating func readHeader(_ record: CSVParser.Record) {
    let header = CSVHeader<Column>(record, needed: Column.allCases)
    problems += header.problems
    self.header = header
    headerIsWrong = !problems.isEmpty
  }
}
