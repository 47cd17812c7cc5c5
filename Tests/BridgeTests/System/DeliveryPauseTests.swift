import BridgeTestSupport
import GRDB
import Logging
import TestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("A pause of deliveries", .timeLimit(.minutes(15)))
struct DeliveryPauseTests {
  private static let now = Instant(milliseconds: 1_795_000_000_000)

  @Test("while it lasts nothing is attempted, what was under way is uncertain, and afterwards everything that is due is attempted")
  func lane() async throws {
    let temporary = try TemporaryStore()
    let isPaused = Box(true)
    let attempted = Box<[String]>([])
    let rows = DeliveryTransitions(
      store: temporary.store, clock: FixedClock(Self.now), settings: DeliverySettings(), logger: Logger(label: "test"),
      outcome: DeliveryOutcome(moved: { _, _, _, _ in }), mayHaveCreated: { _ in false }, attempted: { _, _ in })
    try await temporary.store.write { db in
      for (key, state) in [("a", Delivery.State.pending), ("b", .sending)] {
        var delivery = Delivery(key: key, kind: .email, customerID: "alder", agreementID: nil, payload: "{}", summary: key, at: Self.now)
        delivery.state = state
        try delivery.insert(db)
      }
    }
    let lane = DeliveryLane(rows: rows, kinds: [.email], isPaused: { _ in isPaused.value }) { due in
      attempted.update { $0 += due.map(\.key) }
      // As an attempt that ended.
      try? await temporary.store.write { db in
        try db.execute(sql: "UPDATE deliveries SET state = ?", arguments: [Delivery.State.done.rawValue])
      }
      return nil
    }
    let worker = lane.worker("e-mail")
    #expect(await worker.settle() == nil)
    #expect(attempted.value == [])
    let states = try await temporary.store.read { db in try Delivery.order(Column("id")).fetchAll(db).map(\.state) }
    #expect(states == [.pending, .uncertain])
    isPaused.update { $0 = false }
    await worker.settle()
    #expect(attempted.value.first == "a")
  }
}
