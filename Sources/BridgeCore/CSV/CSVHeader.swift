/// The columns of a CSV file, as its first line names them: in any case and order, each once, and none that is not known, so that a misspelt one is
/// not ignored.
package struct CSVHeader<Column: RawRepresentable & CaseIterable & Hashable & Sendable>: Sendable where Column.RawValue == String {
  package private(set) var columns: [Column] = []
  package private(set) var problems: [LineProblem] = []

  package init(_ record: CSVParser.Record, needed: [Column]) {
    let names = record.fields.map { $0.trimmed.lowercased() }
    columns = names.compactMap(Column.init(rawValue:))
    let known = Column.allCases.map(\.rawValue).joined(separator: ", ")
    for name in names where Column(rawValue: name) == nil {
      problems.append(LineProblem(line: record.line, column: name, message: "is no column; the columns are \(known)"))
    }
    for column in needed where !columns.contains(column) {
      problems.append(LineProblem(line: record.line, column: column.rawValue, message: "is missing from the header"))
    }
    if Set(columns).count < columns.count {
      problems.append(LineProblem(line: record.line, column: "", message: "names a column twice"))
    }
  }

  /// Why the record cannot be read; nil where it has a field for each column.
  package func problem(of record: CSVParser.Record) -> LineProblem? {
    guard record.fields.count != columns.count else { return nil }
    return LineProblem(
      line: record.line, column: "", message: "has \(record.fields.count) fields where the header has \(columns.count)")
  }
}
