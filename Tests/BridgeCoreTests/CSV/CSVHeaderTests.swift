import Spreadsheet
import Testing

@testable import BridgeCore

@Suite("The header of a CSV file") struct CSVHeaderTests {
  private enum Column: String, CaseIterable { case customer, product, quantity }

  private func record(_ fields: String...) -> CSVParser.Record { CSVParser.Record(line: 1, fields: fields) }

  @Test("Empty cells beyond the last column, as spreadsheets write them, are ignored in the header and in the lines")
  func trailing() {
    let header = CSVHeader<Column>(record("customer", "Product ", "quantity", "", " "), needed: [.customer, .product, .quantity])
    #expect(header.problems.isEmpty && header.columns == [.customer, .product, .quantity])
    #expect(header.problem(of: record("a", "b", "1")) == nil)
    #expect(header.problem(of: record("a", "b", "1", "", "")) == nil)
    #expect(header.problem(of: record("a", "b", "1", "", "x")) != nil)
    #expect(header.problem(of: record("a", "b")) != nil)
  }

  @Test("An empty cell between columns, an unknown name, one that is there twice and a missing one are problems")
  func wrong() {
    func problems(_ fields: String...) -> Int {
      CSVHeader<Column>(CSVParser.Record(line: 1, fields: fields), needed: [.customer, .product]).problems.count
    }
    #expect(problems("customer", "", "product") == 1)
    #expect(problems("customer", "product", "seats") == 1)
    #expect(problems("customer", "product", "customer") == 1)
    #expect(problems("customer") == 1)
    #expect(problems("") == 3)
  }
}
