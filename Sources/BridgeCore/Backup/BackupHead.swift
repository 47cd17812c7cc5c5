import Crypto
import Foundation

/// The beginning of a backup, before the database: pure encoding and decoding.
///
///     "CWLINKBK"           8 bytes
///     format version       32 bits, big-endian: 1
///     length of manifest   32 bits, big-endian
///     length of key        32 bits, big-endian: 0 or 60
///     manifest             JSON
///     key                  the master key, encrypted with AES-256-GCM: nonce, ciphertext, tag
///     SHA-256              32 bytes, of everything before
struct BackupHead: Sendable, Equatable {
  static let magic = Array("CWLINKBK".utf8)
  static let version: UInt32 = 1
  /// Of magic, version and lengths.
  static let fixedLength = 20
  static let digestLength = 32
  static let longestManifest = 1 << 20

  var manifest: BackupManifest
  /// Empty if the master key is not in the backup.
  var sealedKey: Data

  func encoded() throws -> [UInt8] {
    let json = try CanonicalJSON.encoder.encode(manifest)
    var bytes = Self.magic
    for number in [Self.version, UInt32(json.count), UInt32(sealedKey.count)] { bytes += Self.bigEndian(number) }
    bytes += json
    bytes += sealedKey
    return bytes + SHA256.hash(data: bytes)
  }

  /// The number of bytes that follow the fixed part.
  ///
  /// Throws `BackupError` unless `fixed` is the beginning of a backup of this format.
  static func remainingLength(_ fixed: [UInt8]) throws(BackupError) -> Int {
    let (manifest, key) = try lengths(fixed)
    return manifest + key + digestLength
  }

  /// Throws `BackupError` if the bytes were changed, or do not make sense.
  init(fixed: [UInt8], rest: [UInt8]) throws(BackupError) {
    let (manifestLength, keyLength) = try Self.lengths(fixed)
    guard rest.count == manifestLength + keyLength + Self.digestLength else { throw .truncated }
    let content = rest.dropLast(Self.digestLength)
    guard Array(SHA256.hash(data: fixed + content)) == Array(rest.suffix(Self.digestLength)) else { throw .damaged("its head") }
    guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: Data(content.prefix(manifestLength))),
      manifest.isPlausible, (manifest.key == nil) == (keyLength == 0)
    else { throw .damaged("its head") }
    self.manifest = manifest
    sealedKey = Data(content.dropFirst(manifestLength))
  }

  init(manifest: BackupManifest, sealedKey: Data) {
    self.manifest = manifest
    self.sealedKey = sealedKey
  }

  private static func lengths(_ fixed: [UInt8]) throws(BackupError) -> (manifest: Int, key: Int) {
    guard fixed.prefix(magic.count).elementsEqual(magic.prefix(fixed.count)), !fixed.isEmpty else { throw .notABackup }
    guard fixed.count == fixedLength else { throw .truncated }
    let numbers = stride(from: magic.count, to: fixedLength, by: 4).map { start in
      fixed[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    guard numbers[0] == version else { throw numbers[0] > version ? .newerFormat(Int(numbers[0])) : .damaged("its head") }
    guard (1...longestManifest).contains(Int(numbers[1])), [0, PassphraseKey.sealedLength].contains(Int(numbers[2])) else {
      throw .damaged("its head")
    }
    return (Int(numbers[1]), Int(numbers[2]))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }
}
