import ExactDecimal
public import Spreadsheet

/// Applies a valid profile to the rows of a file, one after the other.
public struct UsageImport: Sendable {
  private let profile: ImportProfile
  private let wantedPeriod: ImportPeriod?
  private let totalLabels: Set<String>
  private var search: HeaderSearch
  private var header: Header?
  private var filePeriod: ImportPeriod?
  private var hasHeaderProblem = false
  private var groups: [ImportedRow.Key: RowGroup] = [:]
  private var identities: [[String]: Int] = [:]
  private var identical: [Int: Int] = [:]
  private var roundedCosts: [Int] = []
  private var roundedCostCount = 0
  private var totals = TotalCheck()
  private var result = ImportResult()

  /// - Parameter period: the period to import; nil if the file says, or the caller decides later.
  public init(_ profile: ImportProfile, period: ImportPeriod? = nil) {
    self.profile = profile
    wantedPeriod = period
    totalLabels = Set(profile.totals.labels.map(HeaderText.key))
    search = HeaderSearch(profile)
  }

  public mutating func add(_ row: SheetRow) {
    // Without a header no row can be interpreted.
    guard !hasHeaderProblem else { return }
    guard let header else { return findHeader(row) }
    result.rows += 1
    do throws(ImportProblem) {
      if isTotal(row, header) { return addTotal(row, header) }
      for (index, filter) in profile.filters.enumerated() where try filter.drops(row, header, profile.numbers) {
        return drop(row, .filter(index), header)
      }
    } catch {
      return result.problems.append(error)
    }
    addUsage(row, header)
  }

  /// The result; call it after the last row.
  public mutating func finish() -> ImportResult {
    if header == nil, !hasHeaderProblem { result.problems.append(search.problem) }
    for group in groups.values.sorted(by: { $0.firstLine < $1.firstLine }) {
      if let problem = group.problem { result.problems.append(problem) }
      result.usages.append(group.usage)
    }
    if let first = roundedCosts.first {
      result.warnings.append(
        ImportProblem(line: first, "\(roundedCostCount) amounts have more than 4 decimal places and were rounded; this is the first"))
    }
    return result
  }

  private mutating func findHeader(_ row: SheetRow) {
    do throws(ImportProblem) {
      guard let found = try search.header(in: row) else { return }
      header = found
      result.headerLine = found.line
      filePeriod = try periodOfFile(found)
    } catch {
      hasHeaderProblem = true
      result.problems.append(error)
    }
  }

  /// The period of all rows; nil if each row has its own, or nothing says.
  private func periodOfFile(_ header: Header) throws(ImportProblem) -> ImportPeriod? {
    switch profile.period {
    case .argument: return wantedPeriod
    case .column:
      guard !header.has(.period), wantedPeriod == nil else { return wantedPeriod }
      throw ImportProblem(line: header.line, "has no column for the period; name the period to import")
    case .preamble(let label):
      guard let (line, cell) = search.periodCell else {
        if let wantedPeriod { return wantedPeriod }
        throw ImportProblem("no cell above the header says '\(label)'; name the period to import")
      }
      let text = HeaderText.trimmed(cell.text)
      guard let found = ImportPeriod(text, dates: profile.dates) else {
        throw ImportProblem(line: line, column: label, "'\(text)' is not a month, such as 2026-11")
      }
      if let wantedPeriod, wantedPeriod != found {
        throw ImportProblem(line: line, column: label, "the file is for \(found), but \(wantedPeriod) is to be imported")
      }
      return found
    }
  }

  private func isTotal(_ row: SheetRow, _ header: Header) -> Bool {
    guard header.cell(.productCode, in: row).isEmpty, header.cell(.productName, in: row).isEmpty else { return false }
    let customers = [header.cell(.customerID, in: row), header.cell(.customerName, in: row)]
    return (customers + [row.cells.first { !$0.isEmpty } ?? .empty]).contains { totalLabels.contains(HeaderText.key($0.text)) }
  }

  private mutating func addTotal(_ row: SheetRow, _ header: Header) {
    drop(row, .total, header)
    let cell = header.cell(.quantity, in: row)
    // With wrong lines the sum is wrong, too.
    guard profile.totals.isChecked, !cell.isEmpty, result.problems.isEmpty else { return }
    do throws(NumberText.Problem) {
      let total = try RowReader.value(cell, profile.numbers)
      if let sum = totals.difference(from: total) { warn(row, header, "the total is \(total), but the rows above add up to \(sum)") }
    } catch {
      warn(row, header, "the total '\(cell.text)' \(error.message)")
    }
  }

  private mutating func addUsage(_ row: SheetRow, _ header: Header) {
    var reader = RowReader(profile, header, row)
    var read = reader.read()
    var problems = reader.problems
    do throws(ImportProblem) { read.period = try period(row, header) } catch { problems.append(error) }
    guard problems.isEmpty else {
      for problem in problems { result.problems.append(problem) }
      return
    }
    if let wantedPeriod, let period = read.period, period != wantedPeriod, profile.otherPeriods == .drop {
      return drop(row, .otherPeriod, header)
    }
    if read.quantity.isNegative, profile.negatives == .drop { return drop(row, .negative, header) }
    do throws(ImportProblem) { try combine(read, row, header) } catch { return result.problems.append(error) }
    totals.add(read.quantity, isCounted: true)
    if read.isCostRounded {
      roundedCostCount += 1
      if roundedCosts.isEmpty { roundedCosts.append(row.line) }
    }
  }

  private func period(_ row: SheetRow, _ header: Header) throws(ImportProblem) -> ImportPeriod? {
    guard profile.period == .column, header.has(.period) else { return filePeriod }
    let cell = header.cell(.period, in: row)
    guard cell.kind != .error, let period = ImportPeriod(cell.text, dates: cell.kind == .text ? profile.dates : .yearFirst) else {
      let what = cell.isEmpty ? "is empty; write a month, such as 2026-11" : "'\(cell.text)' is not a month or a day, such as 2026-11-30"
      throw ImportProblem(line: row.line, column: header.name(.period), what)
    }
    if let wantedPeriod, wantedPeriod != period, profile.otherPeriods == .refuse {
      throw ImportProblem(
        line: row.line, column: header.name(.period), "'\(cell.text)' is in \(period), but \(wantedPeriod) is to be imported")
    }
    return period
  }

  private mutating func combine(_ read: ImportedRow, _ row: SheetRow, _ header: Header) throws(ImportProblem) {
    let key = read.key
    if !profile.identity.isEmpty {
      let cells = profile.identity.map { HeaderText.folded(header.cell($0, in: row).text) }
      let identity = [key.customer, key.product, key.period?.description ?? ""] + cells
      if let earlier = identities.updateValue(row.line, forKey: identity) {
        let names = profile.identity.map { header.name($0) }.joined(separator: ", ")
        throw ImportProblem(line: row.line, "is the same row as line \(earlier): customer, product, period and \(names) are equal")
      }
    }
    guard groups[key] != nil else {
      groups[key] = RowGroup(read, profile.combine)
      if profile.combine == .sum { identical[row.cells.hashValue] = row.line }
      return
    }
    try groups[key]?.add(read)
    if profile.combine == .sum, let earlier = identical.updateValue(row.line, forKey: row.cells.hashValue) {
      warn(row, header, "is identical to line \(earlier); both are counted")
    }
  }

  private mutating func drop(_ row: SheetRow, _ reason: DroppedRow.Reason, _ header: Header) {
    let customer = [header.cell(.customerName, in: row).text, header.cell(.customerID, in: row).text].first { !$0.isEmpty }
    let product = [header.cell(.productName, in: row).text, header.cell(.productCode, in: row).text].first { !$0.isEmpty }
    let cell = header.cell(.quantity, in: row)
    if reason != .total, let quantity = try? RowReader.value(cell, profile.numbers) { totals.add(quantity, isCounted: false) }
    result.dropped.append(
      DroppedRow(
        line: row.line, reason: reason, subject: [customer, product].compactMap { $0 }.joined(separator: ", "), quantity: cell.text))
  }

  private mutating func warn(_ row: SheetRow, _ header: Header, _ message: String) {
    result.warnings.append(ImportProblem(line: row.line, column: header.name(.quantity), message))
  }
}
