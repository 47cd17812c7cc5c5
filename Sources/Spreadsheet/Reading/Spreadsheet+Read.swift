extension Spreadsheet {
  /// The format by the first bytes, whatever the file's name is. Everything that is not a ZIP archive is CSV.
  public static func format(of bytes: [UInt8]) -> Format {
    // A part, or the end of an empty archive. "PK" alone can be the name of a column.
    [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]].contains { bytes.starts(with: $0) } ? .xlsx : .csv
  }

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
