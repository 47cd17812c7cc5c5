import BridgeTestSupport
import Spreadsheet
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Figures in CSV files")
struct FigureTableTests {
  private func read<Item>(_ text: String, _ item: Item.Type = Item.self) throws -> FigureTable<Item> {
    var parser = CSVParser()
    var table = FigureTable<Item>(today: .of("2026-11-20"), received: Instant(milliseconds: 5), source: "csv")
    for record in try parser.feed(Array(text.utf8)) + parser.finish() { table.add(record) }
    return table
  }

  private static let items = "received,delivered,spam,phishing,malware,ransomware,business_email_compromise,policy,sandbox"

  @Test("columns are accepted in any order and case")
  func columns() throws {
    let table = try read(
      """
      Day;SPAM;customer;business_email_compromise;product;received;delivered;phishing;malware;ransomware;policy;sandbox
      2026-11-20;7;alder;2;hes;0;0;0;0;0;0;9
      2026-11-19;0;alder;1000000000000;hes;0;0;0;0;0;0;0

      """, MailItem.self
    )
    #expect(table.problems.isEmpty && table.figures.map(\.line) == [2, 3])
    let first = try #require(table.figures.first?.figures)
    #expect(first.customerID == "alder" && first.productID == "hes" && first.day == .of("2026-11-20") && first.source == "csv")
    #expect(MailItem.allCases.map { first.counts[$0] } == [0, 0, 7, 0, 0, 0, 2, 0, 9])
  }

  @Test("each invalid line is reported with its column, separately from the valid lines")
  func wrongLines() throws {
    let table = try read(
      """
      customer,product,day,\(Self.items)
      alder,hes,2026-11-21,1,1,0,0,0,0,0,0,0
      alder,hes,1999-12-31,1,1,0,0,0,0,0,0,0
      alder,hes,2026-11-31,1,1,0,0,0,0,0,0,0
      alder,hes,2026-11-19,-1,1,0,0,0,0,0,0,0
      alder,hes,2026-11-14,1.5,,0,0,0,0,0,0,0
      alder,hes,2026-11-18,1000000000001,1,0,0,0,0,0,0,0
      alder,hes,2026-11-17,1
      alder,hes,2026-11-16,1,1,0,0,0,0,0,0,0
      alder,hes,2026-11-16,2,1,0,0,0,0,0,0,0
      alder,hes,2026-11-15T00:00:00Z,2,1,0,0,0,0,0,0,0
      """, MailItem.self)
    #expect(
      table.problems.map { "\($0.line) \($0.column)" } == [
        "2 day", "3 day", "4 day", "5 received", "6 received", "6 delivered", "7 received", "8 ", "10 ", "11 day",
      ])
    #expect(table.problems[0].message.contains("in the future"))
    #expect(table.problems.first { $0.column == "delivered" }?.message == "is empty; write 0 if there were none")
    #expect(table.problems.first { $0.line == 10 }?.message == "has the same customer, product and day as line 9")
    #expect(table.figures.map(\.line) == [9])
  }

  @Test(
    "a header with a missing, unknown or repeated column is rejected, and no line is read",
    arguments: [
      ("customer,day,\(items)", "product"), ("customer,product,day,\(items),spma", "spma"),
      ("customer,product,day,\(items.replacing("spam,", with: ""))", "spam"), ("customer,product,day,\(items),spam", "spam"),
      ("customer,product,day,\(items),source", "source"),
    ])
  func header(header: String, column: String) throws {
    let table = try read(header + "\nx,y\n", MailItem.self)
    #expect(table.problems.map(\.column) == [column] && table.problems.allSatisfy { $0.line == 1 })
    #expect(table.figures.isEmpty && !table.isEmpty)
  }

  @Test("devices have no product")
  func devices() throws {
    let items = "workstations,servers,servers_offline,viruses_removed,spyware_removed,fully_patched"
    let table = try read(
      "customer,day,\(items)\nalder,2026-11-20,0,2,0,0,0,2147483647\nalder,2026-11-19,0,2,0,0,0,2147483648\n", DeviceItem.self)
    #expect(table.figures.first?.figures.counts[.fullyPatched] == 2_147_483_647)
    #expect(table.problems.map(\.column) == ["fully_patched"])
    #expect(try read("customer,product,day,\(items)\n", DeviceItem.self).problems.map(\.column) == ["product"])
  }
}
