import Foundation
import GRDB
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Closing the database")
struct StoreCloseTests {
  private func revision(_ path: String) throws -> Int? {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read { db in
      try Int.fetchOne(db, sql: "SELECT revision FROM products WHERE id = 'wfbs'")
    }
  }

  private func change(_ store: Store) async throws {
    try await store.write { db in try db.execute(sql: "UPDATE products SET revision = 7 WHERE id = 'wfbs'") }
  }

  @Test("after it, cwlink.db alone has all data, and the log is empty")
  func complete() async throws {
    let temporary = try TemporaryDirectory()
    let store = try Store(directory: temporary.path)
    try await change(store)
    #expect(try store.close())
    let log = try FileManager.default.attributesOfItem(atPath: temporary.path + "/cwlink.db-wal")
    #expect(log[.size] as? Int == 0)
    try FileManager.default.copyItem(atPath: temporary.path + "/cwlink.db", toPath: temporary.path + "/copy.db")
    #expect(try revision(temporary.path + "/copy.db") == 7)
  }

  @Test("a reader that has the database open does not prevent it")
  func openReader() async throws {
    let temporary = try TemporaryDirectory()
    let store = try Store(directory: temporary.path)
    let reader = try DatabasePool(path: temporary.path + "/cwlink.db")
    try await change(store)
    #expect(try await reader.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM products") } == 5)
    #expect(try store.close())
    try FileManager.default.copyItem(atPath: temporary.path + "/cwlink.db", toPath: temporary.path + "/copy.db")
    #expect(try revision(temporary.path + "/copy.db") == 7)
    try reader.close()
  }

  @Test("with a reader of an old state, it says that the log belongs to the database; both together have all data")
  func oldReader() async throws {
    let temporary = try TemporaryDirectory()
    let store = try Store(directory: temporary.path, busyTime: 0.05)
    try await change(store)
    let reader = try DatabasePool(path: temporary.path + "/cwlink.db")
    let snapshot = try reader.makeSnapshot()
    #expect(try await snapshot.read { db in try Int.fetchOne(db, sql: "SELECT revision FROM products WHERE id = 'wfbs'") } == 7)
    try await store.write { db in try db.execute(sql: "UPDATE products SET revision = 8 WHERE id = 'wfbs'") }
    #expect(try !store.close())
    for end in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: temporary.path + "/cwlink.db" + end, toPath: temporary.path + "/copy.db" + end)
    }
    #expect(try revision(temporary.path + "/copy.db") == 8)
    withExtendedLifetime(snapshot) {}
  }
}
