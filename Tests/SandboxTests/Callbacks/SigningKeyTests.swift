import Testing

@testable import cwlink_sandbox

@Suite("Signing keys")
struct SigningKeyTests {
  @Test("a signature equals openssl's HMAC with the SHA-256 of the key")
  func vector() {
    // printf %s BODY | openssl dgst -sha256 -mac HMAC -macopt hexkey:$(printf %s KEY | sha256sum) -binary | base64
    let body = #"{"Action":"updated","ID":250,"Entity":"{\"name\":\"Cédre – 杉\"}"}"#
    #expect(SigningKeys.signature(of: Array(body.utf8), key: "a-signing-key – 鍵") == "wsx/toGoL9i7sLejFRKhlKH81K0op+xJ3k1B5gL9/L0=")
  }

  @Test("keys are derived from the seed")
  func seeded() {
    // SHA-256, in base64, of "cwlink-sandbox signing key N of seed 7".
    var keys = SigningKeys(seed: 7)
    #expect(keys[1] == "45rtpEqC6+idYJt8WVOEp/9OkNEeYN2au3LMWcycwyw=" && SigningKeys(seed: 8)[1] != keys[1])
    keys.rotate()
    #expect(keys.current == 2 && keys[2] == "1Y/dN1u1teNTUKQhYq3Hx6hKHXwHWgTJ8LviHE1TEM0=" && keys.numbers == [1, 2])
  }

  @Test("a rotated key signs from then on, replacing the old one or under the next number")
  func rotation() throws {
    let body = Array("{}".utf8)
    var keys = SigningKeys(seed: 1)
    let first = try #require(keys[1])
    keys.rotate(number: 1)
    let second = try #require(keys[1])
    #expect(keys.current == 1 && keys.numbers == [1] && second != first)
    #expect(keys.signature(of: body) == SigningKeys.signature(of: body, key: second))
    keys.rotate()
    let third = try #require(keys[2])
    #expect(keys[1] == second && third != second && third != first)
    #expect(keys.signature(of: body) == SigningKeys.signature(of: body, key: third))
    keys.rotate(number: 1)
    #expect(keys.current == 1 && keys[2] == third)
  }

  @Test("a withdrawn key is not served any more, but the current one still signs")
  func withdrawn() throws {
    let body = Array("{}".utf8)
    var keys = SigningKeys(seed: 1)
    let first = try #require(keys[1])
    let isWithdrawn = keys.withdraw(1)
    #expect(
      isWithdrawn && keys[1] == nil && keys.numbers.isEmpty && keys.signature(of: body) == SigningKeys.signature(of: body, key: first))
    let isWithdrawnAgain = keys.withdraw(1)
    #expect(!isWithdrawnAgain)
    keys.rotate()
    #expect(keys.current == 2 && keys.numbers == [2])
  }

  @Test("a foreign signature uses a key that is never served")
  func foreign() {
    let body = Array("{}".utf8)
    var keys = SigningKeys(seed: 1)
    let foreign = keys.foreignSignature(of: body)
    for _ in 0..<5 {
      #expect(foreign != keys.signature(of: body) && foreign == keys.foreignSignature(of: body))
      keys.rotate()
    }
  }

  @Test("GUIDs are well formed and unique", arguments: Generation.generators(20, 34))
  func guids(generator: SplitMix64) {
    var random = generator
    let guids = (0..<100).map { _ in random.guid() }
    #expect(Set(guids).count == 100)
    for guid in guids {
      #expect(guid.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil, "\(guid)")
    }
  }
}
