import Spreadsheet

extension RowFilter {
  /// Whether the row is left out. Throws if the cell is not a number where one is needed.
  func drops(_ row: SheetRow, _ header: Header, _ numbers: NumberFormat) throws(ImportProblem) -> Bool {
    try isMet(by: header.cell(column, in: row), row, header, numbers) == (action == .drop)
  }

  private func isMet(by cell: SheetCell, _ row: SheetRow, _ header: Header, _ numbers: NumberFormat) throws(ImportProblem) -> Bool {
    let text = HeaderText.folded(cell.text)
    let wanted = values.lazy.map(HeaderText.folded)
    switch operation {
    case .isEmpty: return text.isEmpty
    case .equals: return wanted.contains(text)
    case .contains: return wanted.contains { text.contains($0) }
    case .startsWith: return wanted.contains { text.hasPrefix($0) }
    case .endsWith: return wanted.contains { text.hasSuffix($0) }
    case .isGreaterThan, .isLessThan:
      let name = header.name(column)
      guard !cell.isEmpty else { throw ImportProblem(line: row.line, column: name, "is empty, so that a filter cannot compare it") }
      guard let limit = values.first.flatMap(NumberText.exact) else { return false }
      do throws(NumberText.Problem) {
        let value = try RowReader.value(cell, numbers)
        return operation == .isGreaterThan ? value > limit : value < limit
      } catch {
        throw ImportProblem(line: row.line, column: name, "'\(cell.text)' \(error.message)")
      }
    }
  }
}
