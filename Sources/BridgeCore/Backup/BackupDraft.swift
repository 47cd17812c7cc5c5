import GRDB
import Glibc

/// A copy of the database under way, in a file of the state directory that is removed in any case.
final class BackupDraft: Sendable {
  private let path: String
  private let destination: DatabaseQueue

  init(in directory: String) throws {
    path = UnnamedFile.path(in: directory)
    // SQLite would create it with the mode that the umask leaves.
    close(try UnnamedFile.open(path, O_RDWR | O_CREAT | O_EXCL))
    var configuration = Configuration()
    // A copy that is not complete is not used.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY") }
    do { destination = try DatabaseQueue(path: path, configuration: configuration) } catch {
      unlink(path)
      throw StorageFailure.named(error, path: path)
    }
  }

  deinit { unlink(path) }

  /// How much is copied before it is asked again whether the copy is still wanted: a megabyte.
  static let pagesPerStep: Int32 = 256

  /// `source` is in a transaction, so that everything read in it is of the same moment. Throws CancellationError once `isCancelled`.
  func fill(from source: Database, isCancelled: @escaping @Sendable () -> Bool) throws {
    do {
      // From here on the source is that of one moment.
      _ = try Int.fetchOne(source, sql: "SELECT count(*) FROM sqlite_schema")
      try destination.writeWithoutTransaction { db in
        try source.backup(to: db, pagesPerStep: Self.pagesPerStep) { _ in if isCancelled() { throw CancellationError() } }
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
    return try UnnamedFile(path, O_RDONLY)
  }
}
