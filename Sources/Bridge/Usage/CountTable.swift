import BridgeCore
import ExactDecimal
import Spreadsheet

/// Reads counts from the records of a CSV file and collects the problems of each line.
///
/// Columns, in any case and order: customer, product, quantity, and optionally as_of and source. Unknown columns are rejected, so that
/// a misspelled one is not ignored.
struct CountTable: CSVRecordSink {
  private enum Column: String, CaseIterable {
    case customer, product, quantity
    case asOf = "as_of"
    case source
  }

  private let zone: ZoneRules
  private let received: Instant
  private let defaultSource: String
  private var header: CSVHeader<Column>?
  private var lines: [Count.Key: Int] = [:]
  private(set) var counts: [(line: Int, count: Count)] = []
  private(set) var problems: [LineProblem] = []

  init(zone: ZoneRules, received: Instant, defaultSource: String) {
    self.zone = zone
    self.received = received
    self.defaultSource = defaultSource
  }

  mutating func add(_ record: CSVParser.Record) {
    guard let header else {
      let header = CSVHeader<Column>(record, needed: [.customer, .product, .quantity])
      self.header = header
      problems += header.problems
      return
    }
    // With an invalid header no line can be interpreted.
    guard header.problems.isEmpty else { return }
    if let problem = header.problem(of: record) {
      problems.append(problem)
      return
    }
    let before = problems.count
    var count = Count(
      customerID: "", productID: "", quantity: .zero, asOf: received, source: defaultSource, received: received, late: false)
    for (column, text) in zip(header.columns, record.fields) {
      if let message = set(column, text.trimmed, &count) {
        problems.append(LineProblem(line: record.line, column: column.rawValue, message: message))
      }
    }
    guard problems.count == before else { return }
    if let earlier = lines[count.key] {
      problems.append(
        LineProblem(line: record.line, column: "", message: "has the same customer, product, time and source as line \(earlier)"))
      return
    }
    lines[count.key] = record.line
    counts.append((record.line, count))
  }

  /// Whether the file has no header.
  var isEmpty: Bool { header == nil }

  private func set(_ column: Column, _ text: String, _ count: inout Count) -> String? {
    switch column {
    case .customer:
      count.customerID = text
      return text.isEmpty ? "is empty; write the customer's id, listed by: \(Remedy(.customersList))" : nil
    case .product:
      count.productID = text
      return text.isEmpty ? "is empty; write the product's id, listed by: \(Remedy(.productsList))" : nil
    case .quantity:
      if text.isEmpty { return "is empty; write 0 if there are none" }
      do throws(ExactDecimal.ParseError) { count.quantity = try ExactDecimal(parsing: text) } catch { return "'\(text)' \(error)" }
      return UsageRules.problem(quantity: count.quantity)
    case .asOf:
      if text.isEmpty { return nil }
      guard let asOf = InstantText.parse(text, zone: zone) else {
        return "'\(text)' is not a time; write 2026-11-30 or 2026-11-30T18:00:00Z"
      }
      count.asOf = asOf
      return UsageRules.problem(asOf: asOf, now: received)
    case .source:
      if !text.isEmpty { count.source = text }
      return text.utf8.count > Count.maximumSourceLength ? "is longer than \(Count.maximumSourceLength) bytes" : nil
    }
  }
}
