import CwlinkAPI
import Foundation
import LocalRPC
import Testing

/// Plans, runs and comparisons as documents, from the real daemon through the real client.
@Suite("Pages and workbooks")
struct PageTests {
  @Test("a plan, its run and a comparison are written as a page, a workbook and CSV, complete and with the plan's hash")
  func documents() async throws {
    let world = try await World(clock: "2026-11-28T09:00:00Z")
    try await world.sandbox.control(.post, "clock", #"{"now":"2026-11-28T09:00:00Z"}"#)
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    func file(_ name: String) -> String { world.directory + "/" + name }
    func text(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }

    let planned = try await world.cwlink("billing", "plan", "--html", file("plan.html"), "-q")
    let hash = planned.out.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(planned.status == 0 && hash.count == 64, "\(planned)")
    let page = try text("plan.html")
    #expect(page.contains("<h1>Billing plan for November 2026</h1>") && page.contains("Plan 2026-11, hash \(hash)"))
    #expect(page.contains("Seats by product, twelve months") && page.hasSuffix("</html>\n") && !page.contains("<script"))

    #expect(try await world.cwlink("billing", "plans", "show", hash, "--xlsx", file("plan.xlsx")).status == 0)
    let workbook = try Data(contentsOf: URL(filePath: file("plan.xlsx")))
    #expect(workbook.starts(with: Data("PK".utf8)))
    let csv = try await world.cwlink("billing", "plans", "show", String(hash.prefix(8)), "--csv", "-")
    #expect(csv.out.hasPrefix("line,customer,customer_name,") && csv.out.contains("\nalder/wfbs,alder,"), "\(csv)")

    let run = try await world.bill()
    let shown = try await world.cwlink("billing", "runs", "show", run.id, "--html", "-")
    #expect(shown.status == 0 && shown.out.contains("Billing run for November 2026") && shown.out.contains(">applied<"), "\(shown.err)")
    #expect(!shown.out.contains("<bdi>alder</bdi>"), "the customer's name is the plan's")

    let compared = try await world.cwlink("billing", "reconcile", "--html", file("r.html"))
    #expect([0, 8].contains(compared.status) && compared.out.hasPrefix("2026-11: "), "\(compared)")
    #expect(try text("r.html").contains("<h1>Reconciliation of November 2026</h1>"))
    let missing = try await world.cwlink("billing", "plans", "show", "plan-none", "--html", file("none.html"))
    #expect(missing.status != 0 && !FileManager.default.fileExists(atPath: file("none.html")))
  }
}
