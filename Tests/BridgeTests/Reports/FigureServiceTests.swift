import BridgeAccountsTestSupport
import BridgeTestSupport
import GRDB
import LocalRPC
import Spreadsheet
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Reporting figures")
struct FigureServiceTests {
  private func report(_ fixture: ReportFixture, _ batches: [[MailFigures]]) async throws -> (receipt: FigureReceipt, refusal: (any Error)?)
  {
    try await fixture.service.report(batches, by: .daemon) { batch, index in "message \(batch): figures[\(index)]." }
  }

  private func kept(_ fixture: ReportFixture) async throws -> [MailFigures] {
    try await fixture.service.figures(MailItem.self, .init(), page: Page(size: 0, token: "", scope: [])).rows
  }

  @Test("repeated figures change nothing; different ones replace the day, and the activity log keeps the replaced ones")
  func replaced() async throws {
    let fixture = try await ReportFixture.with()
    #expect(try await report(fixture, [[.of("2026-11-20", [.spam: 5])]]).receipt == FigureReceipt(accepted: 1))
    #expect(try await report(fixture, [[.of("2026-11-20", [.spam: 5])]]).receipt == FigureReceipt(unchanged: 1))
    #expect(
      try await report(fixture, [[.of("2026-11-20", [.spam: 6]), .of("2026-11-19", [:])]]).receipt
        == FigureReceipt(accepted: 2, replaced: 1))
    #expect(try await kept(fixture).map { $0.counts[.spam] } == [6, 0])
    let entries = try await fixture.store.read { db in try ActivityEntry.order(sql: "id").fetchAll(db) }
    #expect(entries.map(\.action) == ["figures.report", "figures.report"], "a repeated report leaves no entry")
    #expect(entries[1].before.contains(#""spam":5"#) && entries[1].after.contains(#""spam":6"#))
    #expect(entries[0].before == "")
  }

  @Test("an invalid message in a stream is rejected as a whole; earlier messages are kept, and later ones are not read")
  func wrongMessage() async throws {
    let fixture = try await ReportFixture.with()
    var stranger = MailFigures.of("2026-11-18", [.spam: 3])
    stranger.customerID = "nobody"
    let (receipt, refusal) = try await report(
      fixture, [[.of("2026-11-20", [.spam: 1])], [.of("2026-11-19", [.spam: 2]), stranger], [.of("2026-11-17", [.spam: 4])]])
    #expect(receipt == FigureReceipt(accepted: 1))
    #expect((refusal as? DomainError)?.fields == ["message 1: figures[1].customer_id"])
    #expect(try await kept(fixture).map { $0.counts[.spam] } == [1])
  }

  @Test("figures of a product without mail-security figures, or of a deleted one, are rejected with the field")
  func products() async throws {
    let fixture = try await ReportFixture.with()
    var seats = MailFigures.of("2026-11-20", [:])
    seats.productID = "wfbs"
    let refusal = try await report(fixture, [[seats]]).refusal as? DomainError
    #expect(
      refusal?.fields == ["message 0: figures[0].product_id"] && refusal?.message.contains("hes, tmes-standard, tmes-advanced") == true)
    try await fixture.store.write { db in try db.execute(sql: "DELETE FROM products WHERE id = 'hes'") }
    seats.productID = "hes"
    #expect((try await report(fixture, [[seats]]).refusal as? DomainError)?.message.contains("cwlink products add hes") == true)
  }

  @Test("a table is imported completely or not at all; validate_only reports the result and imports nothing")
  func tables() async throws {
    let fixture = try await ReportFixture.with()
    func table(_ lines: String...) throws -> FigureTable<MailItem> {
      var parser = CSVParser()
      var table = FigureTable<MailItem>(today: .of("2026-11-21"), received: Instant(milliseconds: 1), source: "csv")
      let header = "customer,product,day,received,delivered,phishing,malware,ransomware,business_email_compromise,policy,sandbox,spam"
      let zeros = String(repeating: "0,", count: 8)
      let text = ([header] + lines.map { $0.replacing("2026-11-20,", with: "2026-11-20,\(zeros)") }).joined(separator: "\n")
      for record in try parser.feed(Array(text.utf8)) + parser.finish() { table.add(record) }
      return table
    }
    let wrong = try table("alder,hes,2026-11-20,1", "nobody,hes,2026-11-20,1", "alder,cas,2026-11-20,x", "cedar,cas,2026-11-20,1")
    let refused = await status { try await fixture.service.importTable(wrong, validateOnly: false, by: .daemon) }
    #expect(refused?.fields == ["line 3, customer", "line 4, spam", "line 5, customer"])
    let right = try table("alder,hes,2026-11-20,1", "alder,tmes-advanced,2026-11-20,2")
    #expect(try await fixture.service.importTable(right, validateOnly: true, by: .daemon) == FigureReceipt(accepted: 2))
    #expect(try await kept(fixture).isEmpty)
    #expect(try await fixture.service.importTable(right, validateOnly: false, by: .daemon) == FigureReceipt(accepted: 2))
    #expect(try await fixture.service.importTable(right, validateOnly: false, by: .daemon) == FigureReceipt(unchanged: 2))
    let header = try table()
    #expect(await status { try await fixture.service.importTable(header, validateOnly: false, by: .daemon) }?.fields == ["data"])
    let empty = FigureTable<MailItem>(today: .of("2026-11-21"), received: Instant(milliseconds: 1), source: "csv")
    #expect(await status { try await fixture.service.importTable(empty, validateOnly: false, by: .daemon) }?.fields == ["data"])
  }

  @Test("a list is newest first, filtered as requested, and continues where the previous page ended")
  func lists() async throws {
    let fixture = try await ReportFixture.with()
    let days = (0..<40).compactMap { Day.of("2026-10-01").adding(days: $0)?.description }
    _ = try await report(fixture, [days.flatMap { day in FigureProduct.allCases.map { .of(day, [.spam: 1], product: $0) } }])
    for day in days.prefix(5) { try await fixture.devices(day, [.servers: 2]) }
    var seen: [String] = []
    var token = ""
    repeat {
      let page = try await fixture.service.figures(MailItem.self, .init(), page: Page(size: 7, token: token, scope: ["x"]))
      seen += page.rows.map { "\($0.day) \($0.productID)" }
      token = page.nextToken
    } while !token.isEmpty
    #expect(seen.count == 120 && seen == Set(seen).sorted(by: >))
    let filter = FigureQueries.Filter(customerID: "alder", productID: "hes", from: .of("2026-10-03"), to: .of("2026-10-05"))
    let some = try await fixture.service.figures(MailItem.self, filter, page: Page(size: 0, token: "", scope: []))
    #expect(some.rows.map(\.day.description) == ["2026-10-05", "2026-10-04", "2026-10-03"])
    let devices = try await fixture.service.figures(
      DeviceItem.self, .init(to: .of("2026-10-04")), page: Page(size: 3, token: "", scope: ["d"]))
    #expect(devices.rows.map(\.day.day) == [4, 3, 2] && devices.rows.allSatisfy { $0.counts[.servers] == 2 } && !devices.nextToken.isEmpty)
  }
}
