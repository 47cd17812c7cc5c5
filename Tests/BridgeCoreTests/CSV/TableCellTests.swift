import BridgeTestSupport
import Spreadsheet
import TestSupport
import Testing

@testable import BridgeCore

@Suite("CSV cells")
struct TableCellTests {
  @Test(
    "a formula is written as text, and read back unchanged",
    arguments: ["=1+1", "+41 44", "-5", "@SUM(A1)", "'=x", "''-x", "＝x", "\tx"])
  func formulas(text: String) {
    let written = CSVCell.written(text)
    #expect(written == "'" + text && CSVCell.read(written) == text)
  }

  @Test("other text is unchanged", arguments: ["", "Alder", "'s-Hertogenbosch", "'", "''", "a=b", "1-2"])
  func plain(text: String) {
    #expect(CSVCell.written(text) == text && CSVCell.read(text) == text)
  }

  @Test("lists are separated by spaces, semicolons, commas or line ends")
  func lists() {
    #expect(CSVCell.list(" a b;c,d\n e ;; a") == ["a", "b", "c", "d", "e", "a"] && CSVCell.list("  ").isEmpty)
  }

  @Test("generated: any text written as CSV is read back unchanged")
  func roundTrip() throws {
    var random = SeededGenerator("CSV cells")
    let pieces = ["a", "\"", ",", ";", "\t", "\n", "\r\n", "'", "=", "-", "é", "日本", " x", "\u{FEFF}b"]
    for _ in 0..<2000 {
      let width = Int.random(in: 2...5, using: &random)
      let records = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(pieces) }.joined() }
      }
      let text = CSVWriter.text([(1...width).map { "column\($0)" }] + records)
      var parser = CSVParser()
      let read = try parser.feed(Array(text.utf8)) + parser.finish()
      // Rows of empty cells are skipped.
      let filled = records.filter { $0.contains { !$0.isEmpty } }
      #expect(read.dropFirst().map { $0.fields.map(CSVCell.read) } == filled, "\(text)")
    }
  }
}
