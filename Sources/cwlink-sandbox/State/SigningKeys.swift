import Crypto
import FoundationEssentials

/// The keys that callbacks are signed with, by the number in their URL.
struct SigningKeys: Sendable {
  /// The number of the key that signs.
  private(set) var current = 1
  private var signing: String
  private var served: [Int: String] = [:]
  private var made = 0
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    signing = Self.text(seed: seed, generation: 1)
    made = 1
    served[1] = signing
  }

  /// The numbers of the keys that are still served.
  var numbers: [Int] { served.keys.sorted() }

  /// The key served under this number; nil if its URL responds 404.
  subscript(number: Int) -> String? { served[number] }

  /// Signs with a new key from now on: under the given number, replacing its key, or under the next number, keeping the old key.
  mutating func rotate(number: Int? = nil) {
    made += 1
    signing = Self.text(seed: seed, generation: made)
    current = number ?? max(current, served.keys.max() ?? 0) + 1
    served[current] = signing
  }

  /// Stops serving the key with this number; the current key still signs. False if there is no such key.
  mutating func withdraw(_ number: Int) -> Bool { served.removeValue(forKey: number) != nil }

  /// base64(HMAC-SHA256) keyed with the SHA-256 of the signing key's text.
  func signature(of body: [UInt8]) -> String { Self.signature(of: body, key: signing) }

  /// Like `signature(of:)`, with a key that is never served.
  func foreignSignature(of body: [UInt8]) -> String { Self.signature(of: body, key: Self.text(seed: seed, generation: 0)) }

  static func signature(of body: [UInt8], key: String) -> String {
    let secret = SymmetricKey(data: SHA256.hash(data: Array(key.utf8)))
    return Data(HMAC<SHA256>.authenticationCode(for: body, using: secret)).base64EncodedString()
  }

  private static func text(seed: UInt64, generation: Int) -> String {
    Data(SHA256.hash(data: Array("cwlink-sandbox signing key \(generation) of seed \(seed)".utf8))).base64EncodedString()
  }
}
