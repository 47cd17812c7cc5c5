import BridgeTestSupport
import Crypto
import CurlTransport
import Foundation
import Glibc
import GRDB
import TestSupport
import Testing

@testable import BridgeCore

/// A database with some content, and backups of it as bytes.
struct BackupFixture {
  static let time = Instant(milliseconds: 1_795_000_000_000)
  static let passphrase = Secret("correct horse battery staple")

  let temporary: TemporaryStore
  let key = SymmetricKey(size: .bits256)
  let clock = FixedClock(Self.time)

  var store: Store { temporary.store }

  init(entries: Int = 3) async throws {
    temporary = try TemporaryStore()
    for number in 0..<entries { try await write("entry \(number)") }
  }

  func write(_ summary: String) async throws {
    try await store.write { db in
      try ActivityLog.record(db, "test.write", on: "tests", by: .daemon, at: Self.time, summary: summary)
      try db.execute(sql: "UPDATE products SET revision = revision + 1 WHERE id = 'wfbs'")
    }
  }

  func service(_ sealer: Sealer? = nil) -> BackupService {
    BackupService(store: store, sealer: sealer ?? Sealer(key: key), clock: clock, version: "0.2.0")
  }

  /// The whole file.
  func backup(_ passphrase: Secret? = nil) async throws -> [UInt8] {
    let backup = try await service().make(passphrase: passphrase, by: .daemon)
    let bytes = Box<[UInt8]>([])
    let digest = try await backup.send(part: 10_000) { part in bytes.update { $0 += part } }
    #expect(bytes.value.count == backup.size && digest == Data(SHA256.hash(data: bytes.value)))
    return bytes.value
  }

  /// The backup of a database that `change` changed behind its manifest's back.
  func backup(changing change: (inout BackupManifest) -> Void) async throws -> [UInt8] {
    let whole = try await backup()
    let head = try Self.head(whole)
    var manifest = head.manifest
    change(&manifest)
    return try BackupHead(manifest: manifest, sealedKey: head.sealedKey).encoded() + whole.suffix(Int(head.manifest.database.size))
  }

  static func head(_ bytes: [UInt8]) throws -> BackupHead {
    let fixed = Array(bytes.prefix(BackupHead.fixedLength))
    let length = try BackupHead.remainingLength(fixed)
    return try BackupHead(fixed: fixed, rest: Array(bytes.dropFirst(fixed.count).prefix(length)))
  }

  /// Restores into `directory`.
  static func restore(
    _ bytes: [UInt8], into directory: String, passphrase: Secret? = nil, withoutKey: Bool = false,
    settle: @escaping Restoration.Settle = { _, _ in }
  ) throws -> Restoration.Outcome {
    let files = try TemporaryDirectory()
    let path = files.path + "/backup"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    return try Restoration(
      into: directory, passphrase: passphrase, withoutKey: withoutKey, at: time, hasOtherSecrets: { _ in false }, settle: settle
    ).run(from: descriptor)
  }
}
