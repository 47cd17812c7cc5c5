public import Spreadsheet

extension ImportProfile {
  /// Reads a file. Nothing but the bytes is used, and nothing is stored.
  ///
  /// - Parameter period: the period to import; nil if the file says, or the caller decides later.
  /// - Throws: if the file cannot be read at all. What is wrong with its lines is in the result.
  public func read(
    _ bytes: [UInt8], period: ImportPeriod? = nil, limits: SpreadsheetLimits = .standard
  ) throws(SpreadsheetError) -> ImportResult {
    let found = Spreadsheet.format(of: bytes)
    if let format, format != found {
      throw SpreadsheetError(
        .unsupported, "the profile \(name) reads \(format.rawValue.uppercased()) files, and this is not one; use another profile")
    }
    let first = Result { () throws(SpreadsheetError) in try read(bytes, period, delimiter, limits) }
    guard found == .csv, delimiter == nil, (try? first.get())?.headerLine == nil else { return try first.get() }
    // A title above the header may have hidden the delimiter.
    for candidate in CSVDelimiter.detected {
      let other = Result { () throws(SpreadsheetError) in try read(bytes, period, candidate, limits) }
      if let result = try? other.get(), result.headerLine != nil { return result }
    }
    return try first.get()
  }

  private func read(
    _ bytes: [UInt8], _ period: ImportPeriod?, _ delimiter: CSVDelimiter?, _ limits: SpreadsheetLimits
  ) throws(SpreadsheetError) -> ImportResult {
    let selection: Spreadsheet.Selection = sheet.isEmpty ? .firstWithData : Int(sheet).map { .number($0) } ?? .name(sheet)
    var rows = UsageImport(self, period: period)
    let info = try Spreadsheet.read(bytes, .init(sheet: selection, delimiter: delimiter), limits: limits) { row in
      rows.add(row)
      return true
    }
    var result = rows.finish()
    result.file = info
    return result
  }
}
