import FoundationEssentials
import FuzzSupport

@testable import WebhookVerification

/// The parsers of headers and secrets.
extension Verification {
  /// Every spelling of a secret gives the same key.
  static func checkKey(_ input: FuzzInput) {
    var input = input
    let text = input.shortText()
    _ = SigningKey(hub: text)
    if SigningKey(standardWebhooks: text) != nil { require(text.utf8.count >= 32, "24 bytes have at least 32 characters") }
    let bytes = input.shortBytes()
    let padded = Data(bytes).base64EncodedString()
    let message = Signer(key: bytes).hub(bytes)
    for written in [padded, "whsec_" + padded, String(padded.prefix { $0 != "=" })] {
      let key = SigningKey(standardWebhooks: written)
      require((key != nil) == (24...64).contains(bytes.count), "a secret has 24 to 64 bytes: \(bytes.count)")
      guard let key else { continue }
      let headers = DeliveryHeaders([("x-hub-signature-256", message)])
      let verdict = SignatureRules.verify(.hubSignature256, headers: headers, body: bytes, keys: [key], now: now)
      require(verdict == .accepted(id: nil, time: nil), "\(written) is the key")
      require("\(key)" == "SigningKey" && !"\(key as Any)".contains(padded), "a key's description does not show its value")
    }
  }

  static func checkHexadecimal(_ input: FuzzInput) {
    var input = input
    let text = input.text()
    let isHexadecimal = text.utf8.count % 2 == 0 && text.utf8.allSatisfy { "0123456789abcdefABCDEF".utf8.contains($0) }
    let bytes = SignatureRules.hexadecimal(text.utf8)
    require((bytes != nil) == isHexadecimal, "exactly pairs of digits are decoded")
    let again = bytes?.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    require(again == nil || again == text.lowercased(), "encoding the bytes gives the same digits")
  }

  static func checkFields(_ input: FuzzInput) {
    var input = input
    let time = input.shortText()
    let seconds = SignatureRules.seconds(time)
    require(seconds == nil || (0..<1_000_000_000_000).contains(seconds ?? 0), "a time is not negative, and has at most 12 digits")
    require(
      (seconds != nil) == (time.utf8.allSatisfy { (48...57).contains($0) } && (1...12).contains(time.utf8.count)), "digits are a time")
    let list = input.text()
    guard let signatures = SignatureRules.versionOne(list) else { return }
    require(signatures.count <= SignatureRules.mostSignatures, "the number of checked signatures is limited")
    require(signatures.reduce(0) { $0 + $1.count } <= list.utf8.count, "signatures are no longer than their text")
  }
}
