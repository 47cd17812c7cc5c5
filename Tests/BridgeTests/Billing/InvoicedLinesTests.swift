import BridgeTestSupport
import ExactDecimal
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Invoiced lines of runs")
struct InvoicedLinesTests {
  private static let today = Day.of("2026-12-10")

  private static func line(_ run: String, _ position: Int, _ state: LineInvoice.State?, due: Day? = nil) -> RunLine {
    RunLine(
      runID: run, position: position, lineID: "alder/p\(position)", customerID: "alder", productID: "p\(position)", agreementID: 3,
      additionID: 31, oldQuantity: 1, newQuantity: 1, outcome: .unchanged, message: "", deliveryID: nil, invoiceState: state,
      invoiceDue: due?.description)
  }

  private static func insert(_ db: Database, _ run: String, _ lines: [RunLine]) throws {
    try db.execute(
      sql: """
        INSERT INTO plans (id, hash, site, period, totals, lines, create_time, created_by) VALUES (?1, ?1, '', '2026-11', '', '[]', 1, '')
        """.replacing("?1", with: "'\(run)'"))
    try RunStore.insert(
      db,
      Run(
        id: run, planID: run, planHash: run, period: .november, lines: lines, total: 0, done: 0, problems: 0,
        created: Instant(milliseconds: 0), ended: nil, createdBy: "root"))
  }

  @Test("generated runs: each billed line is counted once, and one whose invoice is due and not read is not known")
  func counted() async throws {
    var random = SeededGenerator()
    var runs: [String: [RunLine]] = [:]
    var expected: [String: InvoicedLines] = [:]
    for number in 0..<20 {
      let run = "run-\(number)"
      var counts = InvoicedLines()
      runs[run] = (0..<Int.random(in: 0...30, using: &random)).map { position in
        let state = random.pick(LineInvoice.State.allCases.map(Optional.some) + [nil])
        let days = Int.random(in: -2...2, using: &random)
        switch state {
        case nil: break
        case .taken: counts.taken += 1
        case .cameAfter: counts.cameAfter += 1
        case .noneYet where days > 0: counts.noneYet += 1
        default: counts.notKnown += 1
        }
        return Self.line(run, position, state, due: state == .noneYet ? Self.today.adding(days: days) : nil)
      }
      if counts != InvoicedLines() { expected[run] = counts }
    }
    let (made, wanted) = (runs, expected)
    let stored = try TemporaryStore()
    try await stored.store.write { db in
      for (run, lines) in made { try Self.insert(db, run, lines) }
      #expect(try RunStore.invoicedLines(db, of: made.keys.sorted(), today: Self.today) == wanted)
      let one = try #require(wanted.keys.min())
      let counts = try #require(wanted[one])
      #expect(try RunStore.invoicedLines(db, of: [one, "run-x"], today: Self.today) == [one: counts])
      #expect(try RunStore.lines(db, runID: one) == made[one])
    }
  }

  @Test(
    "what was read is recorded if it says more than is known, and an invoice that could not be read changes nothing",
    arguments: [
      (nil, 0, LineInvoice.State.taken, false), (.noneYet, 1, .noneYet, false), (.noneYet, 0, .noneYet, true), (.noneYet, 1, .taken, true),
      (.noneYet, 0, .unreadable, false), (.taken, 0, .taken, false), (.taken, 0, .unreadable, false), (.taken, 0, .notFound, true),
      (.cameAfter, 0, .noneYet, true), (.unknown, 0, .unknown, false),
    ] as [(LineInvoice.State?, Int, LineInvoice.State, Bool)])
  func news(known: LineInvoice.State?, dueIn days: Int, read: LineInvoice.State, isNews: Bool) async throws {
    let line = Self.line("run-1", 0, known, due: known == .noneYet ? Self.today.adding(days: days) : nil)
    #expect(line.isNews(read, today: Self.today) == isNews)
    guard isNews else { return }
    let stored = try TemporaryStore()
    try await stored.store.write { db in
      try Self.insert(db, "run-1", [line, Self.line("run-1", 1, nil)])
      for id in ["alder/p0", "alder/p1"] { try RunStore.setInvoice(db, runID: "run-1", lineID: id, read, today: Self.today) }
      let found = try RunStore.lines(db, runID: "run-1")
      #expect(found.map(\.invoiceState) == [read, nil], "a line that is not billed has no state")
      #expect(!found[0].isNews(read, today: Self.today) && found[0].invoiceDue == (read == .noneYet ? "2026-12-11" : nil))
    }
  }
}
