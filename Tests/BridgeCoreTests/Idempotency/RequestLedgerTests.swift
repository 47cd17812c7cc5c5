import BridgeTestSupport
import Foundation
import LocalRPC
import Testing

@testable import BridgeCore

@Suite("The ledger of request ids")
struct RequestLedgerTests {
  @Test("an outcome is kept for 30 days, in the transaction that produced it")
  func kept() async throws {
    let temporary = try TemporaryStore()
    let key = try RequestKey(method: "M", id: "1", request: [1])
    let start = Instant(milliseconds: 1_000_000)
    try await temporary.store.write { db in try RequestLedger.record(db, key, outcome: ["made"], at: start) }
    #expect(try await temporary.store.read { db in try RequestLedger.outcome(db, key, as: [String].self) } == ["made"])
    await #expect(throws: CancellationError.self) {
      try await temporary.store.write { db in
        try RequestLedger.record(db, try RequestKey(method: "M", id: "2", request: [1]), outcome: ["undone"], at: start)
        throw CancellationError()
      }
    }
    let second = try RequestKey(method: "M", id: "2", request: [1])
    #expect(try await temporary.store.read { db in try RequestLedger.outcome(db, second, as: [String].self) } == nil)
    let later = start.adding(RequestLedger.keptFor + .seconds(1))
    try await temporary.store.write { db in try RequestLedger.record(db, second, outcome: ["later"], at: later) }
    #expect(try await temporary.store.read { db in try RequestLedger.outcome(db, key, as: [String].self) } == nil)
  }

  @Test("a request id is scoped to its method; an empty one is ignored, a long one is rejected")
  func keys() throws {
    #expect(try RequestKey(method: "M", id: "", request: [1]) == nil)
    #expect(try RequestKey(method: "M", id: "1", request: [1])?.key != RequestKey(method: "N", id: "1", request: [1])?.key)
    let refused = #expect(throws: DomainError.self) { try RequestKey(method: "M", id: String(repeating: "x", count: 129), request: []) }
    #expect(refused?.fields == ["request_id"])
  }
}
