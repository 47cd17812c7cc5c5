import BridgeTestSupport
import CurlTransport
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Failures of the storage")
struct StorageFailureTests {
  private func write(_ store: Store) async throws {
    try await store.write { db in
      try db.execute(sql: "CREATE TABLE IF NOT EXISTS filler (bytes BLOB); INSERT INTO filler VALUES (zeroblob(100000))")
    }
  }

  @Test("a full disk is RESOURCE_EXHAUSTED, names the file, is found by a check until something is written, and loses nothing")
  func full() async throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    // The limit of the file, as a disk without space.
    try await store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let error = await status { try await write(store) }
    #expect(error?.kind == .resourceExhausted && error?.reason == "STORAGE_FULL" && error?.message.contains(store.path) == true)
    #expect(await store.check().map(\.severity) == [.problem])
    #expect(try await store.read { db in try !db.tableExists("filler") })
    try await store.pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
    try await write(store)
    #expect(await store.check() == [])
  }

  @Test("a disk without space is named at the start too, and the database opens again afterwards")
  func fullDisk() async throws {
    let temporary = try TemporaryDirectory()
    // A file system of four megabytes; where mounting is not allowed, the test of the limit above stands for it.
    let disk = temporary.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard mount("none", disk, "tmpfs", 0, "size=4m,mode=0700") == 0 else { return }
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let filler = disk + "/filler"
    try Data(count: 1 << 22).write(to: URL(fileURLWithPath: filler))
    let refused = #expect(throws: DomainError.self) { try Store(directory: disk) }
    #expect(refused?.reason == "STORAGE_FULL" && refused?.message.contains(disk + "/cwlink.db") == true)
    try FileManager.default.removeItem(atPath: filler)
    let store = try Store(directory: disk)
    // These are six megabytes.
    #expect(await status { for _ in 0..<60 { try await write(store) } }?.reason == "STORAGE_FULL")
    #expect(await store.check().contains { $0.severity == .problem && $0.message.contains("is full") })
  }

  @Test("a database that something else locks is UNAVAILABLE and named, in a call and in a check, and works afterwards")
  func locked() async throws {
    let temporary = try TemporaryStore()
    let path = temporary.store.path
    // SQLite keeps its connections apart in one process as it does in two; Foundation's `Process` may wait forever for one that has ended.
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let locker = try DatabaseQueue(path: path, configuration: configuration)
    try await locker.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    let error = await status { try await write(temporary.store) }
    #expect(error?.kind == .unavailable && error?.reason == "STORAGE_LOCKED" && error?.message.contains(path) == true)
    #expect(await temporary.store.check().contains { $0.severity == .problem && $0.message.contains("locked by another process") })
    try await locker.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
    #expect(await temporary.store.check() == [])
    try await write(temporary.store)
  }

  @Test("a truncated or overwritten file is named as damaged at the start", arguments: [true, false])
  func damaged(isTruncated: Bool) async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/cwlink.db"
    do {
      let store = try Store(directory: directory.path)
      try await write(store)
      try await store.pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }
    if isTruncated {
      #expect(truncate(path, 40_000) == 0)
    } else {
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      try file.seek(toOffset: 0)
      try file.write(contentsOf: Data(repeating: 7, count: 4096))
      try file.close()
    }
    let refused = #expect(throws: DomainError.self) { try Store(directory: directory.path) }
    #expect(refused?.kind == .unavailable && refused?.reason == "STORAGE_CORRUPT" && refused?.message.contains(path) == true)
    #expect(refused?.message.contains("restore a backup") == true)
  }

  @Test("a file that is removed while the daemon runs is found")
  func removed() async throws {
    let temporary = try TemporaryStore()
    try FileManager.default.removeItem(atPath: temporary.store.path)
    #expect(await temporary.store.check().contains { $0.message.contains("removed or replaced") })
  }

  @Test("an empty or missing database beside a master key is not taken for a new one", arguments: ["missing", "empty", "without tables"])
  func notFresh(state: String) throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/cwlink.db"
    try Data(count: 32).write(to: URL(fileURLWithPath: directory.path + "/master.key"))
    if state == "empty" { try Data().write(to: URL(fileURLWithPath: path)) }
    if state == "without tables" { try DatabaseQueue(path: path).write { db in try db.execute(sql: "CREATE TABLE a (b)") } }
    let refused = #expect(throws: StoreError.self) { try Store(directory: directory.path) }
    #expect("\(try #require(refused))".contains(path))
    try FileManager.default.removeItem(atPath: directory.path + "/master.key")
    _ = try Store(directory: directory.path)
  }

  @Test("a lost master key is not replaced while the database has secrets; nothing is encrypted or decrypted without it")
  func lostKey() async throws {
    let fixture = try await SettingsFixture.configured()
    #expect(try fixture.store.hasSecrets())
    let directory = try TemporaryDirectory()
    let sealer = try MasterKey.load(stateDirectory: directory.path, credentialsDirectory: nil, hasSecrets: true)
    #expect(sealer.failure?.reason == "MASTER_KEY_MISSING")
    #expect(!FileManager.default.fileExists(atPath: directory.path + "/master.key"))
    #expect(throws: DomainError.self) { try sealer.seal(Secret("x"), for: "y") }
    #expect(try await fixture.store.read { db in try SealedValues.unreadable(db, sealer) } == ["private key"])
    #expect(try MasterKey.load(stateDirectory: directory.path, credentialsDirectory: nil, hasSecrets: false).failure == nil)
  }
}
