import Crypto
import FoundationEssentials

/// The key that ConnectWise signs its callbacks with. Its value is never shown.
public struct CallbackSigningKey: Sendable, CustomStringConvertible, CustomReflectable {
  private let key: SymmetricKey

  public var description: String { "‹signing key›" }
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// `text` is the `signing_key` from ConnectWise; the HMAC key is its SHA-256. Nil if it is empty.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    key = SymmetricKey(data: SHA256.hash(data: Array(text.utf8)))
  }

  /// Whether `signature` is valid for the bytes exactly as received. Runs in constant time.
  public func signed(_ body: [UInt8], _ signature: CallbackSignature) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(signature.bytes, authenticating: body, using: key)
  }
}

/// The header `x-content-signature`: an HMAC-SHA256 in base64.
public struct CallbackSignature: Sendable, Equatable {
  let bytes: [UInt8]

  /// Nil if the text is not 32 bytes in base64.
  public init?(header text: String) {
    guard text.utf8.count == 44, let data = Data(base64Encoded: text), data.count == 32 else { return nil }
    bytes = Array(data)
  }
}
