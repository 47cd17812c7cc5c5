import BridgeCore
import BridgeTestSupport
import Foundation
import GRDB
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Watching", .timeLimit(.minutes(15)))
struct WatchTests {
  private func record(_ store: Store, _ action: String, _ object: String = "customers/acme") async throws {
    try await store.write { db in
      try ActivityLog.record(db, action, on: object, by: .daemon, at: Instant(milliseconds: 1_795_000_000_000), summary: "")
    }
  }

  @Test("However many watch a value, the database is observed once, and no longer than somebody watches")
  func shared() async throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let queries = Box(0)
    let shared = SharedObservation<Int, Int>(store) { db, _ in
      queries.update { $0 += 1 }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM activity") ?? 0
    }
    let seen = Box<[Int]>([])
    let watchers = (0..<100).map { _ in
      Task {
        for try await value in shared.values(0) {
          if value == 3 { break }
        }
        seen.update { $0.append(3) }
      }
    }
    #expect(await eventually { shared.observationCount == 1 && queries.value > 0 })
    for _ in 0..<3 { try await record(store, "test") }
    for watcher in watchers { try await watcher.value }
    #expect(seen.value.count == 100)
    // One query for each write and one or two at the start, not one for each watcher.
    #expect(queries.value <= 10, "\(queries.value)")
    #expect(await eventually { shared.observationCount == 0 })
    for try await value in shared.values(0) {
      #expect(value == 3)
      break
    }
  }

  @Test("Watchers that are cancelled while the value changes block nobody")
  func cancelledDuringChange() async throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let shared = SharedObservation<Int, Int>(store) { db, _ in try Int.fetchOne(db, sql: "SELECT count(*) FROM activity") ?? 0 }
    for _ in 0..<20 {
      let ended = Box(0)
      let started = Box(0)
      let watchers = (0..<200).map { _ in
        Task {
          var isFirst = true
          for try await _ in shared.values(0) where isFirst {
            isFirst = false
            started.update { $0 += 1 }
          }
          ended.update { $0 += 1 }
        }
      }
      try #require(await eventually { started.value == watchers.count })
      let isCancelled = Gate()
      // A thread of its own: were it to block, the test still fails instead of hanging.
      Thread.detachNewThread {
        for watcher in watchers { watcher.cancel() }
        isCancelled.open()
      }
      var writes = 0
      while !isCancelled.isOpen, writes < 100 {
        try await record(store, "test")
        writes += 1
      }
      try #require(await eventually { isCancelled.isOpen && ended.value == watchers.count })
    }
    #expect(await eventually { shared.observationCount == 0 })
  }

  @Test("A watcher gets every matching entry once and in order, whether it keeps up or not", arguments: [0, 3, 500])
  func follow(before: Int) async throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let service = ActivityService(store: store)
    for index in 0..<before { try await record(store, index.isMultiple(of: 2) ? "customer.create" : "other", "customers/acme") }
    let (seen, started) = (Box<[Int64]>([]), Gate())
    let watcher = Task {
      try await service.follow(.init(object: "customers", action: "customer."), afterID: 0) { entry in
        seen.update { $0.append(entry.id ?? 0) }
        started.open()
      }
    }
    if before == 0 { try await record(store, "customer.create") }
    await started.wait()
    for index in 0..<300 {
      try await record(
        store, index.isMultiple(of: 3) ? "customer.update" : "customers", index.isMultiple(of: 2) ? "customers/a" : "customersX")
    }
    let expected = try await store.read { db in
      try Int64.fetchAll(
        db,
        sql: "SELECT id FROM activity WHERE (object = 'customers' OR object LIKE 'customers/%') AND action LIKE 'customer.%' ORDER BY id")
    }
    #expect(await eventually { seen.value.count >= expected.count })
    #expect(seen.value == expected)
    watcher.cancel()
    _ = await watcher.result
  }

  @Test("The tail gives exactly the entries after an id, or nothing if it does not reach back")
  func tail() {
    func tail(_ ids: [Int64]) -> ActivityTail {
      ActivityTail(
        newest: ids.last ?? 0,
        entries: ids.map {
          ActivityEntry(
            id: $0, time: Instant(milliseconds: 1_795_000_000_000), daemon: true, uid: 0, gid: 0, pid: 0, user: "", action: "", object: "",
            summary: "", before: "",
            after: "")
        })
    }
    let full = tail(Array(101..<(101 + Int64(ActivityTail.size))))
    #expect(full.entries(after: 100)?.count == ActivityTail.size)
    #expect(full.entries(after: 99) == nil)
    #expect(full.entries(after: 103)?.first?.id == 104)
    #expect(tail([1, 2, 3]).entries(after: 0)?.count == 3)
    #expect(tail([]).entries(after: 0)?.isEmpty == true)
  }
}
