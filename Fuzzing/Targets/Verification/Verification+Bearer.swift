import FuzzSupport

@testable import WebhookVerification

extension Verification {
  private static func verify(_ fields: [(name: String, value: String)], keys: [[UInt8]]) -> Verdict {
    SignatureRules.verify(.bearerToken, headers: DeliveryHeaders(fields), body: [], keys: keys.map(SigningKey.init(bytes:)), now: now)
  }

  static func checkBearer(_ input: FuzzInput) {
    var input = input
    let (name, id) = (input.shortText(), input.shortText())
    let text = String(decoding: input.remainder(), as: UTF8.self)
    checkRefused(verify([("Authorization", text)], keys: [unused]), "nothing is accepted without a key")
    guard let key = SigningKey(bearerToken: text) else { return }
    let token = Array(text.utf8)
    require(key.key.bitCount == token.count * 8, "a token is the key, as it is")
    let right = verify([("authorization", "Bearer \(text)"), ("Webhook-Id", id)], keys: [unused, token])
    require(right == .accepted(id: id.isEmpty ? nil : id, time: nil), "a delivery with a token is accepted: \(right)")
    if name.lowercased() != "bearer" {
      checkRefused(verify([("Authorization", "\(name) \(text)")], keys: [token]), "another scheme is refused")
    }
    checkRefused(verify([("Authorization", "Bearer \(text)A")], keys: [token]), "a longer token is refused")
    checkRefused(verify([("Authorization", "Bearer \(text.dropLast())")], keys: [token]), "a shorter token is refused")
    checkRefused(verify([("Authorization", "Bearer \(text)")], keys: [token + [0x41]]), "a part of a token is refused")
    checkRefused(verify([("Authorization", "Bearer \(text)"), ("authorization", "Bearer \(text)")], keys: [token]), "two tokens are none")
  }
}
