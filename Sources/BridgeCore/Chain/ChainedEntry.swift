import Foundation
import GRDB

/// A row of the activity log as it is stored, with its hash. Read as bytes, so that nothing of it is repaired or interpreted.
struct ChainedEntry: Sendable, Equatable {
  static let columns = "id, time, daemon, uid, gid, pid, user, action, object, summary, before, after, hash"

  var content: ActivityContent
  /// Nil for a row that cwlink did not write, and for one that was written before the log had hashes.
  var hash: Data?

  var id: Int64 { content.id }

  init(content: ActivityContent, hash: Data?) {
    self.content = content
    self.hash = hash
  }

  /// From a row with `columns`.
  init(_ row: Row) throws {
    let texts = try (6...11).map { index in try row.withUnsafeData(atIndex: index) { [UInt8]($0 ?? Data()) } }
    content = ActivityContent(id: row[0], numbers: (1...5).map { row[$0] }, texts: texts)
    hash = row[12]
  }
}
