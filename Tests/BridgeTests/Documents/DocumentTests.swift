import Foundation
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery
@testable import Pages

@Suite("Plans, runs and comparisons as pages")
struct DocumentTests {
  @Test("A plan begins with its totals, and two currencies are never added; what needs a person comes before what does not")
  func plan() throws {
    let plan = SampleDocuments.plan
    #expect(plan.title == "Billing plan for November 2026")
    let effect = try #require(plan.figures.first)
    #expect(effect.label == "Price effect" && effect.values.count == 2, "\(effect)")
    #expect(effect.values.contains { $0.hasSuffix("EUR") } && effect.values.contains { $0.hasSuffix("USD") })
    let titles = plan.sections.map { $0.title.prefix { $0 != "(" } }
    #expect(titles.starts(with: ["Blocked ", "To confirm ", "Changes "]), "\(titles)")
    #expect(plan.fingerprint.contains(String(repeating: "3fa9", count: 16)))
    #expect(plan.sections.flatMap(\.blocks).contains(.command(String(repeating: "3fa9", count: 16))))
  }

  @Test("Every line of a plan is in exactly one table, the largest effect first")
  func lines() {
    let tables = SampleDocuments.plan.sections.flatMap(\.blocks).compactMap { block -> Document.Table? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.reduce(0) { $0 + $1.rows.count } == SampleDocuments.lines.count)
    for table in tables {
      let effects = table.rows.map { row in
        Decimal(string: row[3].text.filter { "0123456789.".contains($0) }) ?? 0
      }
      #expect(effects == effects.sorted(by: >), "\(effects)")
    }
  }

  @Test("A comparison shows what is lost and what is too much per currency, and worst lines first")
  func reconciliation() throws {
    let document = SampleDocuments.reconciliation
    #expect(document.title == "Reconciliation of November 2026")
    #expect(document.figures.first?.values == ["17,212.50\u{A0}EUR", "225.00\u{A0}USD"], "\(document.figures)")
    guard case .table(let table)? = document.sections.first?.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.first?[7].text == "Not billed" && table.rows.first?[6].text == "+16,875.00\u{A0}EUR")
  }

  @Test("A row of a comparison names the target of a mapping, in a column of its own")
  func targets() throws {
    var (plain, mapped, uncovered) = (ReconcileInput.sample(), ReconcileInput.sample(), ReconcileInput.sample())
    (plain.id, mapped.id, uncovered.id) = ("alder/wfbs", "alder/wfbs/branch", "alder/wfbs/#202")
    let lines = [plain, mapped, uncovered].map(ReconcileRules.line)
    let sheet = SheetTable.reconciliation(
      Reconciliation(period: .november, lines: lines, remarks: [], time: Instant(milliseconds: 0)))
    #expect(sheet.rows.count == 3 && sheet.rows.allSatisfy { $0.count == sheet.columns.count })
    let column = try #require(sheet.columns.firstIndex { $0.name == "target" })
    #expect(sheet.rows.map { $0[column] }.filter { $0 != .none } == [.text("branch")])
  }

  @Test("A run shows problems first, and what was written in each currency")
  func run() {
    let document = SampleDocuments.run
    #expect(document.sections.map(\.title).prefix(3) == ["Problems (3)", "Open (1)", "Done (2)"])
    #expect(document.figures.first?.tone == .warning)
  }

  @Test("A statement has the month by name, the currency and thousands, and no command")
  func statement() {
    let statement = SampleDocuments.statement(remarks: ["1 customer of lmpi is not mapped: 7 seats are not billed"])
    let (text, html) = (statement.text(zone: .gmt), statement.html(zone: .gmt))
    for part in ["billing for November 2026", "4,950.00", "USD", "EUR", "30 November 2026, "] {
      #expect(text.contains(part) && html.contains(part), "\(part) in \(text)")
    }
    #expect(!text.contains("cwlink") && !html.contains("cwlink"), "\(text)")
    #expect(statement.totals.map(\.currency) == ["EUR", "USD"])
  }

  /// scripts/check-pages.sh opens them in a browser.
  @Test("The pages are complete documents; they are written where CWLINK_PAGES says")
  func pages() throws {
    let report = MailReportTests().sample
    let pages: [(String, String)] = [
      ("plan.html", SampleDocuments.plan.html), ("reconciliation.html", SampleDocuments.reconciliation.html),
      ("run.html", SampleDocuments.run.html),
      ("mail-statement.html", SampleDocuments.statement(remarks: ["1 customer of lmpi is not mapped"]).html(zone: SampleDocuments.zone)),
      ("mail-report.html", report.html),
      (
        "mail-events.html",
        NotificationText(customer: "Birch <Legal> & Sons (birch)", zone: SampleDocuments.zone).mail(
          [("PC-0042: Pattern is old\nPattern 4.211, 12 days old", SampleDocuments.now), ("PC-0007: Malware found", SampleDocuments.now)],
          .warning
        ).mailHTML
      ),
    ]
    for (name, html) in pages {
      #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"), "\(name)")
      guard let directory = ProcessInfo.processInfo.environment["CWLINK_PAGES"] else { continue }
      try html.write(toFile: directory + "/" + name, atomically: true, encoding: .utf8)
    }
  }
}
