/// A line of a CSV file by its columns.
struct TableRecord<Column: Hashable & Sendable>: Sendable {
  /// Counted from 1.
  var line: Int
  private var cells: [Column: String]

  init(_ record: CSVParser.Record, columns: [Column]) {
    line = record.line
    cells = Dictionary(zip(columns, record.fields.map { TableCell.read($0.trimmed) })) { first, _ in first }
  }

  /// Without spaces at either end; nil where the file has no such column.
  subscript(_ column: Column) -> String? { cells[column] }
}
