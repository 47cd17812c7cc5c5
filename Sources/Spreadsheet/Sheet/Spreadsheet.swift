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

  /// The format by the first bytes, whatever the file's name is. Everything that is not a ZIP archive is CSV.
  public static func format(of bytes: [UInt8]) -> Format { bytes.starts(with: [0x50, 0x4B]) ? .xlsx : .csv }

  /// Passes the rows that are not empty to `row`, in order, until it returns false.
  ///
  /// A workbook is unpacked while it is read, so that the memory used is that of the shared strings and one row.
  @discardableResult
  public static func read(
    _ bytes: [UInt8], _ options: Options = Options(), limits: SpreadsheetLimits = .standard, row: (SheetRow) -> Bool
  ) throws(SpreadsheetError) -> Info {
    guard bytes.count <= limits.fileBytes else {
      throw SpreadsheetError(.tooLarge, "the file is larger than \(limits.fileBytes >> 20) MiB; remove what is not needed, or split it")
    }
    if let other = UnsupportedFile.message(for: bytes) { throw SpreadsheetError(.unsupported, other) }
    switch format(of: bytes) {
    case .csv: return try CSVFile.read(bytes, options, limits, row)
    case .xlsx: return try Workbook.read(bytes, options.sheet, limits, row)
    }
  }

  /// All rows that are not empty.
  public static func rows(
    _ bytes: [UInt8], _ options: Options = Options(), limits: SpreadsheetLimits = .standard
  ) throws(SpreadsheetError) -> (info: Info, rows: [SheetRow]) {
    var rows: [SheetRow] = []
    let info = try read(bytes, options, limits: limits) { row in
      rows.append(row)
      return true
    }
    return (info, rows)
  }
}
