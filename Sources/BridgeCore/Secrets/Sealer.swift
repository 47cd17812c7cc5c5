package import Crypto
package import CurlTransport
import Escaping
package import Foundation

/// Encrypts secrets for the database with AES-256-GCM. The purpose is authenticated, so that a value moved to another column cannot be
/// decrypted.
package struct Sealer: Sendable {
  private let key: SymmetricKey?
  /// Where the key is missing.
  private let missing: String

  package init(key: SymmetricKey) {
    self.key = key
    missing = ""
  }

  /// Neither encrypts nor decrypts anything, because the key was lost.
  package init(missing path: String) {
    key = nil
    missing = path
  }

  /// Why nothing can be encrypted or decrypted; nil if there is a key.
  package var failure: DomainError? {
    guard key == nil else { return nil }
    return DomainError(
      .failedPrecondition,
      "the master key \(missing) is missing, and the database contains secrets that it encrypts; restore it from a backup and restart cwlinkd. If it is "
        + "lost: head -c 32 /dev/urandom > \(Shell.quoted(missing)); chmod 600 \(Shell.quoted(missing)); then restart cwlinkd and enter all secrets again",
      reason: "MASTER_KEY_MISSING")
  }

  package func seal(_ secret: Secret, for purpose: String) throws -> Data {
    guard let key else { throw failure ?? SealingError.cannotSeal(purpose) }
    var text = Data(secret.reveal().utf8)
    defer { text.resetBytes(in: text.startIndex..<text.endIndex) }
    let box = try AES.GCM.seal(text, using: key, authenticating: Data(purpose.utf8))
    // With a 12-byte nonce the combined form always exists.
    guard let sealed = box.combined else { throw SealingError.cannotSeal(purpose) }
    return sealed
  }

  /// The master key itself, encrypted with another one. Throws if it is missing.
  func sealKey(with other: SymmetricKey, authenticating context: Data) throws -> Data {
    guard let key else { throw failure ?? SealingError.cannotSeal("master key") }
    var bytes = key.withUnsafeBytes { Data($0) }
    defer { bytes.resetBytes(in: bytes.startIndex..<bytes.endIndex) }
    guard let sealed = try AES.GCM.seal(bytes, using: other, authenticating: context).combined else {
      throw SealingError.cannotSeal("master key")
    }
    return sealed
  }

  /// What `sealKey` encrypted. Throws if it was with another key or for another context.
  static func openKey(_ sealed: Data, with other: SymmetricKey, authenticating context: Data) throws -> SymmetricKey {
    var bytes = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: other, authenticating: context)
    defer { bytes.resetBytes(in: bytes.startIndex..<bytes.endIndex) }
    return SymmetricKey(data: bytes)
  }

  /// Throws if the data were encrypted with another key, for another purpose, or were modified.
  package func open(_ sealed: Data, for purpose: String) throws -> Secret {
    guard let key else { throw failure ?? SealingError.cannotOpen(purpose) }
    do {
      var text = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Data(purpose.utf8))
      defer { text.resetBytes(in: text.startIndex..<text.endIndex) }
      return Secret(String(decoding: text, as: UTF8.self))
    } catch {
      throw SealingError.cannotOpen(purpose)
    }
  }
}

package enum SealingError: Error, CustomStringConvertible {
  case cannotSeal(String)
  case cannotOpen(String)
  case otherDestination(String)

  package var description: String {
    switch self {
    case .cannotSeal(let purpose): "the \(purpose) could not be encrypted"
    case .cannotOpen(let purpose):
      "the stored \(purpose) cannot be decrypted with this master key; restore the original master key, or enter the \(purpose) again"
    case .otherDestination(let purpose):
      "the stored \(purpose) was entered for another server and is not sent to this one; enter the \(purpose) again"
    }
  }
}
