import BridgeCore

/// Reads figures out of the records of a CSV file, and gathers what is wrong with each line.
///
/// Columns, by the header's names in any case and order: customer, product (of mail figures), day, and any of the items, at least one. A column that
/// is left out counts 0: a line tells the whole day.
struct FigureTable<Item: FigureItem>: Sendable {
  private enum Column: RawRepresentable, CaseIterable, Hashable, Sendable {
    case customer, product, day
    case count(Item)

    static var allCases: [Column] { needed + Item.allCases.map(Column.count) }
    static var needed: [Column] { Item.productIDs == nil ? [.customer, .day] : [.customer, .product, .day] }

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
  private var lines: [String: Int] = [:]
  private(set) var figures: [(line: Int, figures: Figures<Item>)] = []
  private(set) var problems: [LineProblem] = []

  init(today: Day, received: Instant, source: String) {
    self.today = today
    self.received = received
    self.source = source
  }

  /// Not even a header came.
  var isEmpty: Bool { header == nil }

  mutating func add(_ record: CSVParser.Record) {
    guard let header else { return readHeader(record) }
    // Under a wrong header no line means anything.
    guard !headerIsWrong else { return }
    if let problem = header.problem(of: record) { return problems.append(problem) }
    let cells = CSVRow(record, columns: header.columns)
    let before = problems.count
    func complain(_ column: Column, _ message: String?) {
      if let message { problems.append(LineProblem(line: record.line, column: column.rawValue, message: message)) }
    }
    var counts = Counters<Item>()
    for case .count(let item) in header.columns {
      let text = cells[.count(item)] ?? ""
      if let value = Int64(text), Item.range.contains(value) {
        counts[item] = value
      } else {
        complain(
          .count(item),
          text.isEmpty ? "is empty; write 0 where there was none" : "'\(text)' is no whole number from 0 to \(Item.range.upperBound)"
        )
      }
    }
    let (customer, product, dayText) = (cells[.customer] ?? "", cells[.product] ?? "", cells[.day] ?? "")
    complain(.day, FigureRules.problem(dayText: dayText))
    guard let day = FigureRules.day(dayText) else { return }
    complain(.day, FigureRules.problem(day: day, today: today))
    let read = Figures(customerID: customer, productID: product, day: day, counts: counts, source: source, received: received)
    if let earlier = lines.updateValue(record.line, forKey: FigureQueries.key(read)) {
      problems.append(LineProblem(line: record.line, column: "", message: "tells the same day as line \(earlier)"))
    }
    if problems.count == before { figures.append((record.line, read)) }
  }

  private mutating func readHeader(_ record: CSVParser.Record) {
    let header = CSVHeader<Column>(record, needed: Column.needed)
    problems += header.problems
    if header.problems.isEmpty, header.columns.count == Column.needed.count {
      let names = Item.allCases.map(\.name).joined(separator: ", ")
      problems.append(LineProblem(line: record.line, column: "", message: "names nothing that is counted; add any of \(names)"))
    }
    self.header = header
    headerIsWrong = !problems.isEmpty
  }
}
