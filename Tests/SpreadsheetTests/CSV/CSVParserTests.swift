import TestSupport
import Testing

@testable import Spreadsheet

@Suite("CSV")
struct CSVParserTests {
  private func parse(_ text: String, pieces: Int = .max) throws -> [[String]] {
    var parser = CSVParser()
    var records: [CSVParser.Record] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      records += try parser.feed(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
    }
    return try (records + parser.finish()).map(\.fields)
  }

  @Test("quotes, doubled quotes, line ends in fields, CRLF and a byte order mark are understood")
  func dialects() throws {
    #expect(try parse("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n") == [["a", "b"], ["x, \"y\"", "two\nlines"]])
    #expect(try parse("\u{FEFF}a;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
    #expect(try parse("a\tb\n\n1\t\n") == [["a", "b"], ["1", ""]])
  }

  @Test("the result does not depend on how the bytes are split into chunks")
  func pieces() throws {
    var random = SeededGenerator(#function)
    let alphabet: [Character] = ["a", "é", "\"", ",", "\n", "\r", " ", ";", "杉"]
    for _ in 0..<500 {
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<3).map { _ in String((0..<Int.random(in: 0...5, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) }) }
      }
      let lines: [String] = rows.map { row in
        let cells: [String] = row.map { cell in "\"" + cell.replacing("\"", with: "\"\"") + "\"" }
        return cells.joined(separator: ",") + "\r\n"
      }
      let text = "x,y,z\n" + lines.joined()
      let whole = try parse(text)
      // A lone CR LF pair inside quotes is one Swift character; bytes are compared.
      func bytes(_ table: [[String]]) -> [[[UInt8]]] { table.map { row in row.map { cell in Array(cell.utf8) } } }
      // Rows of empty cells are skipped.
      let isFilled = { (row: [String]) in row.contains { $0.contains { $0 != " " } } }
      let expected: [[String]] = [["x", "y", "z"]] + rows.filter(isFilled)
      #expect(bytes(whole) == bytes(expected))
      #expect(try parse(text, pieces: 1) == whole)
      #expect(try parse(text, pieces: 7) == whole)
    }
  }

  @Test("an error names its line")
  func faults() {
    #expect(throws: CSVParser.Problem.unclosedQuote(line: 3)) { try parse("a,b\n1,2\n\"x,2\n") }
    #expect(throws: CSVParser.Problem.textAfterQuote(line: 2)) { try parse("a,b\n\"x\"y,2\n") }
    var parser = CSVParser()
    #expect(throws: CSVParser.Problem.notUTF8(line: 2)) { try parser.feed(Array("a,b\n".utf8) + [0xFF, 0x2C, 0x31, 0x0A]) }
  }
}
