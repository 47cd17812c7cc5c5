import Crypto
package import CurlTransport
package import Foundation
import GRDB
import Glibc
import Synchronization

/// Makes backups of the database while it is used.
package final class BackupService: Sendable {
  /// Left free for the daemon's own work while there are two copies of the database.
  private static let reserve: Int64 = 64 << 20

  private let store: Store
  private let sealer: Sealer
  private let clock: any BridgeClock
  private let version: String

  /// `version` is that of cwlink.
  package init(store: Store, sealer: Sealer, clock: any BridgeClock, version: String) {
    self.store = store
    self.sealer = sealer
    self.clock = clock
    self.version = version
  }

  /// Copies the database, as it is at one moment; writers do not wait. The copy is a file without a name that goes with the result.
  ///
  /// `passphrase` encrypts the master key; without one, the key is not in the backup. Throws INVALID_ARGUMENT for a passphrase that is too short,
  /// RESOURCE_EXHAUSTED if the disk is too full for the copy, FAILED_PRECONDITION if the master key is missing.
  package func make(passphrase: Secret?, by caller: Caller) async throws -> Backup {
    if let passphrase {
      try PassphraseKey.check(passphrase, field: "passphrase")
      if let failure = sealer.failure { throw failure }
    }
    try requireRoom()
    // Before the copy, which has the entry too.
    try await ActivityLog.recordAttempt(
      store, "system.backup", on: "system", by: caller, at: clock.now(),
      summary: "began a backup \(passphrase == nil ? "without" : "with") the master key")
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      let time = clock.now()
      let copy = try BackupDraft(in: store.directory)
      let content = try await content(copiedTo: copy)
      let file = try copy.finish()
      let size = try file.size()
      var manifest = BackupManifest(
        version: version, time: time, migrations: content.migrations, tables: content.tables, activity: content.activity,
        database: .init(size: size, sha256: try Self.sha256(of: file, size).hexadecimal))
      var sealedKey = Data()
      if let passphrase {
        let parameters = PassphraseKey.Parameters.fresh()
        sealedKey = try sealer.sealKey(
          with: try PassphraseKey.derive(passphrase, parameters), authenticating: PassphraseKey.context(of: manifest.database))
        manifest.key = parameters
      }
      return Backup(manifest: manifest, head: try BackupHead(manifest: manifest, sealedKey: sealedKey).encoded(), file: file)
    }
  }

  /// Copies the database. Ends early if the task is cancelled, so that the next backup does not find this one under way.
  private func content(copiedTo copy: BackupDraft) async throws -> DatabaseContent {
    let isCancelled = Atomic(false)
    return try await withTaskCancellationHandler {
      try await store.read { db in
        try copy.fill(from: db) { isCancelled.load(ordering: .relaxed) }
        return try DatabaseContent(db)
      }
    } onCancel: {
      isCancelled.store(true, ordering: .relaxed)
    }
  }

  private static func sha256(of file: UnnamedFile, _ size: Int64) throws -> Data {
    var digest = SHA256()
    var offset: Int64 = 0
    while offset < size {
      try Task.checkCancellation()
      let bytes = try file.read(at: offset, upTo: 1 << 20)
      guard !bytes.isEmpty else { throw BackupError.unreadable("the copy of the database ended early") }
      digest.update(data: bytes)
      offset += Int64(bytes.count)
    }
    return Data(digest.finalize())
  }

  private func requireRoom() throws {
    let sizes = store.fileSizes
    let needed = sizes.database + sizes.log + Self.reserve
    guard let free = StorageFailure.freeBytes(beside: store.path), free < needed else { return }
    throw DomainError(
      .resourceExhausted,
      "a backup needs \(needed >> 20) MiB for a while on the disk of \(store.directory), where \(free >> 20) MiB are free; free space on it",
      reason: "STORAGE_FULL", metadata: ["path": store.path])
  }
}

/// A backup that was made: its head, and the copy of the database.
package struct Backup: Sendable {
  package let manifest: BackupManifest
  private let head: [UInt8]
  private let file: UnnamedFile

  init(manifest: BackupManifest, head: [UInt8], file: UnnamedFile) {
    self.manifest = manifest
    self.head = head
    self.file = file
  }

  /// In bytes.
  package var size: Int64 { Int64(head.count) + manifest.database.size }

  /// Passes the bytes to `write` in parts of at most `part` bytes. Returns their SHA-256.
  package func send(part: Int, _ write: ([UInt8]) async throws -> Void) async throws -> Data {
    var digest = SHA256()
    var offset: Int64 = -Int64(head.count)
    while offset < manifest.database.size {
      let bytes =
        if offset < 0 {
          Array(head.suffix(Int(-offset)).prefix(part))
        } else {
          // Not on the caller's thread, which may be the event loop.
          try await withTaskExecutorPreference(globalConcurrentExecutor) { [file, offset] in try file.read(at: offset, upTo: part) }
        }
      guard !bytes.isEmpty else { throw BackupError.unreadable("the copy of the database ended early") }
      digest.update(data: bytes)
      try await write(bytes)
      offset += Int64(bytes.count)
    }
    return Data(digest.finalize())
  }
}
