import Foundation
package import GRDB
import LocalRPC

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

  /// Opens or creates `cwlink.db` in `directory` and brings its schema up to date.
  ///
  /// Throws if the directory cannot be created, or if the file is not a database or was written by a newer cwlink.
  package init(directory: String) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    self.directory = directory
    let path = directory + "/cwlink.db"
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -64000")
    }
    pool = try DatabasePool(path: path, configuration: configuration)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let migrator = Store.migrator
    if try pool.read(migrator.hasBeenSuperseded) {
      throw StoreError.newerSchema(path: path)
    }
    try migrator.migrate(pool)
  }

  package func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await inTurn(reading) { try await pool.read(body) }
  }

  /// Runs what a call does when it is its user's turn; what the daemon does itself does not wait (rule 47).
  private func inTurn<T>(_ gate: UserGate, _ body: () async throws -> T) async throws -> T {
    guard let caller = ServerCall.current?.peer else { return try await body() }
    return try await gate.run(caller.uid, cancelled: CancellationError() as any Error, body)
  }

  /// Runs `body` in one durable transaction.
  package func write<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    try await inTurn(writing) { try await writeNow(body) }
  }

  private func writeNow<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    guard Store.isValidating else { return try await pool.write(body) }
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

  package var description: String {
    switch self {
    case .newerSchema(let path): "\(path) was written by a newer cwlinkd; install that version again, or restore a backup made by this one"
    }
  }
}
