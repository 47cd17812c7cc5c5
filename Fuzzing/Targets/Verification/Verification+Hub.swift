import FuzzSupport

@testable import WebhookVerification

extension Verification {
  private static func verify(_ fields: [(name: String, value: String)], _ body: [UInt8], keys: [[UInt8]]) -> Verdict {
    SignatureRules.verify(
      .hubSignature256, headers: DeliveryHeaders(fields), body: body, keys: keys.map(SigningKey.init(bytes:)), now: now)
  }

  static func checkRawHub(_ input: FuzzInput) {
    var input = input
    let fields = [(name: "X-Hub-Signature-256", value: input.shortText()), (name: "x-github-delivery", value: input.shortText())]
    checkRefused(verify(fields, input.remainder(), keys: [unused]), "nothing is accepted without a key")
  }

  static func checkSignedHub(_ input: FuzzInput) {
    var input = input
    let id = input.shortText()
    let change = input.integer(UInt16.self)
    let body = input.remainder()
    func verdict(_ signature: String, _ keys: [[UInt8]], _ body: [UInt8]) -> Verdict {
      verify([("X-GitHub-Delivery", id), ("x-hub-signature-256", signature)], body, keys: keys)
    }
    let signer = Signer(key: ours)
    let right = signer.hub(body)
    let expected = Verdict.accepted(id: id.isEmpty ? nil : id, time: nil)
    require(verdict(right, [ours], body) == expected, "a body signed with the key is accepted")
    require(
      verdict(signer.hub(body, uppercase: true), [unused, ours], body) == expected, "upper-case digits and the second key are accepted too")
    checkRefused(verdict(Signer(key: theirs).hub(body), [ours], body), "another's key is refused")
    checkRefused(verdict(right, [ours], changed(body, change)), "a changed body is refused")
    checkRefused(verdict(right, [ours], body + [0]), "a longer body is refused")
    checkRefused(verdict(right + "00", [ours], body), "a longer signature is refused")
    checkRefused(verdict(String(right.dropLast(2)), [ours], body), "a shorter signature is refused")
    checkRefused(verify([("x-hub-signature-256", right), ("X-Hub-Signature-256", right)], body, keys: [ours]), "two signatures are none")
  }
}
