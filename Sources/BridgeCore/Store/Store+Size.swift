import Foundation

extension Store {
  /// The bytes of the database's files: the database itself, and the log of what is not in it yet.
  package var fileSizes: (database: Int64, log: Int64) { (Self.size(of: path), Self.size(of: path + "-wal")) }

  private static func size(of path: String) -> Int64 {
    ((try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? NSNumber)?.int64Value ?? 0
  }
}
