import Crypto
import Foundation

/// Signs deliveries as a sender does, implemented from each scheme's specification without the receiver's code.
struct Sender: Sendable {
  var secret: [UInt8]

  /// As in the secret's file.
  var standardWebhooksText: String { "whsec_" + Data(secret).base64EncodedString() }

  static func random(_ generator: inout some RandomNumberGenerator) -> Sender {
    Sender(secret: (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  func standardWebhooks(id: String, time: Int64, body: [UInt8]) -> [(name: String, value: String)] {
    let signed = Array("\(id).\(time).".utf8) + body
    return [
      ("webhook-id", id), ("webhook-timestamp", "\(time)"), ("webhook-signature", "v1," + Data(code(signed)).base64EncodedString()),
    ]
  }

  func hub(body: [UInt8]) -> [(name: String, value: String)] {
    [("X-Hub-Signature-256", "sha256=" + code(body).map { String(format: "%02x", $0) }.joined())]
  }

  private func code(_ bytes: [UInt8]) -> [UInt8] { Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: secret))) }
}
