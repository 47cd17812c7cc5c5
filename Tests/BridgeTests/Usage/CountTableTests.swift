import Spreadsheet
import Testing

@testable import Bridge
@testable import BridgeCore

@Suite("CSV files of counts")
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

  @Test("exactly the invalid lines are reported, each with its column")
  func problems() throws {
    let table = try read(
      "customer,product,quantity,as_of\nalder,wfbs,12,\nalder,wfbs,twelve,\n,wfbs,1,\nalder,wfbs,-1,\nalder,wfbs\nalder,wfbs,1,2027-06-01\n"
    )
    #expect(table.counts.count == 1)
    #expect(
      table.problems.map { "\($0.line) \($0.column)" } == ["3 quantity", "4 customer", "5 quantity", "6 ", "7 as_of"])
  }

  @Test("the same customer, product, time and source in two lines: both lines are named, whatever their quantities")
  func repetitions() throws {
    let table = try read(
      """
      customer,product,quantity,as_of,source
      alder,wfbs,12,2026-11-01,
      alder,wfbs,12,2026-11-02,
      alder,wfbs,13,2026-11-01T00:00:00Z,csv
      alder,wfbs,14,2026-11-01,console
      alder,wfbs,15,,
      alder,wfbs,15,,
      alder,wfbs,,2026-11-03,

      """)
    #expect(table.counts.map(\.line) == [2, 3, 5, 6])
    #expect(
      table.problems.map { "\($0.line) \($0.message)" } == [
        "4 has the same customer, product, time and source as line 2", "7 has the same customer, product, time and source as line 6",
        "8 is empty; write 0 if there are none",
      ])
  }

  @Test("a line sep=; and rows of empty cells, as spreadsheets write them, are accepted, and lines are counted as in the file")
  func spreadsheets() throws {
    let table = try read("\u{FEFF}sep=;\r\ncustomer;product;quantity\r\n;;\r\nalder;wfbs;12\r\n;;\r\nbirch;wfbs;x\r\n;;\r\n")
    #expect(table.counts.map { "\($0.line) \($0.count.customerID) \($0.count.quantity)" } == ["4 alder 12"])
    #expect(table.problems.map { "\($0.line) \($0.column)" } == ["6 quantity"])
  }

  @Test("a misspelt or missing column is rejected, and no line is read")
  func header() throws {
    let table = try read("customer,product,quantitty\nalder,wfbs,1\n")
    #expect(table.problems.map(\.column) == ["quantitty", "quantity"])
    #expect(table.counts.isEmpty)
  }
}
