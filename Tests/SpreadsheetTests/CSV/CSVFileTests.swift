import TestSupport
import Testing

@testable import Spreadsheet

@Suite("CSV files")
struct CSVFileTests {
  private static let table = "Kunde;Menge\r\n\"Cédre; Clinique\";2,5\r\nÄrzte – \u{20AC};7"

  private static func bytes(_ text: String, _ encoding: CSVEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .windows1252: text.unicodeScalars.map { ["\u{20AC}": 0x80, "–": 0x96][$0] ?? UInt8($0.value) }
    }
  }

  @Test(
    "UTF-8, UTF-16 and Windows-1252 are read, with or without a byte order mark, and the result says which it was",
    arguments: [
      (.utf8, ""), (.utf8, "\u{FEFF}"), (.utf16LittleEndian, "\u{FEFF}"), (.utf16BigEndian, "\u{FEFF}"), (.windows1252, ""),
    ] as [(CSVEncoding, String)])
  func encodings(encoding: CSVEncoding, mark: String) throws {
    let (info, rows) = try Spreadsheet.rows(Self.bytes(mark + Self.table, encoding))
    #expect(info.encoding == encoding && info.delimiter == .semicolon && info.format == .csv && info.rows == 3)
    #expect(rows.map { $0.cells.map(\.text) } == [["Kunde", "Menge"], ["Cédre; Clinique", "2,5"], ["Ärzte – €", "7"]])
    #expect(rows.map(\.line) == [1, 2, 3])
  }

  @Test("UTF-16 without a byte order mark is recognised by its zeros")
  func utf16WithoutMark() throws {
    let text = "Customer,Quantity\nAlder Dental,25\nCédre,7\n" + String(repeating: "Birch Legal,9\n", count: 9)
    for encoding in [CSVEncoding.utf16LittleEndian, .utf16BigEndian] {
      let (info, rows) = try Spreadsheet.rows(Self.bytes(text, encoding))
      #expect(info.encoding == encoding && rows.count == 12 && rows[2].cells.map(\.text) == ["Cédre", "7"])
    }
  }

  @Test("a line sep= names the delimiter, is not a row, and is counted as a line")
  func separatorLine() throws {
    for (first, delimiter) in [
      ("sep=;", CSVDelimiter.semicolon), ("SEP=|", .pipe), ("\"sep=,\"", .comma), ("sep=\t", .tab), ("sep=\\t", .tab),
    ] {
      let mark = String(decoding: [delimiter.byte], as: UTF8.self)
      for end in ["\n", "\r\n", "\r"] {
        let text = [first, "a b\(mark)c,,,,;;;;", "1\(mark)2"].joined(separator: end)
        let (info, rows) = try Spreadsheet.rows(Array(text.utf8), .init())
        #expect(info.delimiter == delimiter && rows.map(\.line) == [2, 3] && rows.last?.cells.map(\.text) == ["1", "2"], "\(first)")
      }
    }
    #expect(throws: SpreadsheetError(.malformed, "names a delimiter that is not a comma, semicolon, tab or vertical bar", row: 1)) {
      try Spreadsheet.rows(Array("sep=x\na,b\n".utf8))
    }
    // A column that begins so.
    #expect(try Spreadsheet.rows(Array("sep=price,b\n1,2\n".utf8)).rows.count == 2)
  }

  @Test("rows of empty cells are skipped, and the numbers of the lines after them are kept")
  func emptyRows() throws {
    let (_, rows) = try Spreadsheet.rows(Array("a,b,c\n,,\n\n , \t,\n\"\",\"\",\"\"\n1,\"x\ny\",\n,,\n2,,3\n,,".utf8))
    #expect(rows.map(\.line) == [1, 6, 9] && rows.map(\.cells.count) == [3, 2, 3])
  }

  @Test("a quote in the header does not count for the delimiter")
  func delimiterOutsideQuotes() throws {
    let (info, rows) = try Spreadsheet.rows(Array("\"a,b,c\";d\n1;2".utf8))
    #expect(info.delimiter == .semicolon && rows[0].cells.map(\.text) == ["a,b,c", "d"])
  }

  @Test("errors name the line, and say what to do")
  func errors() {
    let cases: [(String, SpreadsheetError.Kind, Int?, String)] = [
      ("", .unsupported, nil, "the file is empty"),
      (",,\n ,\n", .empty, nil, "the file has no data"),
      ("a,b\n1,\"2\n", .malformed, 2, "has a quote that is never closed"),
      ("a,b\n1,\"2\"3\n", .malformed, 2, "has text after a closing quote"),
      ("a,b\n1,\u{0}\n", .malformed, 2, "has a byte 0"),
      ("<!DOCTYPE html>\n<html>", .unsupported, nil, "web page"),
      ("%PDF-1.7", .unsupported, nil, "PDF"),
      ("a" + String(repeating: ",", count: 1_100) + "b", .tooLarge, 1, "more than 1024 columns"),
      ("a" + String(repeating: ",", count: 70_000) + "b", .malformed, 1, "more than 16384 fields"),
      ("a,\"" + String(repeating: "x", count: 200_000) + "\"", .tooLarge, 1, "more than 131072 bytes"),
    ]
    for (text, kind, line, message) in cases {
      let error = #expect(throws: SpreadsheetError.self) { try Spreadsheet.rows(Array(text.utf8)) }
      #expect(
        error?.kind == kind && error?.row == line && error?.message.contains(message) == true,
        "\(text.prefix(20)): \(String(describing: error))")
    }
    var limits = SpreadsheetLimits()
    limits.fileBytes = 1 << 20
    #expect(throws: SpreadsheetError.self) { try Spreadsheet.rows([UInt8](repeating: 0x61, count: 2 << 20), limits: limits) }
    limits.rows = 3
    #expect(throws: SpreadsheetError.self) { try Spreadsheet.rows(Array("a\nb\nc\nd\n".utf8), limits: limits) }
    limits.cells = 5
    #expect(throws: SpreadsheetError.self) { try Spreadsheet.rows(Array("a,b\nc,d\ne,f\n".utf8), limits: limits) }
    // One of the five bytes that Windows-1252 does not have.
    #expect(throws: SpreadsheetError.self) { try Spreadsheet.rows([0x61, 0x81, 0x0A]) }
  }

  @Test("the reader stops when it is told to")
  func stop() throws {
    var lines: [Int] = []
    let info = try Spreadsheet.read(Array("a\nb\nc\n\"".utf8)) { row in
      lines.append(row.line)
      return lines.count < 2
    }
    #expect(lines == [1, 2] && info.rows == 2)
  }

  @Test("generated: any table written with any delimiter and line end is read back")
  func generated() throws {
    var random = SeededGenerator("CSV files")
    let pieces = ["a", "\"", ",", ";", "\t", "|", "\n", "\r\n", "é", "日本", " x", "=", "0"]
    for _ in 0..<1_000 {
      let delimiter = random.pick(CSVDelimiter.allCases)
      let mark = String(decoding: [delimiter.byte], as: UTF8.self)
      let end = random.pick(["\n", "\r\n", "\r"])
      let table = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(pieces) }.joined()
        }
      }
      let text = table.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: mark) + end }.joined()
      let isFilled = { (row: [String]) in row.contains { $0.utf8.contains { $0 != 0x20 && $0 != 0x09 } } }
      let expected = table.filter(isFilled).map { row in Array(row[...(row.lastIndex { !$0.isEmpty } ?? 0)]) }
      let encoding = random.pick([CSVEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
      let bytes = Self.bytes("\u{FEFF}" + text, encoding)
      do throws(SpreadsheetError) {
        let (info, rows) = try Spreadsheet.rows(bytes, .init(delimiter: delimiter))
        #expect(rows.map { $0.cells.map { Array($0.text.utf8) } } == expected.map { $0.map { Array($0.utf8) } }, "\(text)")
        #expect(info.encoding == encoding)
      } catch {
        #expect(expected.isEmpty && error.kind == .empty, "\(text): \(error)")
      }
    }
  }
}
