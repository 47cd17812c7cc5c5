import FoundationEssentials
import FuzzSupport
import Spreadsheet
import SpreadsheetTestSupport

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Workbooks.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Workbooks.begin() }

/// Arbitrary files, and workbooks with arbitrary parts: what is accepted is within the limits.
enum Workbooks: FuzzTarget {
  /// A file as it is.
  static let plain: UInt8 = 0
  /// The sheet's data, then the strings and the styles as short texts before it.
  static let parts: UInt8 = 1
  /// A part of a workbook is replaced as a whole.
  static let replaced: UInt8 = 2

  static func check(_ input: FuzzInput) {
    var input = input
    switch UInt8(input.choice(3)) {
    case plain: check(input.remainder())
    case parts:
      var book = WorkbookWriter()
      book.datesFrom1904 = input.choice(2) == 1
      book.cellFormats = input.shortBytes().map { Int($0) }
      book.formats = (0..<input.choice(4)).map { _ in input.shortText() }
      book.strings = (0..<input.choice(4)).map { _ in input.shortText() }
      book.sheets = [.init("Data", input.text())]
      check(book.bytes)
    default:
      var all = WorkbookWriter([.init("Data", #"<row r="1"><c r="A1"><v>1</v></c></row>"#)]).parts
      let place = input.choice(all.count)
      all[place] = ZipWriter.Part(all[place].name, input.remainder())
      check(ZipWriter.archive(all))
    }
  }

  private static func check(_ bytes: [UInt8]) {
    let limits = limits
    var (last, cells) = (0, 0)
    let outcome = Result { () throws(SpreadsheetError) in
      try Spreadsheet.read(bytes, limits: limits) { row in
        require(row.line > last && row.line <= limits.rows, "the rows are in order and within the limit")
        require(row.cells.count <= limits.columns && row.cells.last?.isEmpty == false, "a row ends with a filled cell within the limit")
        last = row.line
        cells += row.cells.count
        for cell in row.cells { check(cell, limits) }
        return true
      }
    }
    switch outcome {
    case .success(let info): require(info.rows > 0 && cells <= limits.cells, "an accepted file has rows, and not too many cells")
    case .failure(let error): require(!error.message.isEmpty && !error.description.isEmpty, "an error has a message")
    }
  }

  private static func check(_ cell: SheetCell, _ limits: SpreadsheetLimits) {
    // An exponent becomes digits.
    require(cell.text.utf8.count <= max(limits.cellBytes, 1_000), "a cell is within the limit")
    guard cell.kind == .number else { return }
    let digits = cell.text.utf8.drop { $0 == UInt8(ascii: "-") }
    require(
      digits.allSatisfy { $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) },
      "a number is digits and a point")
    require(Decimal(string: cell.text) != nil || digits.count > 30, "a number can be parsed")
  }

  private static var limits: SpreadsheetLimits {
    var limits = SpreadsheetLimits()
    (limits.unpackedBytes, limits.rows, limits.columns, limits.cells) = (1 << 20, 10_000, 50, 2_000)
    (limits.sharedStrings, limits.cellBytes, limits.depth, limits.tagBytes) = (100, 500, 16, 65_536)
    return limits
  }
}
