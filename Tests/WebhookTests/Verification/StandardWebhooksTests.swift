import Foundation
import TestSupport
import Testing
import WebhookVerification

@Suite("Standard Webhooks")
struct StandardWebhooksTests {
  static let scheme = SignatureScheme.standardWebhooks(tolerance: 300)

  @Test("The specification's example is accepted, with and without the secret's prefix")
  func example() throws {
    let headers = DeliveryHeaders([
      ("Webhook-Id", "msg_p5jXN8AQM9LWM0D4loKWxJek"), ("Webhook-Timestamp", "1614265330"),
      ("Webhook-Signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    ])
    for secret in ["MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] {
      let key = try #require(SigningKey(standardWebhooks: secret))
      let body = Array(#"{"test": 2432232314}"#.utf8)
      let verdict = SignatureRules.verify(Self.scheme, headers: headers, body: body, keys: [key], now: 1_614_265_330)
      #expect(verdict == .accepted(id: "msg_p5jXN8AQM9LWM0D4loKWxJek", time: 1_614_265_330))
    }
  }

  @Test("Svix's header names are accepted; names of both kinds are never mixed")
  func svix() throws {
    let key = try #require(SigningKey(standardWebhooks: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    let body = Array(#"{"test": 2432232314}"#.utf8)
    let (id, time, signature) = ("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    func verdict(_ fields: [(name: String, value: String)]) -> Verdict {
      SignatureRules.verify(Self.scheme, headers: DeliveryHeaders(fields), body: body, keys: [key], now: 1_614_265_330)
    }
    let svix = [(name: "Svix-Id", value: id), ("svix-timestamp", time), ("svix-signature", signature)]
    #expect(verdict(svix) == .accepted(id: id, time: 1_614_265_330))
    #expect(verdict([("webhook-id", "other")] + svix) == .refused(.missing))
    #expect(verdict([("svix-id", id), ("webhook-timestamp", time), ("webhook-signature", signature)]) == .refused(.missing))
    #expect(verdict(svix + [("svix-id", id)]) == .refused(.missing))
    let both = svix + [("webhook-id", id), ("webhook-timestamp", time), ("webhook-signature", signature)]
    #expect(verdict(both) == .accepted(id: id, time: 1_614_265_330))
  }

  @Test("A delivery signed with any of several keys is accepted, and refused if id, timestamp, body or signature differ")
  func anyBit() throws {
    var generator = SeededGenerator("anyBit")
    for _ in 0..<600 {
      let senders = (0..<Int.random(in: 1...3, using: &generator)).map { _ in Sender.random(&generator) }
      let keys = senders.map { SigningKey(bytes: $0.secret) }
      let id = "msg_\(UInt32.random(in: 0...UInt32.max, using: &generator))"
      let time = Int64.random(in: 1_700_000_000...1_800_000_000, using: &generator)
      let body = (0..<Int.random(in: 1...200, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let sender = generator.pick(senders)
      let fields = sender.standardWebhooks(id: id, time: time, body: body)
      func verdict(_ fields: [(name: String, value: String)], _ body: [UInt8]) -> Verdict {
        SignatureRules.verify(Self.scheme, headers: DeliveryHeaders(fields), body: body, keys: keys, now: time)
      }
      #expect(verdict(fields, body) == .accepted(id: id, time: time))

      var otherBody = body
      otherBody[Int.random(in: 0..<body.count, using: &generator)] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      #expect(verdict(fields, otherBody) == .refused(.mismatch))
      #expect(verdict(fields, body + [0]) == .refused(.mismatch))

      var other = fields
      other[0].value += "x"
      #expect(verdict(other, body) == .refused(.mismatch))
      other = fields
      other[1].value = "\(time + 1)"
      #expect(verdict(other, body) == .refused(.mismatch))
      other = fields
      let strange = Sender.random(&generator)
      other[2] = strange.standardWebhooks(id: id, time: time, body: body)[2]
      #expect(verdict(other, body) == .refused(.mismatch))
      // Additional signatures of other versions and keys are ignored.
      other[2].value += " v1a,bm90IGZvciB1cw== " + fields[2].value
      #expect(verdict(other, body) == .accepted(id: id, time: time))
    }
  }

  @Test("A timestamp is accepted within the tolerance in both directions, and refused as too old or too new beyond it")
  func tolerance() {
    let sender = Sender(secret: Array(repeating: 7, count: 32))
    let keys = [SigningKey(bytes: sender.secret)]
    for (offset, expected) in [(300, nil), (-300, nil), (301, Verdict.Refusal.tooNew), (-301, .tooOld), (-86_400, .tooOld)]
      as [(Int64, Verdict.Refusal?)]
    {
      let fields = sender.standardWebhooks(id: "a", time: 1_000_000 + offset, body: [1])
      let verdict = SignatureRules.verify(Self.scheme, headers: DeliveryHeaders(fields), body: [1], keys: keys, now: 1_000_000)
      #expect(verdict == expected.map { .refused($0) } ?? .accepted(id: "a", time: 1_000_000 + offset))
    }
  }

  @Test("A wrong signature is refused as such whatever the timestamp, so that the receiver's clock is not revealed")
  func clockIsNotRevealed() {
    let fields = Sender(secret: [1]).standardWebhooks(id: "a", time: 5, body: [])
    let keys = [SigningKey(bytes: [2])]
    #expect(
      SignatureRules.verify(Self.scheme, headers: DeliveryHeaders(fields), body: [], keys: keys, now: 9_999_999) == .refused(.mismatch))
  }

  @Test(
    "A header that is missing, empty or repeated counts as missing",
    arguments: ["webhook-id", "webhook-timestamp", "webhook-signature"])
  func missing(name: String) {
    let sender = Sender(secret: [3])
    let fields = sender.standardWebhooks(id: "a", time: 5, body: [])
    let others = fields.filter { $0.name != name }
    let one = fields.filter { $0.name == name }
    for headers in [others, others + [(name, "")], others + one + one] {
      let verdict = SignatureRules.verify(
        Self.scheme, headers: DeliveryHeaders(headers), body: [], keys: [SigningKey(bytes: [3])], now: 5)
      #expect(verdict == .refused(.missing))
    }
  }

  @Test(
    "A timestamp with anything but digits is malformed",
    arguments: ["-5", "+5", "5.0", "5e0", " 5", "0x5", "٥", "99999999999999999999", "now"])
  func times(text: String) {
    let headers = DeliveryHeaders([("webhook-id", "a"), ("webhook-timestamp", text), ("webhook-signature", "v1,AAAA")])
    #expect(SignatureRules.verify(Self.scheme, headers: headers, body: [], keys: [], now: 5) == .refused(.malformed))
  }

  @Test(
    "An invalid signature list is malformed; a list of other versions only is a mismatch",
    arguments: [
      ("v1", true), ("v1,", false), ("v1,*", true), ("AAAA", true), ("v2,AAAA", false), (" ", true), ("v2,\u{301}AAAA", false),
      ("v1,AAAA v2,\u{200D}", false), ("v1,AA\u{301}A", true), ("v\u{301}1,AAAA", false),
    ])
  func lists(text: String, isMalformed: Bool) {
    let headers = DeliveryHeaders([("webhook-id", "a"), ("webhook-timestamp", "5"), ("webhook-signature", text)])
    let verdict = SignatureRules.verify(Self.scheme, headers: headers, body: [], keys: [SigningKey(bytes: [1])], now: 5)
    #expect(verdict == .refused(isMalformed ? .malformed : .mismatch))
  }

  @Test("More than 32 signatures are malformed")
  func manySignatures() {
    let sender = Sender(secret: [3])
    var fields = sender.standardWebhooks(id: "a", time: 5, body: [])
    fields[2].value = Array(repeating: fields[2].value, count: 33).joined(separator: " ")
    let verdict = SignatureRules.verify(Self.scheme, headers: DeliveryHeaders(fields), body: [], keys: [SigningKey(bytes: [3])], now: 5)
    #expect(verdict == .refused(.malformed))
  }

  @Test("Without keys, no delivery is accepted")
  func noKeys() {
    let fields = Sender(secret: []).standardWebhooks(id: "a", time: 5, body: [])
    #expect(SignatureRules.verify(Self.scheme, headers: DeliveryHeaders(fields), body: [], keys: [], now: 5) == .refused(.mismatch))
  }

  @Test("Random headers are refused without a trap")
  func anything() {
    var generator = SeededGenerator("anything")
    let pieces = ["v1,", " ", "sha256=", "AAAA", "=", ",", ".", "0", "9", "\u{0}", "é", "v1a,", "whsec_"]
    for _ in 0..<4_000 {
      let names = [
        "webhook-id", "webhook-timestamp", "webhook-signature", "x-hub-signature-256", "x-github-delivery",
      ]
      let fields = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        (generator.pick(names), (0..<Int.random(in: 0...12, using: &generator)).map { _ in generator.pick(pieces) }.joined())
      }
      for scheme in [Self.scheme, .hubSignature256] {
        let verdict = SignatureRules.verify(
          scheme, headers: DeliveryHeaders(fields), body: [1, 2, 3], keys: [SigningKey(bytes: [9])], now: 0)
        guard case .refused = verdict else {
          Issue.record("accepted \(fields) by \(scheme)")
          return
        }
      }
    }
  }
}
