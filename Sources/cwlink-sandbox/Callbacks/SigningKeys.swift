import Crypto
import FoundationEssentials

/// The keys that callbacks are signed with, each under the number by which its URL names it.
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

  /// The numbers that their URLs still answer for.
  var numbers: [Int] { served.keys.sorted() }

  /// What the URL with this number answers; nil where it answers 404.
  subscript(number: Int) -> String? { served[number] }

  /// Signs with a new key from now on: under the given number, whose old key is forgotten, or under the next one, the old one staying.
  mutating func rotate(number: Int? = nil) {
    made += 1
    signing = Self.text(seed: seed, generation: made)
    current = number ?? max(current, served.keys.max() ?? 0) + 1
    served[current] = signing
  }

  /// Answers 404 for this number from now on; where it is the current one, it still signs. False where there is none.
  mutating func withdraw(_ number: Int) -> Bool { served.removeValue(forKey: number) != nil }

  /// base64 of the HMAC-SHA256, whose key is the SHA-256 of the signing key's text.
  func signature(of body: [UInt8]) -> String { Self.signature(of: body, key: signing) }

  /// As `signature(of:)`, with a key that no URL answers.
  func foreignSignature(of body: [UInt8]) -> String { Self.signature(of: body, key: Self.text(seed: seed, generation: 0)) }

  static func signature(of body: [UInt8], key: String) -> String {
    let secret = SymmetricKey(data: SHA256.hash(data: Array(key.utf8)))
    return Data(HMAC<SHA256>.authenticationCode(for: body, using: secret)).base64EncodedString()
  }

  private static func text(seed: UInt64, generation: Int) -> String {
    Data(SHA256.hash(data: Array("cwlink-sandbox signing key \(generation) of seed \(seed)".utf8))).base64EncodedString()
  }
}
