import Foundation
import GRDB
import Glibc

/// A failure of the database or of its disk, named for callers: what failed, where, and what to do.
enum StorageFailure {
  /// The domain error for a failure of the storage; other errors are returned as they are.
  static func named(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let said = error.message.map { " (SQLite: \($0))" } ?? ""
    switch error.resultCode {
    case .SQLITE_FULL: return full(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return DomainError(
        .unavailable,
        "the database \(path) is locked by another process\(said); end that process (for example a sqlite3 shell or a copy under way)",
        reason: "STORAGE_LOCKED", metadata: ["path": path])
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: return corrupt(path, said)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      return DomainError(
        .unavailable, "the database \(path) cannot be written\(said); make it and its directory writable for the daemon's user",
        reason: "STORAGE_READ_ONLY", metadata: ["path": path])
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOLFS:
      if freeBytes(beside: path).map({ $0 < 1 << 20 }) ?? false { return full(path) }
      return DomainError(
        .unavailable,
        "the database \(path) cannot be read or written\(said); check the disk, the limits of the process and the permissions",
        reason: "STORAGE_FAILED", metadata: ["path": path])
    default: return error
    }
  }

  static func corrupt(_ path: String, _ said: String) -> DomainError {
    DomainError(
      .unavailable, "the database \(path) is damaged\(said); stop the daemon and restore a backup", reason: "STORAGE_CORRUPT",
      metadata: ["path": path])
  }

  static func full(_ path: String) -> DomainError {
    DomainError(
      .resourceExhausted, "the disk of the database \(path) is full; nothing was changed; free space on it",
      reason: "STORAGE_FULL", metadata: ["path": path])
  }

  /// The bytes that the daemon may still write to the disk of `path`; nil if that cannot be found out.
  static func freeBytes(beside path: String) -> Int64? {
    var information = statvfs()
    let directory = (path as NSString).deletingLastPathComponent
    guard statvfs(directory, &information) == 0 else { return nil }
    return Int64(clamping: UInt64(information.f_bavail).multipliedReportingOverflow(by: UInt64(information.f_frsize)).partialValue)
  }

  /// Identifies a file whatever its name; nil if there is none.
  static func identity(of path: String) -> [UInt64]? {
    var information = stat()
    return stat(path, &information) == 0 ? [UInt64(information.st_dev), UInt64(information.st_ino)] : nil
  }
}
