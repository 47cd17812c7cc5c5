import Testing
import WebhookVerification

@Suite("Bearer tokens")
struct BearerTokenTests {
  static let token = "0123456789abcdefABCDEF-._~+/=="

  private func verify(_ fields: [(name: String, value: String)], keys: [String] = [token]) throws -> Verdict {
    let keys = try keys.map { try #require(SigningKey(bearerToken: $0)) }
    return SignatureRules.verify(.bearerToken, headers: DeliveryHeaders(fields), body: [1], keys: keys, now: 0)
  }

  @Test("any of the tokens is accepted, the scheme in any case, with the id that the sender gave")
  func accepted() throws {
    let other = "another token of 24 letters".replacing(" ", with: "-")
    for scheme in ["Bearer", "bearer", "BEARER", "Bearer  "] {
      #expect(try verify([("authorization", "\(scheme) \(Self.token)")], keys: [other, Self.token]) == .accepted(id: nil, time: nil))
    }
    for (name, id) in [("Webhook-Id", "1"), ("svix-id", "2"), ("Idempotency-Key", "3"), ("X-GitHub-Delivery", "4")] {
      #expect(try verify([("Authorization", "Bearer \(Self.token)"), (name, id)]) == .accepted(id: id, time: nil))
    }
  }

  @Test(
    "anything else is refused",
    arguments: [
      ("", Verdict.Refusal.missing), ("Bearer", .malformed), ("Bearer ", .malformed), (token, .malformed), ("Basic \(token)", .malformed),
      ("Bearer \(token) ", .malformed), ("Bearer ä\(token)", .malformed), ("Bearer \(token)=", .mismatch), ("Bearer \(token)A", .malformed),
      ("Bearer A\(token)", .mismatch), ("Bearer \(token.dropLast())", .mismatch), ("Bearer \(token.lowercased())", .mismatch),
    ])
  func refused(value: String, reason: Verdict.Refusal) throws {
    #expect(try verify([("Authorization", value)]) == .refused(reason))
  }

  @Test("two Authorization headers are none, and a short or unusual secret is no token")
  func odd() throws {
    #expect(try verify([("Authorization", "Bearer \(Self.token)"), ("authorization", "Bearer \(Self.token)")]) == .refused(.missing))
    for weak in [
      "", "twenty-three-characters", String(repeating: "=", count: 30), "with a blank in between them", "ünïcode-of-enough-letters-for-it",
    ] {
      #expect(SigningKey(bearerToken: weak) == nil, "\(weak)")
    }
  }
}
