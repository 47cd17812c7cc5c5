import Foundation
package import GRDB

/// Writes the activity log, always in the transaction of the change, so that neither exists without the other.
package enum ActivityLog {
  /// `before` and `after` must not contain secrets; settings with keys have a redacted form.
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
