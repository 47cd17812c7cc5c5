import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

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

  @Test("how the bytes are cut into pieces changes nothing")
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
      let expected: [[String]] = [["x", "y", "z"]] + rows
      #expect(bytes(whole) == bytes(expected))
      #expect(try parse(text, pieces: 1) == whole)
      #expect(try parse(text, pieces: 7) == whole)
    }
  }

  @Test("a fault names its line")
  func faults() {
    #expect(throws: CSVParser.Problem.unclosedQuote(line: 3)) { try parse("a,b\n1,2\n\"x,2\n") }
    #expect(throws: CSVParser.Problem.textAfterQuote(line: 2)) { try parse("a,b\n\"x\"y,2\n") }
    var parser = CSVParser()
    #expect(throws: CSVParser.Problem.notUTF8(line: 2)) { try parser.feed(Array("a,b\n".utf8) + [0xFF, 0x2C, 0x31, 0x0A]) }
  }
}

@Suite("Tables of counts")
struct CountTableTests {
  private let now = Instant(milliseconds: 1_795_000_000_000)

  private func read(_ text: String) throws -> CountTable {
    var parser = CSVParser()
    var table = CountTable(zone: .utc, received: now, defaultSource: "csv")
    for record in try parser.feed(Array(text.utf8)) + parser.finish() { table.add(record) }
    return table
  }

  @Test("columns are found by name, in any order and case")
  func columns() throws {
    let table = try read("Quantity, Product ,CUSTOMER,as_of\n12,wfbs,alder,2026-11-01\n")
    #expect(table.problems.isEmpty)
    let count = try #require(table.counts.first?.count)
    #expect(count.customerID == "alder" && count.productID == "wfbs" && count.quantity == 12 && count.source == "csv")
    #expect(count.asOf == Instant(milliseconds: 1_793_491_200_000))
  }

  @Test("each wrong line is named, with its column, and the right ones are not")
  func problems() throws {
    let table = try read(
      "customer,product,quantity,as_of\nalder,wfbs,12,\nalder,wfbs,twelve,\n,wfbs,1,\nalder,wfbs,-1,\nalder,wfbs\nalder,wfbs,1,2027-06-01\n"
    )
    #expect(table.counts.count == 1)
    #expect(
      table.problems.map { "\($0.line) \($0.column)" } == ["3 quantity", "4 customer", "5 quantity", "6 ", "7 as_of"])
  }

  @Test("a misspelt or missing column is refused, and no line is read under it")
  func header() throws {
    let table = try read("customer,product,quantitty\nalder,wfbs,1\n")
    #expect(table.problems.map(\.column) == ["quantitty", "quantity"])
    #expect(table.counts.isEmpty)
  }
}
