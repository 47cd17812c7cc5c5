import Crypto
import Foundation
import GRDB
import Glibc

/// A copy of the database under way, in a file of the state directory that is removed in any case.
final class BackupDraft: Sendable {
  /// The beginning of the file's name, by which the next start finds what a killed daemon left.
  static let prefix = ".cwlink-backup-"

  private let path: String
  private let destination: DatabaseQueue

  init(in directory: String) throws {
    path = "\(directory)/\(Self.prefix)\(UUID().uuidString)"
    // SQLite would create it with the mode that the umask leaves.
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StateDirectoryError.unreadable(path, errno) }
    close(descriptor)
    var configuration = Configuration()
    // A copy that is not complete is not used.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY") }
    do { destination = try DatabaseQueue(path: path, configuration: configuration) } catch {
      unlink(path)
      throw StorageFailure.named(error, path: path)
    }
  }

  deinit { unlink(path) }

  /// `source` is in a transaction, so that everything read in it is of the same moment.
  func fill(from source: Database) throws {
    do {
      try destination.writeWithoutTransaction { db in
        try source.backup(to: db)
        // A copy of a database with a write-ahead log asks for one too; the file has to stand alone. The mode is known once it was read.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete" else {
          throw DatabaseError(message: "the copy keeps its write-ahead log")
        }
      }
    } catch {
      throw StorageFailure.named(error, path: path)
    }
  }

  /// Closes the copy and takes its name away.
  func finish() throws -> UnnamedFile {
    try destination.close()
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw StateDirectoryError.unreadable(path, errno) }
    unlink(path)
    return try UnnamedFile(descriptor)
  }

  /// Removes what a daemon left that was killed while it made a backup.
  static func removeLeftovers(in directory: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [] where name.hasPrefix(prefix) {
      unlink("\(directory)/\(name)")
    }
  }
}

/// An open file that has no name any more, so that it disappears with its last user, also if that is killed.
final class UnnamedFile: Sendable {
  private let descriptor: Int32
  /// In bytes.
  let size: Int64

  /// Takes over the descriptor.
  init(_ descriptor: Int32) throws {
    self.descriptor = descriptor
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      let code = errno
      close(descriptor)
      throw BackupError.unreadable(String(cString: strerror(code)))
    }
    size = Int64(information.st_size)
  }

  deinit { close(descriptor) }

  /// Not on the caller's thread, which may be the event loop.
  func read(at offset: Int64, upTo limit: Int) async throws -> [UInt8] {
    try await withTaskExecutorPreference(globalConcurrentExecutor) { try readNow(at: offset, upTo: limit) }
  }

  func sha256() throws -> Data {
    var digest = SHA256()
    var offset: Int64 = 0
    while offset < size {
      let bytes = try readNow(at: offset, upTo: 1 << 20)
      guard !bytes.isEmpty else { throw BackupError.unreadable("the copy of the database ended early") }
      digest.update(data: bytes)
      offset += Int64(bytes.count)
    }
    return Data(digest.finalize())
  }

  private func readNow(at offset: Int64, upTo limit: Int) throws -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = pread(descriptor, buffer.baseAddress, limit, off_t(offset))
      while got < 0, errno == EINTR { got = pread(descriptor, buffer.baseAddress, limit, off_t(offset)) }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    guard failure == 0 else { throw BackupError.unreadable(String(cString: strerror(failure))) }
    return bytes
  }
}
