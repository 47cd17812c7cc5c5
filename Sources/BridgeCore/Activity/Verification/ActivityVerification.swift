package import Foundation
import GRDB

/// The result of a verification, complete or under way.
package struct ActivityVerdict: Sendable, Equatable {
  package var checked: Int64
  package var total: Int64
  package var isComplete: Bool
  /// The first entry with a hash, and the number of older ones.
  package var firstID: Int64
  package var unchained: Int64
  /// The newest entry up to which the chain is whole; nil if there is none.
  package var head: Head?
  package var firstBreak: ActivityBreak?

  package struct Head: Sendable, Equatable {
    package var entryID: Int64
    package var hash: Data
  }
}

extension ActivityService {
  /// The rows of one read. Writers never wait for it, and no state of the database is kept between two.
  static let verifiedRows = 5_000

  /// Follows the chain from its first entry to the one that is newest now. `report` gets the progress, then the verdict.
  ///
  /// Throws INVALID_ARGUMENT for an expected hash that is none, or an expected entry without one.
  package func verify(expectedHash: String, expectedID: Int64, _ report: (ActivityVerdict) async throws -> Void) async throws {
    let expectation = try Self.expectation(expectedHash, expectedID)
    let (state, total) = try await store.read { db in
      (try ActivityChainState(db), try Int64.fetchOne(db, sql: "SELECT count(*) FROM activity") ?? 0)
    }
    var verifier = ActivityVerifier(firstID: state.firstID, expectation: expectation)
    var after: Int64? = nil
    while true {
      let (next, last, isEnd) = try await store.read { [verifier, after] db in
        var verifier = verifier
        let last = try Self.read(db, after: after, upTo: state.lastID) { verifier.take($0) }
        if last == nil { verifier.finish(lastID: state.lastID) }
        return (verifier, last, last == nil || verifier.firstBreak != nil)
      }
      verifier = next
      after = last
      let head = verifier.head.map { ActivityVerdict.Head(entryID: $0.id, hash: $0.hash) }
      try await report(
        ActivityVerdict(
          checked: verifier.checked, total: max(total, verifier.checked), isComplete: isEnd, firstID: state.firstID,
          unchained: verifier.unchained, head: head, firstBreak: verifier.firstBreak))
      if isEnd { return }
    }
  }

  /// Follows the whole chain in one transaction, for a database that nothing else uses. Returns the first broken link; nil if it is intact.
  static func firstBreak(_ db: Database) throws -> ActivityBreak? {
    let state = try ActivityChainState(db)
    var verifier = ActivityVerifier(firstID: state.firstID)
    var after: Int64?
    repeat {
      after = try read(db, after: after, upTo: state.lastID) { verifier.take($0) }
    } while after != nil && verifier.firstBreak == nil
    verifier.finish(lastID: state.lastID)
    return verifier.firstBreak
  }

  /// Returns the id of the last row; nil if there is none.
  private static func read(_ db: Database, after: Int64?, upTo last: Int64, _ take: (ChainedEntry) -> Void) throws -> Int64? {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: "SELECT \(ChainedEntry.columns) FROM activity WHERE id > ? AND id <= ? ORDER BY id LIMIT ?"),
      arguments: [after ?? .min, last, verifiedRows])
    var newest: Int64?
    while let row = try rows.next() {
      let entry = try ChainedEntry(row)
      newest = entry.id
      take(entry)
    }
    return newest
  }

  private static func expectation(_ text: String, _ id: Int64) throws(DomainError) -> ActivityVerifier.Expectation? {
    guard id >= 0 else { throw .invalid("expected_entry_id", "\(id) is not the id of an entry") }
    guard !text.isEmpty else {
      if id > 0 { throw .invalid("expected_hash", "is missing; an expected entry has an expected hash") }
      return nil
    }
    guard let hash = Data(hexadecimal: text), hash.count == ActivityChain.hashLength else {
      throw .invalid(
        "expected_hash", "'\(text.prefix(80))' is not a hash of 64 hexadecimal digits; activity verify shows that of the newest entry")
    }
    return ActivityVerifier.Expectation(hash: hash, entryID: id == 0 ? nil : id)
  }
}

/// Where the chain begins, and the last id that was assigned.
struct ActivityChainState: Sendable, Equatable {
  var firstID: Int64
  /// Also if its row is gone.
  var lastID: Int64

  init(_ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT first_id FROM activity_chain) AS first_id, (SELECT seq FROM sqlite_sequence WHERE name = 'activity') AS assigned,
          (SELECT max(id) FROM activity) AS newest
        """)
    firstID = row?["first_id"] ?? 1
    lastID = max(row?["assigned"] ?? 0, row?["newest"] ?? 0)
  }
}
