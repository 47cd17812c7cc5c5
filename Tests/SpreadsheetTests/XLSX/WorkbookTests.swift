import Foundation
import SpreadsheetTestSupport
import TestSupport
import Testing

@testable import Spreadsheet

@Suite("XLSX workbooks")
struct WorkbookTests {
  private typealias Sheet = WorkbookWriter.Sheet

  @Test("every kind of cell is read: shared and inline text, runs, numbers, flags, errors, dates, formulas' values, gaps")
  func kinds() throws {
    var book = WorkbookWriter()
    book.strings = ["<t>Alder</t>", "<r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh>"]
    book.formats = ["yyyy-mm-dd", "0000"]
    book.cellFormats = [0, 14, 164, 165]
    book.sheets = [
      Sheet(
        "Data",
        """
        <row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
        <row r="4"><c r="A4"><v>812.4375</v></c><c r="B4" s="1"><v>46327</v></c><c r="C4" s="2"><v>46327.75</v></c><c r="D4" s="3"><v>1</v></c>
        <c r="E4" t="b"><v>1</v></c><c r="F4" t="e"><v>#REF!</v></c><c r="G4" t="str"><f>A1&amp;"x"</f><v>for&lt;mula</v></c>
        <c r="H4" t="inlineStr"><is><t xml:space="preserve"> in </t><rPh><t>no</t></rPh></is></c><c r="I4"><f>1+1</f><v>2</v></c>
        <c r="J4" t="d"><v>2026-11-30T00:00:00</v></c><c r="K4" s="1"/><c r="L4"><v/></c></row>
        <row r="5"><c r="B5" t="inlineStr"><is><t>  </t></is></c></row>
        <row><c><v>1</v></c><c/><c><v>3</v></c></row>
        """)
    ]
    let (info, rows) = try Spreadsheet.rows(book.bytes)
    #expect(info.format == .xlsx && info.sheet == "Data" && info.rows == 3 && info.encoding == nil)
    #expect(rows.map(\.line) == [2, 4, 6])
    #expect(rows[0].cells == [SheetCell("Alder"), .empty, SheetCell("Rich text")])
    #expect(
      rows[1].cells == [
        SheetCell("812.4375", .number), SheetCell("2026-11-01", .date), SheetCell("2026-11-01T18:00:00", .date), SheetCell("0001", .number),
        SheetCell("TRUE", .boolean), SheetCell("#REF!", .error), SheetCell("for<mula"), SheetCell(" in "), SheetCell("2", .number),
        SheetCell("2026-11-30", .date),
      ])
    #expect(rows[2].cells == [SheetCell("1", .number), .empty, SheetCell("3", .number)])
    book.prefix = "x:"
    book.sheets[0].data = book.sheets[0].data.replacing("</", with: "</x:").replacing(#/<(?<first>[a-zA-Z])/#) { "<x:\($0.output.first)" }
    book.strings = book.strings.map { $0.replacing("</", with: "</x:").replacing(#/<(?<first>[a-zA-Z])/#) { "<x:\($0.output.first)" } }
    #expect(try Spreadsheet.rows(book.bytes).rows == rows)
    book.datesFrom1904 = true
    #expect(try Spreadsheet.rows(book.bytes).rows[1][1] == SheetCell("2030-11-02", .date))
  }

  @Test("the first visible sheet that has data is read, or the one that is named or numbered")
  func sheets() throws {
    let row = { (text: String) in #"<row r="1"><c r="A1" t="inlineStr"><is><t>\#(text)</t></is></c></row>"# }
    let book = WorkbookWriter([
      Sheet("Cover", ""), Sheet("Secret", state: "hidden", row("hidden")), Sheet("Usage & more", row("usage")),
      Sheet("Lists", state: "veryHidden", row("lists")),
    ])
    let read = { (selection: Spreadsheet.Selection) throws(SpreadsheetError) in try Spreadsheet.rows(book.bytes, .init(sheet: selection)) }
    let first = try read(.firstWithData)
    #expect(first.info.sheet == "Usage & more" && first.info.sheets == ["Cover", "Secret", "Usage & more", "Lists"])
    #expect(first.rows == [SheetRow(line: 1, cells: [SheetCell("usage")])])
    #expect(try read(.name("SECRET")).rows[0][0].text == "hidden" && read(.number(4)).rows[0][0].text == "lists")
    let missing = #expect(throws: SpreadsheetError.self) { try read(.name("Usages")) }
    #expect(missing?.kind == .noSuchSheet && missing?.message.contains("'Cover', 'Secret', 'Usage & more', 'Lists'") == true)
    #expect(throws: SpreadsheetError(.noSuchSheet, "the workbook has no sheet 5, only 4")) { try read(.number(5)) }
    #expect(throws: SpreadsheetError(.noSuchSheet, "the workbook has no sheet 0, only 4")) { try read(.number(0)) }
    #expect(throws: SpreadsheetError(.empty, "the sheet has no data", sheet: "Cover")) { try read(.number(1)) }
    let empty = WorkbookWriter([Sheet("A", ""), Sheet("B", state: "hidden", row("x"))])
    #expect(throws: SpreadsheetError.self) { try Spreadsheet.rows(empty.bytes) }
  }

  @Test("an error names the sheet, the row and the column")
  func places() {
    let cases: [(String, String)] = [
      (#"<row r="7"><c r="C7"><v>x1</v></c></row>"#, "sheet 'S', row 7, column C: 'x1' is not a number"),
      (#"<row r="7"><c r="C7" t="s"><v>9</v></c></row>"#, "sheet 'S', row 7, column C: refers to text '9' of 0"),
      (#"<row r="7"><c r="C7" t="b"><v>2</v></c></row>"#, "sheet 'S', row 7, column C: '2' is not TRUE or FALSE"),
      (#"<row r="7"><c r="C7" t="q"><v>2</v></c></row>"#, "sheet 'S', row 7, column C: has the unknown type 'q'"),
      (#"<row r="7"><c r="C8"><v>2</v></c></row>"#, "sheet 'S', row 7: is followed by the cell 'C8'"),
      (#"<row r="7"><c r="C7"><v>2</v></c><c r="B7"/></row>"#, "sheet 'S', row 7, column C: is followed by the cell 'B7'"),
      (#"<row r="7"/><row r="7"/>"#, "sheet 'S', row 7: row '7' follows row 7"),
      (#"<row r="0"/>"#, "sheet 'S', row 1: row '0' follows row 0"),
      (#"<row r="9999999"/>"#, "sheet 'S', row 9999999: has more than 1048576 rows"),
      (#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#, "sheet 'S', row 1, column XFD: is beyond the first 1024 columns"),
    ]
    for (data, expected) in cases {
      let error = #expect(throws: SpreadsheetError.self) { try Spreadsheet.rows(WorkbookWriter([Sheet("S", data)]).bytes) }
      #expect(error?.description.hasPrefix(expected) == true, "\(data): \(String(describing: error))")
    }
  }

  @Test("generated: any table is read back, however its text is stored, with gaps and without")
  func generated() throws {
    var random = SeededGenerator("workbooks")
    let texts = ["Alder", "a & <b>", " x ", "\"q\"", "日本", "1,204", "_x000D_", "tab\there", "é"]
    for _ in 0..<400 {
      var book = WorkbookWriter()
      book.cellFormats = [0]
      var (data, expected, line) = ("", [SheetRow](), 0)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        line += Int.random(in: 1...3, using: &random)
        var (row, cells) = ("", [SheetCell]())
        for column in 0..<Int.random(in: 1...30, using: &random) where !random.chance(3) {
          let reference = "\(SheetColumn.name(column))\(line)"
          cells += repeatElement(.empty, count: column - cells.count)
          switch random.chance(2) {
          case true:
            let text = random.pick(texts)
            let content = "<t xml:space=\"preserve\">\(WorkbookWriter.escaped(text.replacing("_x", with: "_x005F_x")))</t>"
            if random.chance(2) {
              row += #"<c r="\#(reference)" t="s"><v>\#(book.strings.count)</v></c>"#
              book.strings.append(random.chance(2) ? "<r>\(content)</r>" : content)
            } else {
              row += #"<c r="\#(reference)" t="inlineStr"><is>\#(content)</is></c>"#
            }
            cells.append(SheetCell(text))
          case false:
            let value = Double(Int.random(in: -99_999_999...99_999_999, using: &random)) / 10_000
            row += #"<c r="\#(reference)" s="0"><v>\#(String(format: "%.17g", value))</v></c>"#
            cells.append(SheetCell(Decimal(string: String(format: "%.4f", value))?.description ?? "", .number))
          }
        }
        data += #"<row r="\#(line)">\#(row)</row>"#
        if !cells.isEmpty { expected.append(SheetRow(line: line, cells: cells)) }
      }
      book.sheets = [Sheet("S", data)]
      guard !expected.isEmpty else { continue }
      #expect(try Spreadsheet.rows(book.bytes).rows == expected, "\(data)")
    }
  }

  @Test("the reader stops in a sheet when it is told to, and does not see an error behind")
  func stop() throws {
    let data = (1...5_000).map { #"<row r="\#($0)"><c><v>\#($0 < 4_000 ? "1" : "x")</v></c></row>"# }.joined()
    var count = 0
    let info = try Spreadsheet.read(WorkbookWriter([Sheet("S", data)]).bytes) { _ in
      count += 1
      return count < 3
    }
    #expect(count == 3 && info.rows == 3)
  }
}
