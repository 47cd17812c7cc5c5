import FuzzSupport

@testable import WebhookVerification

extension Verification {
  private static func verify(_ fields: [(name: String, value: String)], _ body: [UInt8], keys: [[UInt8]]) -> Verdict {
    SignatureRules.verify(
      .standardWebhooks(tolerance: tolerance), headers: DeliveryHeaders(fields), body: body, keys: keys.map(SigningKey.init(bytes:)),
      now: now)
  }

  private static func fields(_ id: String, _ timestamp: String, _ signature: String) -> [(name: String, value: String)] {
    [("Webhook-Id", id), ("webhook-timestamp", timestamp), ("WEBHOOK-SIGNATURE", signature)]
  }

  /// No headers are accepted without a signature by a key.
  static func checkRawStandardWebhooks(_ input: FuzzInput) {
    var input = input
    let fields = fields(input.shortText(), input.shortText(), input.shortText())
    let verdict = verify(fields, input.remainder(), keys: [unused])
    if case .accepted = verdict { fatalError("violated property: nothing is accepted without a key") }
    require(verdict != .refused(.tooOld) && verdict != .refused(.tooNew), "the receiver's time is not revealed without a key")
  }

  static func checkSignedStandardWebhooks(_ input: FuzzInput) {
    var input = input
    let id = input.shortText()
    // Near the tolerance, or anywhere.
    let time = input.byte() & 1 == 0 ? now + Int64(input.integer(Int16.self)) / 64 : Int64(input.integer(UInt32.self))
    let (before, after) = (input.shortText(), input.shortText())
    let change = input.integer(UInt16.self)
    let body = input.remainder()
    let timestamp = "\(time)"
    let right = Signer(key: ours).standardWebhooks(id, timestamp, body)
    let wrong = Signer(key: theirs).standardWebhooks(id, timestamp, body)
    let expected: Verdict =
      id.isEmpty
      ? .refused(.missing)
      : time < now - tolerance ? .refused(.tooOld) : time > now + tolerance ? .refused(.tooNew) : .accepted(id: id, time: time)
    func verdict(_ signature: String, _ keys: [[UInt8]], _ body: [UInt8]) -> Verdict {
      verify(fields(id, timestamp, signature), body, keys: keys)
    }
    require(verdict(right, [ours], body) == expected, "a delivery signed with the key is accepted: \(expected)")
    require(verdict(right, [unused, ours], body) == expected, "any of the keys may sign")
    // By scalars: a combining mark after a space makes one Character of the two.
    let other = String(String.UnicodeScalarView(before.unicodeScalars.filter { $0 != " " }))
    require(verdict("\(wrong) v1a,x v2,\(other) \(right)", [ours], body) == expected, "additional signatures are ignored")
    checkRefused(verdict(wrong, [ours], body), "another's key is refused")
    checkRefused(verdict("\(before) \(wrong) \(after)", [ours], body), "another's key is refused among others")
    checkRefused(verdict(right, [ours], changed(body, change)), "a changed body is refused")
    checkRefused(verdict(right, [ours], body + [0]), "a longer body is refused")
    checkRefused(verify(fields(id + "0", timestamp, right), body, keys: [ours]), "a changed id is refused")
    checkRefused(verify(fields(id, "\(time + 1)", right), body, keys: [ours]), "a changed time is refused")
    checkRefused(verify(fields(id, timestamp, right) + [("webhook-id", id)], body, keys: [ours]), "an id that is there twice is refused")
  }

  /// The delivery is rejected, but not for its time, which only a holder of a key may learn.
  static func checkRefused(_ verdict: Verdict, _ property: @autoclosure () -> String) {
    let allowed = [Verdict.Refusal.missing, .malformed, .mismatch].map(Verdict.refused)
    require(allowed.contains(verdict), "\(property()), not \(verdict)")
  }

  /// The body with one byte changed.
  static func changed(_ body: [UInt8], _ change: UInt16) -> [UInt8] {
    guard !body.isEmpty else { return [UInt8(truncatingIfNeeded: change)] }
    var body = body
    body[Int(change >> 8) % body.count] ^= max(UInt8(truncatingIfNeeded: change), 1)
    return body
  }
}
