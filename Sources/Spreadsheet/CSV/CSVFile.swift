/// Reads a whole CSV file.
enum CSVFile {
  static func read(
    _ bytes: [UInt8], _ options: Spreadsheet.Options, _ limits: SpreadsheetLimits, _ row: (SheetRow) -> Bool
  ) throws(SpreadsheetError) -> Spreadsheet.Info {
    let encoding = CSVEncoding.detect(bytes)
    guard let text = encoding.decoded(bytes) else {
      throw SpreadsheetError(.malformed, "the file is not text in UTF-8, UTF-16 or Windows-1252; save it as CSV UTF-8 or .xlsx")
    }
    if let zero = text.firstIndex(of: 0) {
      let line = 1 + text[..<zero].count { $0 == 0x0A }
      throw SpreadsheetError(.malformed, "has a byte 0, so that the file is not text; save it as CSV UTF-8 or .xlsx", row: line)
    }
    var parser = CSVParser(delimiter: options.delimiter)
    var info = Spreadsheet.Info(format: .csv, encoding: encoding)
    var cells = 0
    // In pieces, so that the records of a large file are not held at once.
    var start = 0
    var isWanted = true
    while isWanted, start <= text.count {
      let end = min(start + 65_536, text.count)
      let records: [CSVParser.Record]
      do throws(CSVParser.Problem) {
        records = start == text.count ? try parser.finish() : try parser.feed(text[start..<end])
      } catch {
        throw error.spreadsheetError
      }
      for record in records where isWanted {
        cells += record.fields.count
        try check(record, cells: cells, limits)
        info.rows += 1
        isWanted = row(SheetRow(line: record.line, cells: trimmed(record.fields)))
      }
      if start == text.count { break }
      start = end
    }
    info.delimiter = parser.delimiter
    if info.rows == 0 { throw SpreadsheetError(.empty, "the file has no data") }
    return info
  }

  private static func trimmed(_ fields: [String]) -> [SheetCell] {
    let last = fields.lastIndex { !$0.isEmpty } ?? -1
    return fields[..<(last + 1)].map { SheetCell($0) }
  }

  private static func check(_ record: CSVParser.Record, cells: Int, _ limits: SpreadsheetLimits) throws(SpreadsheetError) {
    guard record.line <= limits.rows else {
      throw SpreadsheetError(.tooLarge, "the file has more than \(limits.rows) lines; split it", row: record.line)
    }
    guard record.fields.count <= limits.columns else {
      throw SpreadsheetError(.tooLarge, "has more than \(limits.columns) columns", row: record.line)
    }
    guard cells <= limits.cells else {
      throw SpreadsheetError(.tooLarge, "the file has more than \(limits.cells) cells; remove columns, or split it", row: record.line)
    }
    if let long = record.fields.firstIndex(where: { $0.utf8.count > limits.cellBytes }) {
      throw SpreadsheetError(
        .tooLarge, "has more than \(limits.cellBytes) bytes; a quote may be missing", row: record.line, column: SheetColumn.name(long))
    }
  }
}

extension CSVParser.Problem {
  /// The line on which the record with the problem begins.
  public var line: Int {
    switch self {
    case .notUTF8(let line), .unclosedQuote(let line), .textAfterQuote(let line), .unknownDelimiter(let line), .tooManyFields(let line):
      line
    }
  }

  /// What is wrong with the line, and what to do.
  public var message: String {
    switch self {
    case .notUTF8: "is not UTF-8; save the file as UTF-8 (spreadsheets call it \"CSV UTF-8\")"
    case .unclosedQuote: "has a quote that is never closed"
    case .textAfterQuote: "has text after a closing quote; double a quote that is meant as text"
    case .unknownDelimiter: "names a delimiter that is not a comma, semicolon, tab or vertical bar"
    case .tooManyFields: "has more than \(CSVParser.maximumFields) fields"
    }
  }

  var spreadsheetError: SpreadsheetError { SpreadsheetError(.malformed, message, row: line) }
}
