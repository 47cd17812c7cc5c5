import Crypto
import FoundationEssentials

/// A secret for signing deliveries. Its value never appears in descriptions or dumps.
public struct SigningKey: Sendable, CustomStringConvertible, CustomReflectable {
  let key: SymmetricKey

  public var description: String { "SigningKey" }
  public var customMirror: Mirror { Mirror(self, children: []) }

  public init(bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

  /// A Standard Webhooks secret: 24 to 64 bytes in base64, with or without padding, usually prefixed with "whsec_". Nil for any other text.
  public init?(standardWebhooks text: String) {
    var encoded = text.hasPrefix("whsec_") ? String(text.dropFirst(6)) : text
    while encoded.utf8.count % 4 != 0 { encoded += "=" }
    guard let data = Data(base64Encoded: encoded), (24...64).contains(data.count) else { return nil }
    self.init(bytes: Array(data))
  }

  /// An X-Hub-Signature-256 secret: at least 16 bytes, used as they are. Nil if it is shorter.
  public init?(hub text: String) {
    guard text.utf8.count >= 16 else { return nil }
    self.init(bytes: Array(text.utf8))
  }

  /// A bearer token: at least 24 letters, digits and -._~+/, at the end also =. Nil for any other text.
  public init?(bearerToken text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 24, Self.isBearerToken(bytes) else { return nil }
    self.init(bytes: bytes)
  }

  /// https://www.rfc-editor.org/rfc/rfc6750#section-2.1
  static func isBearerToken(_ bytes: [UInt8]) -> Bool {
    let end = bytes.lastIndex { $0 != UInt8(ascii: "=") } ?? -1
    return end >= 0
      && bytes[...end].allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~+/".utf8.contains(byte)
        }
      }
  }
}
