import BridgeTestSupport
import Crypto
import Foundation
import GRDB
import TestSupport
import Testing

@testable import BridgeCore

/// The chain of the activity log, in a real database that somebody edits behind cwlink's back.
@Suite("Activity chain", .timeLimit(.minutes(15)))
struct ActivityChainTests {
  private static let instant = Instant(milliseconds: 1_795_000_000_000)

  private static func write(_ store: Store, _ count: Int, _ random: inout SeededGenerator) async throws {
    for number in 0..<count {
      let text = random.pick(["", "plain", "Größe 10 → 12", "a\u{0}b", "\"quoted\"\n", String(repeating: "x", count: 700)])
      let isDaemon = random.chance(3)
      let time = instant.adding(.seconds(number))
      try await store.write { db in
        try ActivityLog.append(
          db,
          ActivityEntry(
            id: nil, time: time, daemon: isDaemon, uid: UInt32(number), gid: .max, pid: Int32(number), user: "u\(number)",
            action: "test.\(number)", object: "customers/c\(number)", summary: text, before: "", after: "{\"n\":\(number)}"))
      }
    }
  }

  /// What a person with the database's file does, who is not stopped by the triggers.
  private static func tamper(_ store: Store, _ sql: String, _ arguments: StatementArguments = StatementArguments()) async throws {
    try await store.write { db in
      try db.execute(sql: "DROP TRIGGER IF EXISTS activity_is_never_changed; DROP TRIGGER IF EXISTS activity_is_never_deleted")
      try db.execute(sql: sql, arguments: arguments)
    }
  }

  /// Writes the hash that fits the entry as it is now.
  private static func fitHash(of id: Int64, _ store: Store) async throws {
    let entries = try await store.read { db in
      try Row.fetchAll(db, sql: "SELECT \(ChainedEntry.columns) FROM activity WHERE id IN (?, ?) ORDER BY id", arguments: [id - 1, id])
        .map { try ChainedEntry($0) }
    }
    let entry = try #require(entries.last)
    let previous = entries.count == 2 ? try #require(entries[0].hash) : ActivityChain.beginning
    try await tamper(store, "UPDATE activity SET hash = ? WHERE id = ?", [ActivityChain.hash(after: previous, entry.content), id])
  }

  static func verify(_ store: Store, hash: String = "", at id: Int64 = 0) async throws -> ActivityVerdict {
    let last = Box<ActivityVerdict?>(nil)
    try await ActivityService(store: store).verify(expectedHash: hash, expectedID: id) { verdict in last.update { $0 = verdict } }
    return try #require(last.value)
  }

  @Test("A log that only cwlink wrote is whole, whatever its texts contain, and entries that are rolled back leave no gap")
  func whole() async throws {
    var random = SeededGenerator()
    let temporary = try TemporaryStore()
    let empty = try await Self.verify(temporary.store)
    #expect(empty.firstBreak == nil && empty.head == nil && empty.isComplete)
    try await Self.write(temporary.store, 20, &random)
    _ = try? await Store.validating(true) { try await Self.write(temporary.store, 1, &random) }
    _ = try? await temporary.store.write { db in
      try ActivityLog.record(db, "lost", on: "x", by: .daemon, at: Self.instant, summary: "")
      throw CancellationError()
    }
    try await Self.write(temporary.store, 20, &random)
    let verdict = try await Self.verify(temporary.store)
    #expect(verdict.firstBreak == nil && verdict.head?.entryID == 40 && verdict.checked == 40 && verdict.firstID == 1)
  }

  @Test("The hash is that of the documented bytes, computed here without the product's code")
  func documentedBytes() async throws {
    let temporary = try TemporaryStore()
    try await temporary.store.write { db in
      for text in ["ä", ""] {
        try ActivityLog.append(
          db,
          ActivityEntry(
            id: nil, time: Self.instant, daemon: false, uid: 1000, gid: 100, pid: 7, user: "ann", action: "a", object: "o", summary: text,
            before: "", after: "{}"))
      }
    }
    func field(_ bytes: [UInt8]) -> [UInt8] { [0, 0, UInt8(bytes.count >> 8), UInt8(bytes.count & 255)] + bytes }
    func number(_ value: Int64) -> [UInt8] { field((0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }) }
    var previous = [UInt8](repeating: 0, count: 32)
    for (id, summary) in [(Int64(1), "ä"), (2, "")] {
      var bytes = field(Array("cwlink-activity-1".utf8)) + field(previous)
      for value in [id, Self.instant.milliseconds, 0, 1000, 100, 7] { bytes += number(value) }
      for text in ["ann", "a", "o", summary, "", "{}"] { bytes += field(Array(text.utf8)) }
      previous = Array(SHA256.hash(data: bytes))
      let stored = try await temporary.store.read { db in
        try Data.fetchOne(db, sql: "SELECT hash FROM activity WHERE id = ?", arguments: [id])
      }
      #expect(stored == Data(previous))
    }
  }

  @Test("A change of any column of any entry is found at that entry")
  func changed() async throws {
    var random = SeededGenerator()
    let changes = [
      "time = time + 1", "daemon = 1 - daemon", "daemon = 2", "uid = uid + 1", "gid = 0", "pid = -1", "user = user || 'x'",
      "action = 'billing.apply'", "object = ''", "summary = summary || ' '", "summary = CAST(x'ff' AS TEXT)", "before = '{}'", "after = ''",
      "summary = summary || char(0) || 'hidden'", "hash = randomblob(32)", "hash = NULL", "hash = x''",
      "object = substr(object, 1, 3), action = substr(object, 4) || action",
    ]
    for change in changes {
      let temporary = try TemporaryStore()
      try await Self.write(temporary.store, 6, &random)
      let id = Int64.random(in: 1...6, using: &random)
      try await Self.tamper(temporary.store, "UPDATE activity SET \(change) WHERE id = ?", [id])
      let found = try await Self.verify(temporary.store)
      #expect(found.firstBreak?.entryID == id, "\(change) of \(id): \(String(describing: found.firstBreak))")
      let isLastWithoutHash = change == "hash = NULL" && id == 6
      #expect(found.firstBreak?.kind == (isLastWithoutHash ? .inserted : .changed), "\(change) of \(id)")
      #expect(found.head?.entryID == (id == 1 ? nil : id - 1))
    }
  }

  @Test("An entry that was changed together with its hash is found at the entry behind it")
  func changedWithItsHash() async throws {
    var random = SeededGenerator()
    for id in 1...5 as ClosedRange<Int64> {
      let temporary = try TemporaryStore()
      try await Self.write(temporary.store, 6, &random)
      try await Self.tamper(temporary.store, "UPDATE activity SET summary = 'forged' WHERE id = ?", [id])
      try await Self.fitHash(of: id, temporary.store)
      let found = try await Self.verify(temporary.store).firstBreak
      #expect(found?.kind == .changed && found?.entryID == id + 1 && found?.message.contains("entry \(id) was changed together") == true)
    }
  }

  @Test("Entries that are removed, also with the ones behind renumbered, are named, at the beginning, in the middle and at the end")
  func removed() async throws {
    var random = SeededGenerator()
    for _ in 0..<12 {
      let temporary = try TemporaryStore()
      try await Self.write(temporary.store, 9, &random)
      let first = Int64.random(in: 1...9, using: &random)
      let last = Int64.random(in: first...9, using: &random)
      try await Self.tamper(temporary.store, "DELETE FROM activity WHERE id BETWEEN ? AND ?", [first, last])
      let found = try await Self.verify(temporary.store).firstBreak
      #expect(
        found?.entryID == first && found?.kind == (last == 9 ? .truncated : .removed), "\(first)...\(last): \(String(describing: found))")
      // What is written afterwards does not hide it.
      try await Self.write(temporary.store, 3, &random)
      let later = try await Self.verify(temporary.store).firstBreak
      #expect(later?.entryID == first && later?.kind == .removed, "\(first)...\(last): \(String(describing: later))")
    }
    let temporary = try TemporaryStore()
    try await Self.write(temporary.store, 9, &random)
    try await Self.tamper(
      temporary.store, "DELETE FROM activity WHERE id = 4; UPDATE activity SET id = id - 1 WHERE id > 4; UPDATE sqlite_sequence SET seq = 8"
    )
    let renumbered = try await Self.verify(temporary.store).firstBreak
    #expect(renumbered?.kind == .removed && renumbered?.entryID == 4)
  }

  @Test("Entries that are inserted or exchanged are found at the first of them")
  func insertedAndSwapped() async throws {
    var random = SeededGenerator()
    for _ in 0..<8 {
      let id = Int64.random(in: 1...6, using: &random)
      let fits = random.chance(2)
      let inserted = try TemporaryStore()
      try await Self.write(inserted.store, 6, &random)
      // A forged entry, with a hash that fits it or with another one, and the entries behind it moved.
      try await Self.tamper(
        inserted.store,
        """
        UPDATE activity SET id = -id WHERE id >= \(id); UPDATE activity SET id = 1 - id WHERE id < 0;
        INSERT INTO activity (id, time, daemon, uid, gid, pid, user, action, object, summary, before, after, hash)
          SELECT \(id), time, daemon, uid, gid, pid, user, action, object, 'forged', before, after, randomblob(32) FROM activity WHERE id = \(id + 1);
        """)
      if fits { try await Self.fitHash(of: id, inserted.store) }
      let found = try await Self.verify(inserted.store).firstBreak
      #expect(found?.entryID == id && found?.kind == .inserted, "\(id): \(String(describing: found))")

      let swapped = try TemporaryStore()
      try await Self.write(swapped.store, 7, &random)
      let other = Int64.random(in: (id + 1)...7, using: &random)
      try await Self.tamper(
        swapped.store,
        "UPDATE activity SET id = -1 WHERE id = \(id); UPDATE activity SET id = \(id) WHERE id = \(other); UPDATE activity SET id = \(other) WHERE id = -1"
      )
      let exchanged = try await Self.verify(swapped.store).firstBreak
      #expect(exchanged?.entryID == id, "\(id) and \(other): \(String(describing: exchanged))")
    }
    let appended = try TemporaryStore()
    try await Self.write(appended.store, 3, &random)
    try await Self.tamper(
      appended.store,
      """
      INSERT INTO activity (time, daemon, uid, gid, pid, user, action, object, summary, before, after)
      VALUES (0, 0, 0, 0, 0, 'eve', 'billing.apply', 'plans/1', 'forged', '', '')
      """)
    let last = try await Self.verify(appended.store).firstBreak
    #expect(last?.kind == .inserted && last?.entryID == 4)
    try await Self.tamper(appended.store, "UPDATE activity SET id = 0 WHERE id = 4")
    #expect(try await Self.verify(appended.store).firstBreak?.entryID == 0)
  }

  @Test("A hash that was noted elsewhere shows what the chain alone cannot: an end that was cut off completely, and a chain written anew")
  func expected() async throws {
    var random = SeededGenerator()
    let temporary = try TemporaryStore()
    let store = temporary.store
    try await Self.write(store, 5, &random)
    let noted = try #require(try await Self.verify(store).head)
    let text = noted.hash.hexadecimal
    try await Self.write(store, 5, &random)
    #expect(try await Self.verify(store, hash: text, at: 5).firstBreak == nil)
    #expect(try await Self.verify(store, hash: text.uppercased()).firstBreak == nil)
    let wrong = try await Self.verify(store, hash: text, at: 6).firstBreak
    #expect(wrong?.kind == .notExpected && wrong?.entryID == 6)

    // Everything from entry 3 on is cut off without a trace, and the log continues.
    try await Self.tamper(store, "DELETE FROM activity WHERE id >= 3; UPDATE sqlite_sequence SET seq = 2 WHERE name = 'activity'")
    #expect(try await Self.verify(store).firstBreak == nil)
    let short = try await Self.verify(store, hash: text, at: 5).firstBreak
    #expect(short?.kind == .truncated && short?.message.contains("before the expected entry 5") == true)
    #expect(try await Self.verify(store, hash: text).firstBreak?.kind == .notExpected)
    try await Self.write(store, 5, &random)
    #expect(try await Self.verify(store).firstBreak == nil)
    #expect(try await Self.verify(store, hash: text, at: 5).firstBreak?.kind == .notExpected)
    for (hash, id) in [("12", Int64(0)), (String(repeating: "g", count: 64), 0), ("", 3), (text, -1)] {
      let refused = await status { try await Self.verify(store, hash: hash, at: id) }
      #expect(refused?.kind == .invalidArgument)
    }
  }

  @Test("The log of an earlier version is chained when it is opened; of a very long one, the newest entries are")
  func migrated() async throws {
    let temporary = try TemporaryDirectory()
    let queue = try DatabaseQueue(path: temporary.path + "/old.db")
    try await queue.write { db in
      try db.execute(sql: Schema.activity)
      for number in 1...12 {
        try db.execute(
          sql:
            "INSERT INTO activity (time, daemon, uid, gid, pid, user, action, object, summary, before, after) VALUES (?, 1, 0, 0, 0, '', 'a', '', 'ü', '', '')",
          arguments: [number])
      }
    }
    for (most, first) in [(Int64(100), Int64(1)), (5, 8)] {
      let copy = try DatabaseQueue()
      try queue.backup(to: copy)
      let state = try await copy.write { db in
        try Schema.chainActivity(db, mostRows: most)
        #expect(throws: DatabaseError.self) { try db.execute(sql: "UPDATE activity SET hash = NULL") }
        try ActivityLog.record(db, "new", on: "x", by: .daemon, at: Self.instant, summary: "s")
        let state = try ActivityChainState(db)
        var verifier = ActivityVerifier(firstID: state.firstID)
        let rows = try Row.fetchCursor(db, sql: "SELECT \(ChainedEntry.columns) FROM activity ORDER BY id")
        while let row = try rows.next() { verifier.take(try ChainedEntry(row)) }
        verifier.finish(lastID: state.lastID)
        #expect(verifier.firstBreak == nil && verifier.unchained == first - 1 && verifier.head?.id == 13)
        return state
      }
      #expect(state.firstID == first && state.lastID == 13)
    }
  }

  @Test("Entries are written while a long log is verified, which ends at the entry that was the newest")
  func concurrent() async throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try await store.write { db in
      for number in 0..<12_000 {
        try ActivityLog.record(db, "bulk", on: "x", by: .daemon, at: Self.instant, summary: "\(number)")
      }
    }
    let reports = Box<[Int64]>([])
    let last = Box<ActivityVerdict?>(nil)
    try await ActivityService(store: store).verify(expectedHash: "", expectedID: 0) { verdict in
      reports.update { $0.append(verdict.checked) }
      last.update { $0 = verdict }
      try await store.write { db in try ActivityLog.record(db, "meanwhile", on: "x", by: .daemon, at: Self.instant, summary: "") }
    }
    #expect(reports.value.count >= 3 && last.value?.firstBreak == nil && last.value?.head?.entryID == 12_000)
    #expect(try await Self.verify(store).head?.entryID == 12_000 + Int64(reports.value.count))
  }
}
