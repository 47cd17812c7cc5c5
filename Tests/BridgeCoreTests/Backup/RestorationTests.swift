import BridgeTestSupport
import Crypto
import CurlTransport
import Foundation
import Glibc
import GRDB
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Backup and restore", .timeLimit(.minutes(15)))
struct RestorationTests {
  private static func summaries(_ directory: String) async throws -> [String] {
    let store = try Store(directory: directory)
    defer { _ = try? store.close() }
    return try await store.read { db in try String.fetchAll(db, sql: "SELECT summary FROM activity ORDER BY id") }
  }

  private static func files(_ directory: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  }

  @Test("a restored database has what was there at the backup, its unbroken activity log goes on, and nothing of what was written later")
  func restored() async throws {
    let fixture = try await BackupFixture()
    let bytes = try await fixture.backup()
    try await fixture.write("after the backup")
    let place = try TemporaryDirectory()
    let target = place.path + "/state"
    let outcome = try BackupFixture.restore(bytes, into: target) { db, manifest in
      #expect(manifest.time == BackupFixture.time)
      try db.execute(sql: "UPDATE products SET revision = 99 WHERE id = 'wfbs'")
    }
    #expect(!outcome.hasKey && !outcome.hasSecrets && outcome.manifest.activity?.id == 4)
    #expect(outcome.manifest.timeText == "2026-11-18 11:06:40 UTC")
    #expect(Self.files(target)?.filter { $0 != StateLock.fileName } == ["cwlink.db"])
    let mode = try FileManager.default.attributesOfItem(atPath: target + "/cwlink.db")[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let summaries = try await Self.summaries(target)
    #expect(summaries.prefix(3) == ["entry 0", "entry 1", "entry 2"] && summaries[3].contains("began a backup without the master key"))
    #expect(summaries.count == 5 && summaries[4] == "restored from a backup of 2026-11-18 11:06:40 UTC, made by cwlink 0.2.0")
    let store = try Store(directory: target)
    #expect(try await store.read { db in try Int.fetchOne(db, sql: "SELECT revision FROM products WHERE id = 'wfbs'") } == 99)
    #expect(try await store.read { db in try ActivityService.firstBreak(db) } == nil)
  }

  @Test("the copy is one file without a write-ahead log, and the state directory keeps nothing of it")
  func copy() async throws {
    let fixture = try await BackupFixture()
    let bytes = try await fixture.backup()
    let size = try BackupFixture.head(bytes).manifest.database.size
    let database = Array(bytes.suffix(Int(size)))
    #expect(database.starts(with: Array("SQLite format 3\0".utf8)) && database[18...19] == [1, 1])
    #expect(Self.files(fixture.temporary.directory)?.contains { $0.hasPrefix(UnnamedFile.prefix) } == false)
  }

  @Test("writers do not wait for a backup, and each backup is of one moment")
  func consistent() async throws {
    let fixture = try await BackupFixture()
    let writing = Task {
      var count = 0
      while !Task.isCancelled {
        guard (try? await fixture.write("while it is backed up")) != nil else { break }
        count += 1
      }
      return count
    }
    for _ in 0..<5 {
      let bytes = try await fixture.backup()
      let place = try TemporaryDirectory()
      _ = try BackupFixture.restore(bytes, into: place.path + "/state")
      let store = try Store(directory: place.path + "/state")
      let (revision, writes) = try await store.read { db in
        (
          try Int.fetchOne(db, sql: "SELECT revision FROM products WHERE id = 'wfbs'"),
          try Int.fetchOne(db, sql: "SELECT count(*) FROM activity WHERE action = 'test.write'")
        )
      }
      #expect(revision == writes.map { $0 + 1 })
    }
    writing.cancel()
    #expect(await writing.value > 0)
  }

  @Test("the master key comes back with its passphrase only, and never without being asked for")
  func key() async throws {
    let fixture = try await BackupFixture()
    let bytes = try await fixture.backup(BackupFixture.passphrase)
    let raw = fixture.key.withUnsafeBytes { Array($0) }
    #expect(bytes.firstRange(of: raw) == nil && bytes.firstRange(of: Array(BackupFixture.passphrase.reveal().utf8)) == nil)
    let place = try TemporaryDirectory()
    let target = place.path + "/state"
    #expect(throws: BackupError.passphraseNeeded) { try BackupFixture.restore(bytes, into: target) }
    #expect(throws: BackupError.wrongPassphrase) { try BackupFixture.restore(bytes, into: target, passphrase: Secret("something else")) }
    #expect(Self.files(target) == nil)
    #expect(try BackupFixture.restore(bytes, into: target, passphrase: BackupFixture.passphrase).hasKey)
    let sealer = try MasterKey.load(stateDirectory: target, credentialsDirectory: nil)
    let sealed = try Sealer(key: fixture.key).seal(Secret("secret"), for: "test")
    #expect(try sealer.open(sealed, for: "test").reveal() == "secret")
    let other = place.path + "/other"
    #expect(try !BackupFixture.restore(bytes, into: other, withoutKey: true).hasKey)
    #expect(Self.files(other)?.contains(MasterKey.fileName) == false)
    // The key of one backup does not open in another.
    let plain = try await fixture.backup()
    #expect(throws: BackupError.noKey) {
      try BackupFixture.restore(plain, into: place.path + "/third", passphrase: BackupFixture.passphrase)
    }
  }

  @Test("a short passphrase, and a key that is lost, are refused before anything is copied")
  func refusedKey() async throws {
    let fixture = try await BackupFixture(entries: 0)
    let short = await #expect(throws: DomainError.self) { try await fixture.service().make(passphrase: Secret("short"), by: .daemon) }
    #expect(short?.violations.map(\.field) == ["passphrase"] && short?.text.contains("short") == false)
    let lost = await #expect(throws: DomainError.self) {
      try await fixture.service(Sealer(missing: "/x/master.key")).make(passphrase: BackupFixture.passphrase, by: .daemon)
    }
    #expect(lost?.reason == "MASTER_KEY_MISSING")
    #expect(try await fixture.store.read { db in try ActivityLog.newest(db) } == nil)
  }

  @Test("a backup that was cut, changed or extended anywhere is refused, and nothing is left")
  func damaged() async throws {
    var random = SeededGenerator()
    let fixture = try await BackupFixture()
    let bytes = try await fixture.backup()
    let place = try TemporaryDirectory()
    let target = place.path + "/state"
    let headLength = bytes.count - Int(try BackupFixture.head(bytes).manifest.database.size)
    for round in 0..<24 {
      var changed = bytes
      switch round % 3 {
      case 0: changed = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
      case 1: changed[Int.random(in: (round % 2 == 0 ? 0..<headLength : headLength..<bytes.count), using: &random)] ^= 0x10
      default: changed += (0..<Int.random(in: 1...5, using: &random)).map { _ in UInt8(0) }
      }
      #expect(throws: BackupError.self, "round \(round)") { try BackupFixture.restore(changed, into: target) }
      #expect(Self.files(place.path) == [])
    }
    #expect(try BackupFixture.restore(bytes, into: target).manifest.version == "0.2.0")
  }

  @Test("a database that differs from what the backup says about it is refused")
  func different() async throws {
    let fixture = try await BackupFixture()
    let place = try TemporaryDirectory()
    let target = place.path + "/state"
    let changes: [(BackupError?, (inout BackupManifest) -> Void)] = [
      (.incomplete("products has 5 rows, not 6"), { $0.tables["products"] = 6 }),
      (.incomplete("others has no rows, not 1"), { $0.tables["others"] = 1 }),
      (nil, { $0.activity?.hash = "00" }),
      (nil, { $0.migrations.removeLast() }),
      (.newerSchema(version: "0.2.0"), { $0.migrations.append("99 of a later version") }),
    ]
    for (error, change) in changes {
      let bytes = try await fixture.backup(changing: change)
      let thrown = #expect(throws: BackupError.self) { try BackupFixture.restore(bytes, into: target) }
      if let error { #expect(thrown == error) }
      #expect(Self.files(place.path) == [])
    }
    try await fixture.store.write { db in
      try db.execute(sql: "DROP TRIGGER activity_is_never_changed; UPDATE activity SET summary = 'x' WHERE id = 2")
    }
    let broken = try await fixture.backup()
    let thrown = #expect(throws: BackupError.self) { try BackupFixture.restore(broken, into: target) }
    #expect(thrown?.description.contains("entry 2 was changed") == true)
    #expect(Self.files(place.path) == [])
  }

  @Test("only a missing or empty directory is written to, and its files stay as they were")
  func notEmpty() async throws {
    let fixture = try await BackupFixture()
    let bytes = try await fixture.backup()
    let place = try TemporaryDirectory()
    try Data([1]).write(to: URL(fileURLWithPath: place.path + "/other"))
    #expect(throws: BackupError.notEmpty(place.path)) { try BackupFixture.restore(bytes, into: place.path) }
    #expect(Self.files(place.path) == ["other"])
    let empty = place.path + "/empty"
    mkdir(empty, 0o700)
    let lock = try StateLock(directory: empty)
    #expect(throws: StateLockError.self) { try BackupFixture.restore(bytes, into: empty) }
    #expect(Self.files(empty) == [StateLock.fileName])
    withExtendedLifetime(lock) {}
  }

  @Test("if what a restored daemon must not do cannot be prevented, nothing is left")
  func unsettled() async throws {
    struct Failure: Error {}
    let bytes = try await BackupFixture().backup()
    let place = try TemporaryDirectory()
    #expect(throws: Failure.self) { try BackupFixture.restore(bytes, into: place.path + "/state") { _, _ in throw Failure() } }
    #expect(Self.files(place.path) == [])
  }

  @Test("the files of a killed restoration are removed by the next one, and when a daemon starts")
  func leftovers() async throws {
    let bytes = try await BackupFixture().backup()
    let place = try TemporaryDirectory()
    let leftover = place.path + "/state/.cwlink-restore-left"
    for isStart in [false, true] {
      try FileManager.default.createDirectory(atPath: leftover, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data([1]).write(to: URL(fileURLWithPath: leftover + "/cwlink.db"))
      if isStart {
        _ = try Store(directory: place.path + "/state")
      } else {
        _ = try BackupFixture.restore(bytes, into: place.path + "/state")
      }
      #expect(Self.files(place.path + "/state")?.contains { $0.hasPrefix(".cwlink-restore-") } == false)
    }
  }

  @Test("directories that were created for a restoration that fails are removed, and those that were there stay")
  func parents() async throws {
    let bytes = try await BackupFixture().backup()
    let place = try TemporaryDirectory()
    let there = place.path + "/there"
    mkdir(there, 0o700)
    #expect(throws: BackupError.truncated) { try BackupFixture.restore(Array(bytes.dropLast()), into: there + "/a/b/") }
    #expect(Self.files(there) == [])
    _ = try BackupFixture.restore(bytes, into: there + "/a/b/")
    #expect(Self.files(there + "/a/b")?.contains("cwlink.db") == true)
  }

  @Test("a directory that cannot be made, or is not one, is refused with its name and the reason")
  func unusable() async throws {
    let bytes = try await BackupFixture().backup()
    let place = try TemporaryDirectory()
    let file = place.path + "/file"
    try Data([1]).write(to: URL(fileURLWithPath: file))
    for (path, reason) in [
      (file + "/x", "\(file)/x cannot be opened: Not a directory"), ("/proc/foo", "/proc/foo cannot be created: No such file or directory"),
      (file, "\(file): Not a directory"),
    ] {
      let error = #expect(throws: (any Error).self, "\(path)") { try BackupFixture.restore(bytes, into: path) }
      let text = error.map(ErrorText.of) ?? ""
      #expect(text.contains(reason) && !text.contains("Domain"), "\(text)")
    }
  }

  @Test("a backup whose caller cancels it ends before the database is copied, and leaves nothing")
  func cancelled() async throws {
    let fixture = try await BackupFixture()
    try await fixture.write(String(repeating: "long ", count: 1_000_000))
    let draft = try BackupDraft(in: fixture.temporary.directory)
    let asked = Box(0)
    await #expect(throws: CancellationError.self) {
      try await fixture.store.read { db in
        try draft.fill(from: db) {
          asked.update { $0 += 1 }
          return asked.value == 2
        }
      }
    }
    #expect(asked.value == 2)
    let service = fixture.service()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await service.make(passphrase: nil, by: .daemon)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    withExtendedLifetime(draft) {}
  }
}
