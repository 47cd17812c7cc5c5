import Foundation
package import GRDB

/// Writes the activity log, always inside the transaction that makes the change: there is no change without its entry, nor the reverse.
package enum ActivityLog {
  /// `before` and `after` hold no secret: settings with keys have a redacted form of their own.
  package static func record(
    _ db: Database, _ action: String, on object: String, by caller: Caller, at time: Instant, summary: String,
    before: (any Encodable)? = nil, after: (any Encodable)? = nil
  ) throws {
    var entry = ActivityEntry(
      id: nil, time: time, daemon: caller.isDaemon, uid: caller.uid, gid: caller.gid, pid: caller.pid, user: caller.user,
      action: action, object: object, summary: summary, before: try json(before), after: try json(after))
    try entry.insert(db)
  }

  private static func json(_ value: (any Encodable)?) throws -> String {
    guard let value else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
