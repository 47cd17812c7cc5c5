import Foundation
package import GRDB
import LocalRPC
import Synchronization

/// The gateway to the daemon's SQLite database, which nothing else opens.
///
/// Every commit is durable before it returns (WAL, `synchronous=FULL`), so that an intention survives a power failure.
package final class Store: Sendable {
  let pool: DatabasePool
  /// Of the pool's five connections for reading, callers use at most four, and one user's calls two.
  private let reading = UserGate(perUser: 2, total: 4)
  /// Writes are made one after another; those of one user's calls wait for each other rather than in front of another user's.
  private let writing = UserGate(perUser: 2)
  /// The state directory, mode 0700.
  package let directory: String
  let path: String
  /// Of the file that was opened, whatever has its name now.
  let identity: [UInt64]?
  private let health = Mutex<(failure: DomainError?, check: ContinuousClock.Instant?)>((nil, nil))

  /// Opens or creates `cwlink.db` in `directory` and brings its schema up to date.
  ///
  /// `busyTime` is how long another process that locks the database is waited for, in seconds.
  ///
  /// Throws if the directory cannot be created or is not safe (`StateDirectoryError`), or if the file is not a database, is damaged, locked, or
  /// cannot be written, or was written by a newer cwlink; UNAVAILABLE if it is empty or missing although the directory has a master key, which
  /// shows that there was one.
  package init(directory: String, busyTime: Double = 5) throws {
    try StateDirectory.prepare(directory)
    self.directory = directory
    let path = directory + "/cwlink.db"
    self.path = path
    let hadKey = FileManager.default.fileExists(atPath: directory + "/master.key")
    if hadKey, !FileManager.default.fileExists(atPath: path) { throw StoreError.missing(path: path) }
    try StateDirectory.prepareDatabase(in: directory)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busyTime)
    // Opening one again would fail if the process has no descriptors left.
    configuration.persistentReadOnlyConnections = true
    configuration.prepareDatabase { db in
      // The system caches the file too. Only imports write enough at once to need more.
      let cache = db.configuration.readonly ? 2_000 : 8_000
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -\(cache)")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      let migrator = Store.migrator
      if try pool.read(migrator.hasBeenSuperseded) {
        throw StoreError.newerSchema(path: path)
      }
      if hadKey, try pool.read(migrator.appliedIdentifiers).isEmpty { throw StoreError.missing(path: path) }
      // Damage is found here rather than in the middle of a month; a large file would delay the start.
      if let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size < 64 << 20 {
        let answer = try pool.read { db in try String.fetchOne(db, sql: "PRAGMA quick_check(1)") }
        guard answer == "ok" else { throw StorageFailure.corrupt(path, " (\(answer ?? "no answer"))") }
      }
      try migrator.migrate(pool)
      pool.releaseMemory()
    } catch {
      throw StorageFailure.named(error, path: path)
    }
    identity = StorageFailure.identity(of: path)
  }

  /// Moves all data from the write-ahead log into `cwlink.db` and closes the database. Nothing can be read or written after it.
  ///
  /// Returns false if another process is reading an old state of the database: then `cwlink.db-wal` stays, and belongs to `cwlink.db`.
  package func close() throws -> Bool {
    let isComplete = try pool.writeWithoutTransaction { db in
      // The first mode waits for nobody. The second one waits for readers of an old state, and empties the log.
      if try Self.checkpoint(db, "PASSIVE") { try db.execute(sql: "PRAGMA busy_timeout = 0") }
      return try Self.checkpoint(db, "TRUNCATE")
    }
    try pool.close()
    return isComplete
  }

  /// Whether the whole log is in the database file afterwards.
  private static func checkpoint(_ db: Database, _ mode: String) throws -> Bool {
    guard let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(\(mode))") else { return false }
    let (log, moved): (Int, Int) = (row[1], row[2])
    return log == moved
  }

  package func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await inTurn(reading) { try await named { try await pool.read(body) } }
  }

  /// Reads on another thread than that of a transaction that is writing: the state before it, because nothing else is written meanwhile. Blocks.
  package func readBeside<T>(_ body: (Database) throws -> T) throws -> T { try pool.read(body) }

  /// Runs what a call does when it is its user's turn; what the daemon does itself does not wait (rule 47).
  private func inTurn<T>(_ gate: UserGate, _ body: () async throws -> T) async throws -> T {
    guard let caller = ServerCall.current?.peer else { return try await body() }
    return try await gate.run(caller.uid, cancelled: CancellationError() as any Error, body)
  }

  /// Runs `body` in one durable transaction.
  package func write<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await inTurn(writing) { try await named { try await writeNow(body) } }
  }

  private func writeNow<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    guard Store.isValidating else {
      let result = try await pool.write(body)
      health.withLock { $0.failure = nil }
      return result
    }
    return try await pool.writeWithoutTransaction { db in
      var result: T?
      try db.inTransaction(.immediate) {
        result = try body(db)
        return .rollback
      }
      guard let result else { throw DatabaseError(message: "the transaction returned no result") }
      return result
    }
  }

  /// Names failures of the storage, and remembers the last one until something is written again.
  func named<T>(_ body: () async throws -> T) async throws -> T {
    do {
      return try await body()
    } catch {
      let named = StorageFailure.named(error, path: path)
      if let failure = named as? DomainError, error is DatabaseError { health.withLock { $0.failure = failure } }
      throw named
    }
  }

  /// The last failure of the storage; nil if something was written since.
  var lastFailure: DomainError? { health.withLock { $0.failure } }

  /// When the file was last checked completely.
  var lastCheck: ContinuousClock.Instant? {
    get { health.withLock { $0.check } }
    set { health.withLock { $0.check = newValue } }
  }

  /// Whether the current task only validates: transactions are rolled back, and nothing may be sent or changed anywhere else either.
  @TaskLocal package static var isValidating = false

  /// Runs the body of a call with `validate_only`: the same checks and the same answer, and every transaction is rolled back.
  ///
  /// A later transaction in the body does not see what an earlier one wrote.
  package static func validating<T>(_ validateOnly: Bool, _ body: () async throws -> T) async throws -> T {
    try await $isValidating.withValue(isValidating || validateOnly, operation: body)
  }

  /// The current value of `query`, then its value after each change. Slow readers miss intermediate values, never the latest.
  package func observe<T: Sendable & Equatable>(
    _ query: @escaping @Sendable (Database) throws -> T
  ) -> AsyncValueObservation<T> {
    ValueObservation.tracking(query).removeDuplicates().values(in: pool, bufferingPolicy: .bufferingNewest(1))
  }
}

package enum StoreError: Error, CustomStringConvertible {
  case newerSchema(path: String)
  case missing(path: String)

  package var description: String {
    switch self {
    case .missing(let path):
      "\(path) is missing or empty, but the master key beside it shows that there was a database; "
        + "restore a backup of it, or move master.key away to begin anew"
    case .newerSchema(let path): "\(path) was written by a newer cwlinkd; install that version again, or restore a backup made by this one"
    }
  }
}
