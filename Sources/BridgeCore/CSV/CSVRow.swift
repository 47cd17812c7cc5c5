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
