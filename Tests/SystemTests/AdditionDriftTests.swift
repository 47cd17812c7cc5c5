import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

/// Edits that somebody else makes in ConnectWise are found by reads in the background, over the daemon and the simulator.
@Suite("Additions changed elsewhere")
struct AdditionDriftTests {
  /// Alder was billed 12 × TM-WFBS (addition 3001), and its agreement was read once.
  private func world(drift: Int32 = 500) async throws -> World {
    let world = try await World(clock: "2026-11-10T12:00:00Z")
    try await world.prepareBilling(drift: drift)
    try await world.report("alder", "wfbs", 12)
    _ = try await world.bill()
    try await world.advance(to: "2026-11-11T13:00:00Z")
    return world
  }

  private func findings(_ world: World) async throws -> [DriftFinding] {
    try await world.drift.listDriftFindings(ListDriftFindingsRequest()).driftFindings
  }

  @Test("quantity, price, cost, cancellation and a second addition are found, reported everywhere, and gone when they are undone")
  func edits() async throws {
    let world = try await world()
    let before = try await world.drift.getDriftProgress(GetDriftProgressRequest())
    #expect(before.findings == 0 && before.agreementsRead == before.agreements && before.agreements == 2 && before.sufficient)
    #expect(before.requestsToday > 0 && before.requestsToday <= 500 && before.oldestReadTime != nil)

    try await world.sandbox.edit(addition: 3001, #"{"quantity":11,"unitPrice":4.25,"unitCost":1.5}"#)
    try await world.sandbox.edit(addition: 3002, #"{"cancelledDate":"2026-11-30T00:00:00Z"}"#)
    try await world.sandbox.addWFBS(3, agreement: 201)
    try await world.advance(to: "2026-11-12T14:00:00Z")
    let found = try await findings(world)
    #expect(found.map(\.kind) == [.quantity, .unitPrice, .unitCost, .cancelled, .added], "\(found)")
    #expect(found.first?.expected == "12" && found.first?.found == "11" && found.first?.customerID == "alder")

    let listed = try await world.cwlink("agreements", "drift", "list")
    #expect(listed.status == 0 && listed.out.contains("unit price") && listed.out.contains("4.25"), "\(listed)")
    let status = try await world.cwlink("status")
    #expect(status.out.contains("5 changes made elsewhere"), "\(status)")
    let doctor = try await world.cwlink("doctor")
    #expect(doctor.out.contains("changed elsewhere: on agreement #201 of alder, the addition #3001 has the quantity 11"), "\(doctor)")
    let reconciled = try await world.cwlink("billing", "reconcile", "--period", "2026-11", "--customer", "alder", "--json")
    #expect(reconciled.out.contains("the unit price 4.25 instead of 3.50") && reconciled.out.contains("left it at 12"), "\(reconciled)")

    let added = try #require(found.last?.additionID)
    try await world.sandbox.edit(addition: 3001, #"{"quantity":12,"unitPrice":3.5,"unitCost":null}"#)
    try await world.sandbox.edit(addition: 3002, #"{"cancelledDate":null}"#)
    try await world.sandbox.edit(addition: Int(added), #"{"cancelledDate":"2026-11-12T00:00:00Z"}"#)
    try await world.advance(to: "2026-11-13T15:00:00Z")
    #expect(try await findings(world).filter { $0.kind != .unitCost }.isEmpty)
  }

  @Test("an edit outlives a restart, is accepted once, and the next edit is found against what was accepted")
  func accepted() async throws {
    let world = try await world()
    try await world.sandbox.edit(addition: 3001, #"{"unitPrice":4.00}"#)
    try await world.advance(to: "2026-11-12T14:00:00Z")
    #expect(try await findings(world).map(\.kind) == [.unitPrice])
    try await world.restart(clock: "2026-11-12T14:00:00Z")
    #expect(try await findings(world).map(\.found) == ["4.00"])
    let dry = try await world.cwlink("agreements", "drift", "accept", "201", "--dry-run")
    #expect(dry.status == 0, "\(dry)")
    #expect(try await findings(world).count == 1)
    let accepted = try await world.cwlink("agreements", "drift", "accept", "201")
    #expect(accepted.status == 0, "\(accepted)")
    #expect(try await findings(world).isEmpty)
    let again = try await world.cwlink("agreements", "drift", "accept", "201")
    #expect(again.status != 0 && again.err.contains("cwlink agreements drift list"), "\(again)")
    try await world.advance(to: "2026-11-13T15:00:00Z")
    #expect(try await findings(world).isEmpty)
    try await world.sandbox.edit(addition: 3001, #"{"unitPrice":4.50}"#)
    try await world.advance(to: "2026-11-14T16:00:00Z")
    #expect(try await findings(world).map(\.expected) == ["4.00"])
  }

  @Test("a deleted agreement's additions are deleted ones; what a run writes itself is no finding")
  func deleted() async throws {
    let world = try await world()
    try await world.report("alder", "wfbs", 15)
    _ = try await world.bill()
    try await world.advance(to: "2026-11-12T14:00:00Z")
    #expect(try await findings(world).isEmpty)
    try await world.sandbox.control(.delete, "agreements/201", nil)
    try await world.advance(to: "2026-11-13T15:00:00Z")
    #expect(Set(try await findings(world).map(\.kind)) == [.deleted])
  }

  @Test("with 0 requests nothing is read; with a few, no day has more, and the cursor survives a restart")
  func budget() async throws {
    let world = try await world(drift: 0)
    try await world.sandbox.control(.delete, "exchanges", nil)
    try await world.advance(to: "2026-11-12T14:00:00Z")
    #expect(try await world.sandbox.exchanges("GET") == 0)
    let set = try await world.cwlink("settings", "set", "--drift-requests", "1")
    #expect(set.status == 0, "\(set)")
    try await world.advance(to: "2026-11-13T22:00:00Z")
    let first = try await world.drift.getDriftProgress(GetDriftProgressRequest())
    #expect(first.requestsToday == 1 && first.requestsPerDay == 1)
    try await world.restart(clock: "2026-11-13T22:30:00Z")
    try await world.advance(to: "2026-11-13T22:50:00Z")
    #expect(try await world.drift.getDriftProgress(GetDriftProgressRequest()).requestsToday == 1)
    try await world.advance(to: "2026-11-14T22:50:00Z")
    let second = try await world.drift.getDriftProgress(GetDriftProgressRequest())
    #expect(second.agreementsRead == 2 && second.requestsToday == 1 && second.oldestReadTime != nil, "the other agreement was next")
    let refused = try await world.cwlink("settings", "set", "--drift-requests", "10001")
    #expect(refused.status != 0 && refused.err.contains("--drift-requests"), "\(refused)")
  }
}
