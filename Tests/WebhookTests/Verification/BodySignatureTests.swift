import Testing
import WebhookVerification

@Suite("X-Hub-Signature-256")
struct BodySignatureTests {
  static let hello = Array("Hello, World!".utf8)
  static let hub = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"

  private func verify(_ scheme: SignatureScheme, _ fields: [(name: String, value: String)], _ body: [UInt8], _ key: SigningKey) -> Verdict {
    SignatureRules.verify(scheme, headers: DeliveryHeaders(fields), body: body, keys: [key], now: 0)
  }

  @Test("GitHub's documented example is accepted, in either case of its digits, with or without a delivery id")
  func example() throws {
    let key = try #require(SigningKey(hub: "It's a Secret to Everybody"))
    #expect(verify(.hubSignature256, [("X-Hub-Signature-256", Self.hub)], Self.hello, key) == .accepted(id: nil, time: nil))
    let upper = "sha256=" + Self.hub.dropFirst(7).uppercased()
    let fields = [("x-hub-signature-256", upper), ("X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958")]
    #expect(verify(.hubSignature256, fields, Self.hello, key) == .accepted(id: "72d3162e-cc78-11e3-81ab-4c9367dc0958", time: nil))
    #expect(verify(.hubSignature256, fields, Self.hello + [10], key) == .refused(.mismatch))
  }

  @Test(
    "A signature of any other form is malformed",
    arguments: [
      "sha1=757107ea0eb2509fc211221cce984b8a37570b6d", "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
      "sha256=", "sha256=757107", "sha256=" + String(repeating: "g", count: 64), hub + "0", hub + "00",
    ])
  func malformed(value: String) throws {
    let key = try #require(SigningKey(hub: "It's a Secret to Everybody"))
    #expect(verify(.hubSignature256, [("X-Hub-Signature-256", value)], Self.hello, key) == .refused(.malformed))
  }

  @Test("Weak secrets are rejected, and a key's value never appears in descriptions")
  func keys() throws {
    #expect(SigningKey(hub: "fifteen letters") == nil)
    #expect(SigningKey(standardWebhooks: "whsec_c2hvcnQ=") == nil)
    #expect(SigningKey(standardWebhooks: "whsec_not base64, though long enough for one!") == nil)
    // Some senders omit the padding.
    #expect(SigningKey(standardWebhooks: "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNA") != nil)
    let key = try #require(SigningKey(hub: "It's a Secret to Everybody"))
    var dumped = ""
    dump(key, to: &dumped)
    #expect(!"\(key) \(String(reflecting: key)) \(dumped)".contains("Secret to"))
  }
}
