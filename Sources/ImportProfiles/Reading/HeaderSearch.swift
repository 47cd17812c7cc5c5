import Spreadsheet

/// Looks for the header: the first row that has all required columns.
struct HeaderSearch {
  private let columns: [ImportColumn]
  private let label: String?
  /// The cell to the right of the period's label.
  private(set) var periodCell: (line: Int, cell: SheetCell)?
  private var closest: (line: Int, missing: [String], names: [String])?

  init(_ profile: ImportProfile) {
    columns = profile.columns
    if case .preamble(let text) = profile.period { label = HeaderText.key(text) } else { label = nil }
  }

  /// The header if this row is it.
  mutating func header(in row: SheetRow) throws(ImportProblem) -> Header? {
    let keys = row.cells.map { HeaderText.key($0.text) }
    var places: [Int?] = []
    for column in columns { places.append(try Self.place(of: column, keys: keys, row: row)) }
    let missing = zip(columns, places).filter { $0.isRequired && $1 == nil }.map(\.0.name)
    if missing.isEmpty {
      return Header(line: row.line, columns: columns, places: places, names: row.cells.map { HeaderText.trimmed($0.text) })
    }
    let required = columns.count(where: \.isRequired)
    if missing.count < closest?.missing.count ?? required {
      closest = (row.line, missing, row.cells.map { HeaderText.trimmed($0.text) }.filter { !$0.isEmpty })
    }
    readLabel(row, keys)
    return nil
  }

  /// Why there is no header.
  var problem: ImportProblem {
    let required = columns.filter(\.isRequired).map { "'\($0.name)'" }.joined(separator: ", ")
    guard let closest else { return ImportProblem("no row has the columns \(required)") }
    let missing = closest.missing.map { "'\($0)'" }.joined(separator: ", ")
    let names = closest.names.prefix(30).map { "'\($0)'" }.joined(separator: ", ")
    return ImportProblem(line: closest.line, "is the closest to a header, but has no column \(missing); it has \(names)")
  }

  /// The place of the first name that the row has; a required name that it has twice cannot be decided.
  private static func place(of column: ImportColumn, keys: [String], row: SheetRow) throws(ImportProblem) -> Int? {
    for name in column.names.map(HeaderText.key) {
      let found = keys.indices.filter { keys[$0] == name }
      if found.count > 1 {
        let places = found.prefix(5).map(SheetColumn.name).joined(separator: " and ")
        throw ImportProblem(line: row.line, column: column.name, "is in the header more than once, in the columns \(places)")
      }
      if let place = found.first { return place }
    }
    return nil
  }

  private mutating func readLabel(_ row: SheetRow, _ keys: [String]) {
    guard let label, periodCell == nil, let place = keys.firstIndex(where: { $0.hasPrefix(label) }) else { return }
    if keys[place] == label {
      guard let cell = row.cells[(place + 1)...].first(where: { !$0.isEmpty }) else { return }
      periodCell = (row.line, cell)
    } else if let colon = row.cells[place].text.firstIndex(of: ":") {
      // The label and the period in one cell.
      periodCell = (row.line, SheetCell(String(row.cells[place].text[colon...].dropFirst())))
    }
  }
}

/// Where the columns of a profile are in the file.
struct Header {
  let line: Int
  private let byRole: [ColumnRole: Int]
  private let byName: [String: Int]
  private let names: [String]

  init(line: Int, columns: [ImportColumn], places: [Int?], names: [String]) {
    self.line = line
    self.names = names
    let found = zip(columns, places).compactMap { column, place in place.map { (column, $0) } }
    byRole = Dictionary(found.map { ($0.role, $1) }) { first, _ in first }
    byName = Dictionary(found.map { (HeaderText.key($0.name), $1) }) { first, _ in first }
  }

  func has(_ role: ColumnRole) -> Bool { byRole[role] != nil }

  /// The trimmed cell; empty if the file does not have the column.
  func cell(_ role: ColumnRole, in row: SheetRow) -> SheetCell { Self.trimmed(byRole[role].map { row[$0] } ?? .empty) }

  /// The trimmed cell of a column by its name in the profile.
  func cell(_ name: String, in row: SheetRow) -> SheetCell { Self.trimmed(byName[HeaderText.key(name)].map { row[$0] } ?? .empty) }

  /// The column's name as the file has it.
  func name(_ role: ColumnRole) -> String { byRole[role].map { names[$0] } ?? "" }

  func name(_ column: String) -> String { byName[HeaderText.key(column)].map { names[$0] } ?? column }

  private static func trimmed(_ cell: SheetCell) -> SheetCell { SheetCell(HeaderText.trimmed(cell.text), cell.kind) }
}
