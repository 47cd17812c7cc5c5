import BridgeTestSupport
import ExactDecimal
import GRDB
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Reporting usage counts")
struct UsageServiceTests {
  private let temporary: TemporaryStore
  private let service: UsageService
  private let noon = Instant(milliseconds: 1_795_000_000_000)

  init() async throws {
    temporary = try TemporaryStore()
    service = UsageService(store: temporary.store, clock: SystemClock(), billedPeriods: BilledLedger.periods)
    let now = noon
    try await temporary.store.write { db in
      try Customer(
        id: "alder", displayName: "Alder", enabled: true, companyIdentifier: "", billedProductIDs: [], mailRecipients: [], createTime: now,
        updateTime: now
      )
      .insert(db)
    }
  }

  private func count(_ quantity: ExactDecimal, customer: String = "alder", at time: Instant? = nil, source: String = "test") -> Count {
    Count(customerID: customer, productID: "wfbs", quantity: quantity, asOf: time ?? noon, source: source, received: noon, late: false)
  }

  private func kept() async throws -> [Count] {
    try await service.counts(customerID: "", productID: "", period: nil, page: Page(size: 0, token: "", scope: [])).rows
  }

  @Test("an invalid message in a stream is rejected as a whole; earlier messages are kept, and later ones are not read")
  func wrongMessage() async throws {
    let later = noon.adding(.seconds(60))
    let (receipt, refusal) = try await service.report(
      [[count(1)], [count(2, at: later), count(3, customer: "nobody")], [count(4, source: "other")]], by: .daemon
    ) { batch, index in "message \(batch): counts[\(index)]." }
    #expect(receipt.accepted == 1)
    #expect(refusal?.kind == .invalidArgument && refusal?.message.contains("message 1: counts[1].customer_id") == true)
    #expect(try await kept().map(\.quantity) == [1])
  }

  @Test("a repeated report changes nothing; another quantity corrects it, and the first one is kept")
  func repeated() async throws {
    for (quantity, accepted) in [(5, 1), (5, 0), (6, 1), (7, 1)] as [(ExactDecimal, Int64)] {
      #expect(try await service.report([[count(quantity)]], by: .daemon) { _, _ in "" }.receipt.accepted == accepted)
    }
    #expect(try await kept().map(\.quantity) == [7])
    let corrected = try await temporary.store.read { db in try Int64.fetchOne(db, sql: "SELECT corrected_quantity FROM counts") }
    // In ten-thousandths.
    #expect(corrected == 50_000)
  }

  @Test("every page of a list begins where the last one ended, whatever a source or an id is called")
  func hostilePages() async throws {
    let sources = ["a", "a\r", "\u{301}b", "\u{200D}c", "d\ne", "[\"f\"]", "g/h,i", "\r"]
    _ = try await service.report(sources.map { [count(1, source: $0)] }, by: .daemon) { _, _ in "" }
    for size: Int32 in 1...3 {
      var (seen, token) = ([[UInt8]](), "")
      repeat {
        let page = try await service.counts(
          customerID: "", productID: "", period: nil, page: Page(size: size, token: token, scope: ["counts"]))
        seen += page.rows.map { Array($0.source.utf8) }
        token = page.nextToken
      } while !token.isEmpty && seen.count <= sources.count
      #expect(seen.count == sources.count && Set(seen) == Set(sources.map { Array($0.utf8) }))
    }
    let foreign = try Page(size: 0, token: "", scope: ["counts"]).token(after: "1\nalder\nwfbs\ntest")
    let refusal = await status {
      try await service.counts(customerID: "", productID: "", period: nil, page: Page(size: 0, token: foreign, scope: ["counts"]))
    }
    #expect(refusal?.fields == ["page_token"])
  }

  @Test("only a count for a period that was billed is late")
  func late() async throws {
    let october = noon.adding(.seconds(-30 * 86_400))
    let (now, billed) = (noon, Period(noon, in: .gmt))
    try await temporary.store.write { db in
      try BilledLedger.record(
        db, customerID: "alder", productID: "wfbs", period: billed, quantity: 1, agreementID: 1, additionID: 1, runID: "run-1", at: now)
    }
    #expect(try await service.report([[count(5), count(6, at: october)]], by: .daemon) { _, _ in "" }.receipt.late == 1)
    #expect(try await kept().map(\.late) == [true, false])
  }

  @Test("a page continues where the previous one ended, even among counts of the same time")
  func pages() async throws {
    let counts = (0..<250).map { count(ExactDecimal(Int32($0)), at: noon.adding(.seconds($0 / 10)), source: "s\($0 % 10)") }
    _ = try await service.report([counts], by: .daemon) { _, _ in "" }
    var seen: [Int64] = []
    var token = ""
    repeat {
      let page = try await service.counts(customerID: "alder", productID: "", period: nil, page: Page(size: 7, token: token, scope: ["x"]))
      seen += page.rows.compactMap(\.quantity.whole)
      token = page.nextToken
    } while !token.isEmpty
    #expect(seen.sorted() == Array(0..<250))
    #expect(Set(seen).count == 250)
  }
}
