import Crypto
import CryptoExtras
import CurlTransport
import Foundation

/// Encrypts the master key of a backup with a passphrase: scrypt derives the key, AES-256-GCM encrypts.
enum PassphraseKey {
  /// Nonce, ciphertext and tag of a master key.
  static let sealedLength = 12 + MasterKey.size + 16
  /// In characters. A backup leaves the machine, where whoever has it can try passphrases without end.
  static let shortest = 12
  static let longest = 1000

  /// The cost of one derivation, stored with what it protects so that later versions can raise it.
  struct Parameters: Sendable, Equatable, Codable {
    var algorithm = "scrypt"
    var rounds = 1 << 16
    var blockSize = 8
    var parallelism = 1
    /// In hexadecimal.
    var salt: String

    /// With a new salt: 64 MiB and about a quarter of a second.
    static func fresh() -> Parameters { Parameters(salt: SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.hexadecimal) }

    /// Whether a derivation stays within 512 MiB and some seconds: they come from a file.
    var isAcceptable: Bool {
      algorithm == "scrypt" && (1 << 14...1 << 19).contains(rounds) && rounds.nonzeroBitCount == 1 && (1...16).contains(blockSize)
        && rounds * blockSize <= 1 << 22 && (1...4).contains(parallelism)
        && (Data(hexadecimal: salt).map { (16...64).contains($0.count) } ?? false)
    }
  }

  /// Throws INVALID_ARGUMENT naming `field` if the passphrase is too short or too long.
  static func check(_ passphrase: Secret, field: String) throws(DomainError) {
    let length = passphrase.reveal().unicodeScalars.count
    guard (shortest...longest).contains(length) else {
      throw .invalid(field, "has \(length) characters; write \(shortest) to \(longest)")
    }
  }

  /// Takes a quarter of a second: not on an event loop.
  static func derive(_ passphrase: Secret, _ parameters: Parameters) throws -> SymmetricKey {
    guard parameters.isAcceptable, let salt = Data(hexadecimal: parameters.salt) else {
      throw BackupError.damaged("the parameters of its key")
    }
    var bytes = Array(passphrase.reveal().utf8)
    defer { bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { explicit_bzero(start, $0.count) } } }
    return try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: 32, rounds: parameters.rounds, blockSize: parameters.blockSize,
      parallelism: parameters.parallelism)
  }

  /// The key belongs to the backup of one database.
  static func context(of database: BackupManifest.Content) -> Data { Data("cwlink-backup-1 \(database.size) \(database.sha256)".utf8) }
}
