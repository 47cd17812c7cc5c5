/// Reads the rows of CSV files and XLSX workbooks. Nothing outside the bytes is accessed.
public enum Spreadsheet {
  public enum Format: String, Sendable, Hashable, CaseIterable, Codable {
    case csv, xlsx
  }

  /// What a workbook's sheet is selected by. A CSV file has none.
  public enum Selection: Sendable, Hashable {
    /// The first visible sheet that has data.
    case firstWithData
    /// Case-insensitive, as in Excel.
    case name(String)
    /// From 1, in the order of the workbook; hidden sheets are counted.
    case number(Int)
  }

  public struct Options: Sendable, Hashable {
    public var sheet: Selection
    /// Nil: a line `sep=;` names it, or it is detected in the first line.
    public var delimiter: CSVDelimiter?

    public init(sheet: Selection = .firstWithData, delimiter: CSVDelimiter? = nil) {
      self.sheet = sheet
      self.delimiter = delimiter
    }
  }

  /// What was read, and how.
  public struct Info: Sendable, Hashable {
    public var format: Format
    /// The sheet's name; empty for CSV.
    public var sheet = ""
    /// The names of all sheets in order; empty for CSV.
    public var sheets: [String] = []
    /// How the text of a CSV file was encoded; nil for XLSX.
    public var encoding: CSVEncoding?
    /// Nil for XLSX.
    public var delimiter: CSVDelimiter?
    /// The number of rows that are not empty.
    public var rows = 0
  }
}
