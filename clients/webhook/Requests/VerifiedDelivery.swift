import Crypto

/// A delivery whose sender has been verified.
struct VerifiedDelivery: Sendable, Equatable {
  /// The route's path.
  var path: String
  /// The sender's id for the delivery; nil if it sent none.
  var id: String?
  /// Whether id and timestamp are signed, or cannot be forged by anyone else. If not, a recorded delivery can be replayed under another id, so
  /// the body itself must identify what it reports.
  var isProtectedFromReplay: Bool
  var body: [UInt8]
}

/// The daemon's request_id of a delivery.
enum DeliveryID {
  /// "webhook/hooks/counts/msg_2ab", at most 128 bytes, the daemon's limit. An id that is too long, or has other than plain characters, is
  /// replaced by its SHA-256, so that different ids stay different.
  static func requestID(path: String, id: String) -> String {
    let prefix = "webhook\(path)/"
    let plain = id.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
      default: false
      }
    }
    if plain, !id.hasPrefix(hashed), prefix.utf8.count + id.utf8.count <= 128 { return prefix + id }
    return prefix + hashed + digest(Array(id.utf8))
  }

  /// The id of a delivery that is identified by its body: the same body is the same delivery.
  static func ofBody(_ body: [UInt8]) -> String { "body:" + digest(body) }

  private static let hashed = "sha256:"

  private static func digest(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
