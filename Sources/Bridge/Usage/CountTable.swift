/// Reads counts out of the records of a CSV file, and gathers what is wrong with each line.
///
/// Columns, by the header's names in any case and order: customer, product, quantity, and as_of and source where wanted. Others are refused, so that
/// a misspelt one is not ignored.
struct CountTable {
  struct LineProblem: Sendable, Equatable {
    var line: Int
    /// The column's name; empty where the whole line is meant.
    var column: String
    var message: String
  }

  private enum Column: String, CaseIterable {
    case customer, product, quantity, source
    case asOf = "as_of"
  }

  private let zone: ZoneRules
  private let received: Instant
  private let defaultSource: String
  private var columns: [Column] = []
  private var headerIsRead = false
  private var headerIsWrong = false
  private(set) var counts: [(line: Int, count: Count)] = []
  private(set) var problems: [LineProblem] = []

  init(zone: ZoneRules, received: Instant, defaultSource: String) {
    self.zone = zone
    self.received = received
    self.defaultSource = defaultSource
  }

  mutating func add(_ record: CSVParser.Record) {
    guard headerIsRead else { return readHeader(record) }
    // Under a wrong header no line means anything.
    if headerIsWrong { return }
    guard record.fields.count == columns.count else {
      problems.append(
        LineProblem(line: record.line, column: "", message: "has \(record.fields.count) fields where the header has \(columns.count)"))
      return
    }
    let before = problems.count
    var count = Count(customerID: "", productID: "", quantity: 0, asOf: received, source: defaultSource, received: received, late: false)
    for (column, text) in zip(columns, record.fields) {
      if let message = set(column, text.trimmed, &count) {
        problems.append(LineProblem(line: record.line, column: column.rawValue, message: message))
      }
    }
    if problems.count == before { counts.append((record.line, count)) }
  }

  /// Not even a header came.
  var isEmpty: Bool { !headerIsRead }

  private mutating func readHeader(_ record: CSVParser.Record) {
    let names = record.fields.map { $0.trimmed.lowercased() }
    columns = names.compactMap(Column.init(rawValue:))
    for name in names where Column(rawValue: name) == nil {
      problems.append(
        LineProblem(line: record.line, column: name, message: "is no column; the columns are customer, product, quantity, as_of, source"))
    }
    for needed in [Column.customer, .product, .quantity] where !columns.contains(needed) {
      problems.append(LineProblem(line: record.line, column: needed.rawValue, message: "is missing from the header"))
    }
    if Set(columns).count < columns.count {
      problems.append(LineProblem(line: record.line, column: "", message: "names a column twice"))
    }
    headerIsRead = true
    headerIsWrong = !problems.isEmpty
  }

  private func set(_ column: Column, _ text: String, _ count: inout Count) -> String? {
    switch column {
    case .customer:
      count.customerID = text
      return text.isEmpty ? "is empty; write the customer's id, as cwlink customers list shows it" : nil
    case .product:
      count.productID = text
      return text.isEmpty ? "is empty; write the product's id, as cwlink products list shows it" : nil
    case .quantity:
      guard let quantity = Int64(text), Count.quantityRange.contains(quantity) else {
        return "'\(text)' is no whole number from 0 to 10000000"
      }
      count.quantity = quantity
      return nil
    case .asOf:
      if text.isEmpty { return nil }
      guard let asOf = InstantText.parse(text, zone: zone) else {
        return "'\(text)' is no time; write 2026-11-30 or 2026-11-30T18:00:00Z"
      }
      count.asOf = asOf
      return UsageRules.problem(asOf: asOf, now: received)
    case .source:
      if !text.isEmpty { count.source = text }
      return text.utf8.count > Count.maximumSourceLength ? "is longer than \(Count.maximumSourceLength) bytes" : nil
    }
  }
}

extension StringProtocol {
  /// Without spaces and tabs at either end.
  var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
