import Escaping
import Foundation

/// Follows the chain of the activity log entry by entry, and stops at the first broken link. Pure; the entries come in order.
struct ActivityVerifier: Sendable {
  /// A hash that was noted elsewhere.
  struct Expectation: Sendable, Equatable {
    var hash: Data
    /// The entry that had it; nil if any entry may have it.
    var entryID: Int64?
  }

  private let firstID: Int64
  private let expectation: Expectation?
  private var isExpectationMet = false
  private var isFirst = true
  /// The last entry that is proven.
  private var proven: (id: Int64, hash: Data)
  /// The hash of the entry before it.
  private var beforeProven = ActivityChain.beginning
  /// An entry that does not fit; the next one tells what happened to it.
  private var suspect: ChainedEntry?

  private(set) var checked: Int64 = 0
  /// Entries from before the log had hashes.
  private(set) var unchained: Int64 = 0
  private(set) var firstBreak: ActivityBreak?

  init(firstID: Int64, expectation: Expectation? = nil) {
    self.firstID = firstID
    self.expectation = expectation
    proven = (firstID - 1, ActivityChain.beginning)
  }

  /// The newest proven entry; nil if there is none.
  var head: (id: Int64, hash: Data)? { isFirst ? nil : proven }

  mutating func take(_ entry: ChainedEntry) {
    guard firstBreak == nil else { return }
    checked += 1
    if let suspect { return firstBreak = explain(suspect, before: entry) }
    guard entry.id >= firstID else { return takeUnchained(entry) }
    guard entry.id == proven.id + 1 else {
      return firstBreak = .removed(from: proven.id + 1, to: entry.id - 1)
    }
    guard let hash = entry.hash, hash == ActivityChain.hash(after: proven.hash, entry.content) else { return suspect = entry }
    beforeProven = proven.hash
    proven = (entry.id, hash)
    isFirst = false
    compare(entry.id, hash)
  }

  /// After the last entry; `lastID` is the last id that was assigned.
  mutating func finish(lastID: Int64) {
    if firstBreak == nil, let suspect { firstBreak = explain(suspect, before: nil) }
    if firstBreak == nil, lastID > proven.id { firstBreak = .truncated(from: proven.id + 1, to: lastID) }
    guard firstBreak == nil, let expectation, !isExpectationMet else { return }
    firstBreak = .unmet(expectation, newest: proven.id)
  }

  private mutating func takeUnchained(_ entry: ChainedEntry) {
    if entry.hash == nil, firstID > 1, entry.id > 0 { unchained += 1 } else { firstBreak = .inserted(entry.id) }
  }

  private mutating func compare(_ id: Int64, _ hash: Data) {
    guard let expectation else { return }
    guard let wanted = expectation.entryID else { return isExpectationMet = isExpectationMet || hash == expectation.hash }
    guard wanted == id else { return }
    isExpectationMet = true
    if hash != expectation.hash { firstBreak = .rewritten(id) }
  }

  /// What happened to an entry whose hash does not fit. The entry behind it still has the hash that cwlink wrote, and shows which of the possible
  /// predecessors it had.
  private func explain(_ entry: ChainedEntry, before next: ChainedEntry?) -> ActivityBreak {
    // An entry was inserted with the hash that fits it, and those behind it were numbered anew.
    if !isFirst, entry.hash == ActivityChain.hash(after: beforeProven, id: proven.id, entry.content.fields) { return .inserted(proven.id) }
    guard let next, let nextHash = next.hash, next.id == entry.id + 1 else {
      return entry.hash == nil ? .inserted(entry.id) : .changed(entry.id, after: firstID)
    }
    func follows(_ previous: Data, as id: Int64) -> Bool {
      ActivityChain.hash(after: previous, id: id, next.content.fields) == nextHash
    }
    if let hash = entry.hash {
      if follows(hash, as: next.id) { return .changed(entry.id, after: firstID) }
      // The entries behind a removed one were numbered anew.
      if follows(hash, as: next.id + 1) { return .removed(from: entry.id, to: entry.id) }
    }
    // The entries behind an inserted one were numbered anew.
    if follows(proven.hash, as: entry.id) { return .inserted(entry.id) }
    if follows(ActivityChain.hash(after: proven.hash, entry.content), as: next.id) { return .hashChanged(entry.id) }
    return entry.hash == nil ? .inserted(entry.id) : .changed(entry.id, after: firstID)
  }
}
