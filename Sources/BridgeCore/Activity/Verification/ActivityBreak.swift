import Escaping
import Foundation

/// The first broken link of the activity log.
package struct ActivityBreak: Sendable, Equatable {
  /// The raw values are the API's.
  package enum Kind: Int, Sendable, CaseIterable {
    case changed = 1
    case removed
    case inserted
    /// Entries at the end are missing.
    case truncated
    /// The chain is whole, but it does not have the expected hash.
    case notExpected
  }

  package var kind: Kind
  /// The first entry concerned.
  package var entryID: Int64
  package var message: String
}

extension ActivityBreak {
  /// Whoever changes an entry can also write the hash that fits it; then it is the entry behind it that does not fit.
  static func changed(_ id: Int64, after first: Int64) -> ActivityBreak {
    ActivityBreak(
      kind: .changed, entryID: id,
      message: "entry \(id) was changed: its content does not have the hash that was written with it"
        + (id > first ? "; or entry \(id - 1) was changed together with its hash" : ""))
  }

  static func hashChanged(_ id: Int64) -> ActivityBreak {
    ActivityBreak(
      kind: .changed, entryID: id, message: "the hash of entry \(id) was changed: the entry behind it was written after another one")
  }

  static func inserted(_ id: Int64) -> ActivityBreak {
    ActivityBreak(kind: .inserted, entryID: id, message: "entry \(id) was inserted: it does not follow the entry before it")
  }

  static func removed(from first: Int64, to last: Int64) -> ActivityBreak {
    ActivityBreak(
      kind: .removed, entryID: first, message: first == last ? "entry \(first) was removed" : "the entries \(first) to \(last) were removed"
    )
  }

  static func truncated(from first: Int64, to last: Int64) -> ActivityBreak {
    ActivityBreak(
      kind: .truncated, entryID: first,
      message: (first == last ? "entry \(first)" : "the entries \(first) to \(last)")
        + " at the end of the log \(first == last ? "was" : "were") removed")
  }

  /// The chain was written anew from before this entry.
  static func rewritten(_ id: Int64) -> ActivityBreak {
    ActivityBreak(
      kind: .notExpected, entryID: id,
      message: "entry \(id) has another hash than the expected one: it, or an entry before it, was written anew")
  }

  static func unmet(_ expectation: ActivityVerifier.Expectation, newest: Int64) -> ActivityBreak {
    guard let id = expectation.entryID else {
      return ActivityBreak(
        kind: .notExpected, entryID: newest,
        message: "no entry has the expected hash: entries at the end of the log were removed, or the log was written anew")
    }
    return ActivityBreak(
      kind: id > newest ? .truncated : .notExpected, entryID: min(id, newest + 1),
      message: id > newest
        ? "the log ends with entry \(newest), before the expected entry \(id)" : "entry \(id) is older than the hashes of this log")
  }
}
