package import Crypto
package import CurlTransport
package import Foundation

/// Seals secrets for the database with AES-256-GCM. The purpose is bound in, so that a sealed value moved to another column does not open.
package struct Sealer: Sendable {
  private let key: SymmetricKey

  package init(key: SymmetricKey) { self.key = key }

  func seal(_ secret: Secret, for purpose: String) throws -> Data {
    let box = try AES.GCM.seal(Data(secret.reveal().utf8), using: key, authenticating: Data(purpose.utf8))
    // The nonce is 12 bytes, so that the combined form always exists.
    guard let sealed = box.combined else { throw SealingError.cannotSeal(purpose) }
    return sealed
  }

  /// Throws where the data were sealed with another key or for another purpose, or were changed.
  package func open(_ sealed: Data, for purpose: String) throws -> Secret {
    do {
      let text = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Data(purpose.utf8))
      return Secret(String(decoding: text, as: UTF8.self))
    } catch {
      throw SealingError.cannotOpen(purpose)
    }
  }
}

enum SealingError: Error, CustomStringConvertible {
  case cannotSeal(String)
  case cannotOpen(String)

  var description: String {
    switch self {
    case .cannotSeal(let purpose): "the \(purpose) could not be sealed"
    case .cannotOpen(let purpose):
      "the stored \(purpose) does not open with this master key; bring the master key back that the state was made with, or enter the \(purpose) again"
    }
  }
}
