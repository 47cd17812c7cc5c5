/// A cell of a spreadsheet or a field of a CSV file.
public struct SheetCell: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Also every field of a CSV file, whatever it looks like.
    case text
    /// Digits, a decimal point, no separators and no exponent, whatever the language of the spreadsheet.
    case number
    /// "TRUE" or "FALSE".
    case boolean
    /// "2026-11-30", or "2026-11-30T18:30:00".
    case date
    /// "#REF!", "#DIV/0!" and the like.
    case error
  }

  public var text: String
  public var kind: Kind

  public init(_ text: String, _ kind: Kind = .text) {
    self.text = text
    self.kind = kind
  }

  public static let empty = SheetCell("")

  public var isEmpty: Bool { text.isEmpty }
}

/// A row with at least one cell that is not empty.
public struct SheetRow: Sendable, Hashable {
  /// The line of the CSV file on which it begins, or the row's number in the sheet; from 1.
  public var line: Int
  /// From column A to the last cell that is not empty.
  public var cells: [SheetCell]

  public init(line: Int, cells: [SheetCell]) {
    self.line = line
    self.cells = cells
  }

  /// The cell of a column, from 0; empty beyond the last one.
  public subscript(_ column: Int) -> SheetCell { cells.indices.contains(column) ? cells[column] : .empty }
}

/// Columns as spreadsheets name them.
public enum SheetColumn {
  /// "A" for 0, "AB" for 27.
  public static func name(_ column: Int) -> String {
    var (rest, letters) = (column + 1, [Unicode.Scalar]())
    while rest > 0 {
      letters.insert(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26)), at: 0)
      rest = (rest - 1) / 26
    }
    return String(String.UnicodeScalarView(letters))
  }
}
