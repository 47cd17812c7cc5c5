import Crypto
import FoundationEssentials

/// A secret that deliveries are signed with. It never shows what it is.
public struct SigningKey: Sendable, CustomStringConvertible, CustomReflectable {
  let key: SymmetricKey

  public var description: String { "SigningKey" }
  public var customMirror: Mirror { Mirror(self, children: []) }

  public init(bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

  /// The secret of a Standard Webhooks sender: base64 with or without its padding, mostly with "whsec_" before it, of 24 to 64 bytes. Nil
  /// where it is none.
  public init?(standardWebhooks text: String) {
    var encoded = text.hasPrefix("whsec_") ? String(text.dropFirst(6)) : text
    while encoded.utf8.count % 4 != 0 { encoded += "=" }
    guard let data = Data(base64Encoded: encoded), (24...64).contains(data.count) else { return nil }
    self.init(bytes: Array(data))
  }

  /// The secret of X-Hub-Signature-256: its bytes as they are, at least 16. Nil where there are fewer.
  public init?(hub text: String) {
    guard text.utf8.count >= 16 else { return nil }
    self.init(bytes: Array(text.utf8))
  }
}
