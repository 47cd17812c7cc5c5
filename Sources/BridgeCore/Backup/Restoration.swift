import Crypto
package import CurlTransport
import Foundation
package import GRDB
import Glibc
package import ProcessSupport

/// Restores a backup into a new state directory. Blocks; for a program that does nothing else.
package struct Restoration {
  /// Called in the restored database, before anything uses it: what must not happen by itself in a copy of another daemon's state.
  package typealias Settle = @Sendable (Database, BackupManifest) throws -> Void

  /// What was restored.
  package struct Outcome: Sendable {
    package var manifest: BackupManifest
    package var hasKey: Bool
    /// Whether the database has secrets, which need the key.
    package var hasSecrets: Bool
  }

  private let directory: String
  private let passphrase: Secret?
  private let expectsKey: Bool
  private let withoutKey: Bool
  private let interruption: Interruption?
  private let now: Instant
  private let hasOtherSecrets: (Database) throws -> Bool
  private let settle: Settle

  /// - Parameters:
  ///   - directory: Must be missing or empty.
  ///   - passphrase: That of the master key in the backup, if it is to be restored.
  ///   - expectsKey: Whether a passphrase for a backup without a master key is an error.
  ///   - withoutKey: Leaves out the master key of a backup that has one.
  ///   - interruption: What ends the restoration with `BackupError.interrupted`.
  package init(
    into directory: String, passphrase: Secret?, expectsKey: Bool = true, withoutKey: Bool, interruption: Interruption? = nil,
    at now: Instant, hasOtherSecrets: @escaping (Database) throws -> Bool, settle: @escaping Settle
  ) {
    self.directory = directory
    self.passphrase = passphrase
    self.expectsKey = expectsKey
    self.withoutKey = withoutKey
    self.interruption = interruption
    self.now = now
    self.hasOtherSecrets = hasOtherSecrets
    self.settle = settle
  }

  /// Reads a backup from `descriptor` to its end. Nothing is in the directory before everything was compared with the manifest, and nothing is left in
  /// it, nor of directories that were created for it, if anything fails. What a killed restoration left is removed.
  ///
  /// Throws `BackupError`, `StateDirectoryError` or `StateLockError`.
  package func run(from descriptor: Int32) throws -> Outcome {
    let reader = BackupReader(descriptor, interruption: interruption)
    let head = try reader.head()
    let manifest = head.manifest
    guard Set(manifest.migrations).isSubset(of: Store.migrator.migrations) else { throw BackupError.newerSchema(version: manifest.version) }
    let key = try masterKey(head)
    guard try isEmpty() else { throw BackupError.notEmpty(directory) }
    let missing = StateDirectory.missing(directory)
    do { return try locked { try restore(manifest, key, reader) } } catch {
      for path in missing { rmdir(path) }
      throw error
    }
  }

  /// No daemon starts in the directory, and no other restoration, while `body` runs.
  private func locked<T>(_ body: () throws -> T) throws -> T {
    let lockPath = directory + "/" + StateLock.fileName
    let isLockNew = !FileManager.default.fileExists(atPath: lockPath)
    let lock = try StateLock(directory: directory)
    defer { withExtendedLifetime(lock) {} }
    do {
      StateDirectory.removeRestoreDrafts(in: directory)
      guard try isEmpty() else { throw BackupError.notEmpty(directory) }
      return try body()
    } catch {
      if isLockNew { unlink(lockPath) }
      throw error
    }
  }

  private func checkInterruption() throws(BackupError) {
    if interruption?.signal != nil { throw .interrupted }
  }

  /// Nil if the backup has none, or it is not wanted.
  private func masterKey(_ head: BackupHead) throws -> SymmetricKey? {
    guard let parameters = head.manifest.key else {
      if passphrase != nil, expectsKey { throw BackupError.noKey }
      return nil
    }
    if withoutKey { return nil }
    guard let passphrase else { throw BackupError.passphraseNeeded }
    let derived = try PassphraseKey.derive(passphrase, parameters)
    do {
      return try Sealer.openKey(head.sealedKey, with: derived, authenticating: PassphraseKey.context(of: head.manifest.database))
    } catch {
      throw BackupError.wrongPassphrase
    }
  }

  /// A lock file does not count: every daemon leaves one. Nor does what a killed restoration left.
  private func isEmpty() throws -> Bool {
    guard FileManager.default.fileExists(atPath: directory) else { return true }
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    return names.allSatisfy { $0 == StateLock.fileName || $0.hasPrefix(StateDirectory.restoreDraftPrefix) }
  }

  private func restore(_ manifest: BackupManifest, _ key: SymmetricKey?, _ reader: BackupReader) throws -> Outcome {
    let needed = manifest.database.size + (16 << 20)
    if let free = StorageFailure.freeBytes(beside: directory + "/cwlink.db"), free < needed {
      throw BackupError.noRoom(needed: needed, directory: directory)
    }
    let draft = "\(directory)/\(StateDirectory.restoreDraftPrefix)\(UUID().uuidString)"
    guard mkdir(draft, 0o700) == 0 else { throw BackupError.unwritable(draft, String(cString: strerror(errno))) }
    defer { try? FileManager.default.removeItem(atPath: draft) }
    let database = draft + "/cwlink.db"
    try reader.copyDatabase(manifest.database, to: database)
    try Self.verify(database, manifest)
    try checkInterruption()
    if let key { try MasterKey.write(key, to: draft + "/" + MasterKey.fileName) }
    let hasSecrets = try prepare(draft, manifest)
    try checkInterruption()
    try publish(draft, [MasterKey.fileName].filter { _ in key != nil } + ["cwlink.db"])
    return Outcome(manifest: manifest, hasKey: key != nil, hasSecrets: hasSecrets)
  }

  /// Throws unless the database is undamaged and has what the manifest says. Changes nothing.
  private static func verify(_ path: String, _ manifest: BackupManifest) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let problem: String?
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      problem = try queue.read { db in
        if let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)"), answer != "ok" { return answer }
        if let difference = try DatabaseContent(db).difference(from: manifest) { return difference }
        return try ActivityService.firstBreak(db).map { "the activity log is broken: \($0.message)" }
      }
    } catch let error as DatabaseError {
      throw BackupError.incomplete("\(error.message ?? error.resultCode.description)")
    }
    if let problem { throw BackupError.incomplete(problem) }
  }

  /// Brings the schema up to date and records the restoration. Returns whether there are secrets.
  private func prepare(_ draft: String, _ manifest: BackupManifest) throws -> Bool {
    let store = try Store(directory: draft)
    let hasSecrets = try store.hasSecrets(orIn: hasOtherSecrets)
    try store.pool.write { db in
      try settle(db, manifest)
      try ActivityLog.record(
        db, "system.restore", on: "system", by: .daemon, at: max(now, manifest.time),
        summary: "restored from a backup of \(manifest.timeText), made by cwlink \(manifest.version)")
    }
    guard try store.close() else { throw BackupError.unwritable(draft, "another process reads it") }
    return hasSecrets
  }

  /// Moves the files to their names. The database comes last: a directory without it can be restored into again.
  private func publish(_ draft: String, _ names: [String]) throws {
    var moved: [String] = []
    for name in names {
      let target = directory + "/" + name
      guard rename(draft + "/" + name, target) == 0 else {
        let reason = String(cString: strerror(errno))
        for path in moved { unlink(path) }
        throw BackupError.unwritable(target, reason)
      }
      moved.append(target)
    }
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }
}
