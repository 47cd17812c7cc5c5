import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// What the list of runs says about invoices.
@Suite("Invoices of runs")
struct RunInvoiceTests {
  private func listed(_ world: World) async throws -> [InvoicedLines?] {
    try await world.billing.listRuns(ListRunsRequest()).runs.map(\.invoiced)
  }

  @Test("none yet until the invoice is due, then not known until it is read, then taken", arguments: ["show", "reconcile"])
  func listed(command: String) async throws {
    let world = try await World(clock: "2026-11-30T12:00:00Z")
    try await world.prepareBilling()
    try await world.sandbox.control(.patch, "agreements/201", #"{"nextInvoiceDate":"2026-12-01T00:00:00Z"}"#)
    try await world.report("alder", "wfbs", 12)
    let run = try await world.bill()
    #expect(try await listed(world) == [InvoicedLines(noneYet: 1)], "\(run)")
    try await world.advance(to: "2026-12-01T10:00:00+01:00")
    #expect(try await listed(world) == [InvoicedLines(notKnown: 1)])
    // Read before the invoice is made.
    let early = try await world.cwlink("billing", "runs", "show", run.id)
    #expect(early.out.contains("1 line none yet"), "\(early)")
    #expect(try await listed(world) == [InvoicedLines(noneYet: 1)])
    try await world.sandbox.control(.post, "invoices/run", #"{"agreement":201,"through":"2026-12-01"}"#)
    try await world.advance(to: "2026-12-02T10:00:00+01:00")
    #expect(try await listed(world) == [InvoicedLines(notKnown: 1)], "what was read yesterday can have changed")
    if command == "show" {
      #expect(try await world.cwlink("billing", "runs", "show", run.id).out.contains("1 line taken"))
    } else {
      _ = try await world.cwlink("billing", "reconcile", "--period", "2026-11")
    }
    #expect(try await listed(world) == [InvoicedLines(taken: 1)])
    #expect(try await world.cwlink("billing", "runs", "list").out.contains("1 taken"))
    #expect(try await world.billing.getRun(GetRunRequest(runID: run.id, withoutLines: true)).invoiced == InvoicedLines(taken: 1))
    // Billed a second time, after the invoice.
    try await world.advance(to: "2026-12-03T10:00:00+01:00")
    #expect(try await listed(world) == [InvoicedLines(taken: 1)], "what an invoice took stays so")
  }
}
