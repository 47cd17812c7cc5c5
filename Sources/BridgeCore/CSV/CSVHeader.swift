package import Spreadsheet

/// The header of a CSV file. Columns are case-insensitive and in any order. Unknown columns are refused, so that a misspelled one is not
/// ignored.
package struct CSVHeader<Column: RawRepresentable & CaseIterable & Hashable & Sendable>: Sendable where Column.RawValue == String {
  package private(set) var columns: [Column] = []
  package private(set) var problems: [LineProblem] = []

  package init(_ record: CSVParser.Record, needed: [Column]) {
    var names = record.fields.map { $0.trimmed.lowercased() }
    // Spreadsheets write empty cells up to the last column that was ever used.
    while names.count > 1, names.last?.isEmpty == true { names.removeLast() }
    columns = names.compactMap(Column.init(rawValue:))
    let known = Column.allCases.map(\.rawValue).joined(separator: ", ")
    for name in names where Column(rawValue: name) == nil {
      problems.append(LineProblem(line: record.line, column: name, message: "is not a column; the columns are \(known)"))
    }
    for column in needed where !columns.contains(column) {
      problems.append(LineProblem(line: record.line, column: column.rawValue, message: "is missing from the header"))
    }
    for (index, earlier) in Repetition.positions(names) where Column(rawValue: names[index]) != nil {
      problems.append(
        LineProblem(line: record.line, column: names[index], message: "is in the header twice, as columns \(earlier + 1) and \(index + 1)"))
    }
  }

  /// The problem of a record with the wrong number of fields; nil if it is correct. Empty fields beyond the header's are ignored.
  package func problem(of record: CSVParser.Record) -> LineProblem? {
    let isFitting = record.fields.count >= columns.count && record.fields[columns.count...].allSatisfy(\.trimmed.isEmpty)
    guard !isFitting else { return nil }
    return LineProblem(
      line: record.line, column: "", message: "has \(record.fields.count) fields where the header has \(columns.count)")
  }
}

/// A record of a CSV file with access by column.
package struct CSVRow<Column: Hashable & Sendable>: Sendable {
  /// From 1.
  package var line: Int
  private var cells: [Column: String]

  package init(_ record: CSVParser.Record, columns: [Column]) {
    line = record.line
    cells = Dictionary(zip(columns, record.fields.map { CSVCell.read($0.trimmed) })) { first, _ in first }
  }

  /// The trimmed cell; nil if the file does not have the column.
  package subscript(_ column: Column) -> String? { cells[column] }
}
