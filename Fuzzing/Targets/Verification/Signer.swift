import Crypto
import FoundationEssentials

@testable import WebhookVerification

/// Signs deliveries according to the specifications, without the receiver's code.
struct Signer {
  let key: [UInt8]

  func standardWebhooks(_ id: String, _ timestamp: String, _ body: [UInt8]) -> String {
    "v1," + Data(code(Array("\(id).\(timestamp).".utf8) + body)).base64EncodedString()
  }

  func hub(_ body: [UInt8], uppercase: Bool = false) -> String {
    let digits = Array(uppercase ? "0123456789ABCDEF" : "0123456789abcdef")
    return "sha256=" + String(code(body).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private func code(_ bytes: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }
}
