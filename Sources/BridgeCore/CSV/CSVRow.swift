/// A line of a CSV file by its columns.
package struct CSVRow<Column: Hashable & Sendable>: Sendable {
  /// Counted from 1.
  package var line: Int
  private var cells: [Column: String]

  package init(_ record: CSVParser.Record, columns: [Column]) {
    line = record.line
    cells = Dictionary(zip(columns, record.fields.map { CSVCell.read($0.trimmed) })) { first, _ in first }
  }

  /// Without spaces at either end; nil where the file has no such column.
  package subscript(_ column: Column) -> String? { cells[column] }
}
