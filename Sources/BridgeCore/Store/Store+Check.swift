import Foundation
import GRDB

extension Store {
  /// Free space below which nothing can be relied on, and below which it will soon be so.
  private static let leastFree: Int64 = 16 << 20
  private static let littleFree: Int64 = 256 << 20
  /// How long a complete check of the file is valid: it reads all of it.
  private static let checkInterval = Duration.seconds(600)

  /// Finds what prevents the database from being read or written. Writes nothing.
  ///
  /// With `isQuick` it is cheap enough for each status: the file is not read, and a transaction is tried only if one failed before.
  package func check(isQuick: Bool = false) async -> [Finding] {
    var found: [Finding] = []
    func problem(_ error: any Error) {
      let finding = Finding(severity: .problem, subject: "storage", message: ErrorText.of(error))
      if !found.contains(finding) { found.append(finding) }
    }
    if StorageFailure.identity(of: path) != identity {
      problem(
        DomainError(
          .unavailable,
          "the database \(path) was removed or replaced while the daemon runs; stop the daemon, and restore the file or a backup"))
    }
    if let free = StorageFailure.freeBytes(beside: path) {
      if free < Self.leastFree {
        problem(StorageFailure.full(path))
      } else if free < Self.littleFree {
        found.append(
          Finding(
            severity: .warning, subject: "storage", message: "only \(free >> 20) MiB are free on the disk of \(path); free space on it"))
      }
    }
    let isTried = !isQuick || lastFailure != nil
    // Each part is a failure of its own: a damaged file may be writable.
    if isTried { do { try await tryWriting() } catch { problem(error) } }
    if !isQuick { do { try await checkFile() } catch { problem(error) } }
    // What is tried above is known; space may be missing for more than was tried.
    if let failure = lastFailure, !["STORAGE_LOCKED", "STORAGE_READ_ONLY"].contains(failure.reason) { problem(failure) }
    return found
  }

  /// Begins a transaction that writes nothing, which another process's lock prevents.
  private func tryWriting() async throws {
    try await named {
      try await pool.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        try db.execute(sql: "ROLLBACK")
      }
    }
  }

  private func checkFile() async throws {
    if let last = lastCheck, ContinuousClock.now - last < Self.checkInterval { return }
    let answer = try await named { try await pool.read { db in try String.fetchOne(db, sql: "PRAGMA quick_check(1)") } }
    guard answer == "ok" else { throw StorageFailure.corrupt(path, " (\(answer ?? "no answer"))") }
    lastCheck = .now
  }
}
