import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// What a person does in ConnectWise while a delivery waits.
@Suite("Writes rest on fresh reads")
struct FreshReadTests {
  /// Applies a plan whose first write meets `fault`; `edit` happens after it and before anything is read again.
  private func apply(_ world: World, _ fault: String, _ method: String, reads: Int = 1, edit: () async throws -> Void) async throws -> Run {
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    try await world.sandbox.fault(#"{\#(fault),"match":{"method":"\#(method)","path":"/finance/agreements/.*/additions.*"}}"#)
    // After the reads that precede the write, no read succeeds until the person is done.
    try await world.sandbox.fault(
      #"{"fault":"status","status":503,"times":100000,"skip":\#(reads),"match":{"method":"GET","path":"/finance/agreements/.*/additions"}}"#
    )
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    _ = try await eventually("the write was refused") { try await world.sandbox.waitingFaults == 1 ? true : nil }
    try await edit()
    try await world.sandbox.clearFaults()
    return try await world.end(of: run.id)
  }

  static let pauses = [
    #""fault":"status","status":429,"retryAfter":1"#, #""fault":"status","status":429,"retryAfter":0"#, #""fault":"status","status":503"#,
    #""fault":"drop-before""#,
  ]

  @Test("a product that a person adds during a pause is not added a second time", arguments: pauses)
  func createdMeanwhile(pause: String) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.report("cedar", "wfbs", 3)
    let run = try await apply(world, pause, "POST") { try await world.sandbox.addWFBS(3, agreement: 221) }
    let additions = try await world.sandbox.additions(agreement: 221)
    #expect(additions.map(\.quantity) == [3], "only the person's")
    if pause.contains("429") {
      #expect(run.lines.map(\.outcome) == [.conflict] && run.lines.map(\.conflictReason) == [.duplicateAdditions])
    }
  }

  @Test("what a person changes during a pause is not overwritten", arguments: pauses)
  func changedMeanwhile(pause: String) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let run = try await apply(world, pause, "PATCH") { try await world.sandbox.edit(addition: 3001, #"{"quantity":11}"#) }
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 11)
    #expect(run.lines.map(\.outcome) == [.conflict] && run.lines.map(\.conflictReason) == [.quantityChanged])
    // The next plan starts from the person's quantity.
    #expect(try await world.bill().lines.map(\.outcome) == [.applied])
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 12)
  }

  @Test("a pause before the second line of an agreement makes its addition be read again, and the first line stays as it is")
  func secondLine() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 30)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    try await world.sandbox.fault(
      #"{"fault":"status","status":429,"retryAfter":1,"skip":1,"match":{"method":"PATCH","path":"/finance/.*"}}"#)
    try await world.sandbox.fault(
      #"{"fault":"status","status":503,"times":100000,"skip":1,"match":{"method":"GET","path":"/finance/agreements/.*/additions"}}"#)
    let run = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true))
    _ = try await eventually("the second write was refused") { try await world.sandbox.waitingFaults == 1 ? true : nil }
    // The lines are in the order of their products.
    try await world.sandbox.edit(addition: 3001, #"{"quantity":11}"#)
    try await world.sandbox.clearFaults()
    let ended = try await world.end(of: run.id)
    #expect(Set(ended.lines.map(\.outcome)) == [.applied, .conflict])
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [11, 30])
  }

  @Test("without a pause, the lines of an agreement share one read, and twenty agreements share those of their conditions")
  func requests() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)
    try await world.report("alder", "wfbs", 12)
    try await world.report("alder", "tmes-standard", 30)
    try await world.report("cedar", "wfbs", 3)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    let before = try await (world.sandbox.exchanges("GET"), world.sandbox.exchanges("PATCH"), world.sandbox.exchanges("POST"))
    let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmAll: true)).id)
    #expect(run.state == .done)
    let after = try await (world.sandbox.exchanges("GET"), world.sandbox.exchanges("PATCH"), world.sandbox.exchanges("POST"))
    #expect(after.0 - before.0 == 5, "the additions of two agreements; the agreements, companies and products of all")
    #expect(after.1 - before.1 == 2 && after.2 - before.2 == 1)
  }

  @Test("a ticket that a person closes during a pause gets no note, and nothing is written over", arguments: ["POST", "PATCH"])
  func ticket(method: String) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.routeNotifications(["alder"], quietMinutes: 0)
    try await world.raise("alder", "disk.full", object: "srv", text: "first")
    try await world.quiet()
    let ticket = try #require(try await world.sandbox.tickets().first)
    try await world.sandbox.fault(
      #"{"fault":"status","status":429,"retryAfter":1,"match":{"method":"\#(method)","path":"/service/tickets/.*"}}"#)
    try await world.sandbox.fault(
      #"{"fault":"status","status":503,"times":100000,"skip":1,"match":{"method":"GET","path":"/service/tickets/[0-9]+"}}"#)
    // A recovery writes a note, then the status.
    try await world.raise("alder", "disk.full", object: "srv", text: "second", state: .recovered)
    _ = try await eventually("the write was refused") { try await world.sandbox.waitingFaults == 1 ? true : nil }
    try await world.sandbox.control(.patch, "tickets/\(ticket.id)", #"{"status":"Closed"}"#)
    try await world.sandbox.clearFaults()
    try await world.quiet()
    let after = try await world.sandbox.tickets()
    #expect(after.map(\.status) == ["Closed"] && after.first?.notes.count == (method == "POST" ? 1 : 2))
  }
}
