import ExactDecimal

/// The rows of one customer, product and period.
struct RowGroup {
  private(set) var usage: ImportedUsage
  /// The line of the first row, by which groups are ordered.
  let firstLine: Int
  private let combination: RowCombination

  init(_ row: ImportedRow, _ combination: RowCombination) {
    usage = Self.usage(row)
    firstLine = row.line
    self.combination = combination
  }

  /// Adds a row. Throws what prevents it.
  mutating func add(_ row: ImportedRow) throws(ImportProblem) {
    if usage.currency != row.currency { throw Self.difference(row, usage, "currency", usage.currency, row.currency) }
    if HeaderText.folded(usage.unit) != HeaderText.folded(row.unit) { throw Self.difference(row, usage, "unit", usage.unit, row.unit) }
    switch combination {
    case .refuse:
      throw ImportProblem(
        line: row.line, "has the same customer, product and period as line \(firstLine); the profile does not say how rows combine")
    case .sum:
      let other = Self.usage(row)
      do throws(ExactDecimal.Overflow) {
        usage.quantity = try usage.quantity + row.quantity
        // An amount that lacks a row's would be wrong.
        if let cost = usage.cost, let more = row.cost { usage.cost = try cost + more } else { usage.cost = nil }
      } catch {
        throw ImportProblem(line: row.line, "makes the sum too large")
      }
      usage.rows += other.rows
    case .maximum: if row.quantity > usage.quantity { usage = Self.usage(row) }
    case .last: usage = Self.usage(row)
    }
  }

  /// What is wrong with the count; nil if it can be used.
  var problem: ImportProblem? {
    let lines = usage.rows.prefix(10).map { String($0.line) }.joined(separator: ", ") + (usage.rows.count > 10 ? ", …" : "")
    let rows = usage.rows.count == 1 ? "line \(lines) has" : "lines \(lines) add up to"
    let last = usage.rows.last?.line
    if usage.quantity.isNegative { return ImportProblem(line: last, "the credits exceed the charges: \(rows) \(usage.quantity)") }
    guard usage.quantity <= RowReader.maximumQuantity else {
      return ImportProblem(line: last, "\(rows) \(usage.quantity), more than \(RowReader.maximumQuantity)")
    }
    return nil
  }

  private static func usage(_ row: ImportedRow) -> ImportedUsage {
    ImportedUsage(
      customerID: row.customerID, customerName: row.customerName, productCode: row.productCode, productName: row.productName,
      quantity: row.quantity, unit: row.unit, cost: row.cost, currency: row.currency, period: row.period,
      rows: [
        .init(
          line: row.line, text: row.quantityText, quantity: row.quantity, subscriptionID: row.subscriptionID, chargeType: row.chargeType)
      ])
  }

  private static func difference(
    _ row: ImportedRow, _ usage: ImportedUsage, _ what: String, _ first: String, _ second: String
  ) -> ImportProblem {
    let line = usage.rows.first?.line ?? row.line
    return ImportProblem(
      line: row.line, "has the \(what) '\(second)', but line \(line) of the same customer and product has '\(first)'")
  }
}
