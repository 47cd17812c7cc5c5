import Escaping
import Spreadsheet
import Testing
import TestSupport

@testable import Pages
@testable import Workbook

/// What is written is read again by the reader of vendors' files, which knows nothing of the writer.
@Suite("Tables as CSV and as workbooks")
struct WorkbookTests {
  private let table = SheetTable(
    "Plan 2026-11",
    columns: [
      .init("customer_name"), .init("new_quantity", .quantity),
      .init("price_effect", .signedMoney(increase: "increase", decrease: "decrease")),
      .init("effective_date", .day), .init("read", .time),
    ],
    rows: [
      [.text("Alder"), .number("12.5"), .number("-1204.50"), .day(.init(2026, 11, 1)), .time(.init(2026, 11, 27), hour: 19, minute: 5)],
      [.text("=1+1"), .number("0"), .number("7.00"), .none, .none],
    ])

  private func rows(_ table: SheetTable) throws -> [SheetRow] {
    try Spreadsheet.rows(try WorkbookWriter.bytes(of: [table], title: "T")).rows
  }

  @Test("CSV has no cell with a sign, and no formula")
  func csv() {
    #expect(
      table.csv == """
        customer_name,new_quantity,increase,decrease,effective_date,read
        Alder,12.5,,1204.50,2026-11-01,2026-11-27 19:05
        '=1+1,0,7.00,,,

        """)
  }

  @Test("In a workbook numbers are numbers, days are days, and a formula is only a text")
  func workbook() throws {
    let rows = try rows(table)
    #expect(rows.map { $0.cells.map(\.text) }.first == ["Customer name", "New quantity", "Price effect", "Effective date", "Read"])
    #expect(rows[1][0] == SheetCell("Alder") && rows[2][0] == SheetCell("=1+1"))
    #expect(rows[1][1].text == "12.5" && rows[1][1].kind == .number && rows[1][2].text == "-1204.5" && rows[1][2].kind == .number)
    #expect(rows[1][3].text.hasPrefix("2026-11-01") && rows[1][3].kind != .text && rows[1][4].text.contains("19:05"), "\(rows[1])")
    #expect(rows[2][3].isEmpty)
  }

  @Test("No text is a formula or damages the file, whatever it contains")
  func hostile() throws {
    var random = SeededGenerator()
    let texts = (0..<200).map { _ in "a" + HostileText.text("=+-@<>&\"'\t", &random) } + ["\u{FFFE}\u{1}\u{0}x", "_x000D_"]
    let rows = try rows(SheetTable("a[b]:*?/\\", columns: [.init("x")], rows: texts.map { [.text($0)] }))
    #expect(rows.dropFirst().map { Array($0[0].text.utf8) } == texts.map { Array(PageText.clean($0).utf8) })
    #expect(rows.allSatisfy { $0[0].kind == .text })
  }

  @Test("A text longer than a cell is cut, and a table without rows is a header")
  func limits() throws {
    let rows = try rows(SheetTable("", columns: [.init("x")], rows: [[.text(String(repeating: "é", count: 40_000))]]))
    #expect(rows[1][0].text.utf16.count == 32_767)
    #expect(try self.rows(SheetTable(String(repeating: "n", count: 50), columns: [.init("x_y")], rows: [])).map { $0[0].text } == ["X y"])
  }
}
