import ConnectWise
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Callback signing keys")
struct SigningKeyCacheTests {
  private static let start = Instant(milliseconds: 1_781_524_800_000)

  private static func address(_ number: Int) throws -> CallbackPayload.KeyAddress {
    try #require(CallbackPayload.KeyAddress(url: "https://h/keys/\(number)"))
  }

  private static func key() throws -> CallbackSigningKey { try #require(CallbackSigningKey("k")) }

  private enum Word { case use, useAndAsk, ask, absent, tooMany }

  private static func word(_ decision: SigningKeyCache.Decision) -> Word {
    switch decision {
    case .use: .use
    case .useAndAsk: .useAndAsk
    case .ask: .ask
    case .absent: .absent
    case .tooMany: .tooMany
    }
  }

  @Test("a key is used for an hour, and for up to a day while it cannot be fetched again")
  func lifetime() throws {
    var cache = SigningKeyCache()
    let address = try Self.address(1)
    #expect(Self.word(cache.decide(address, at: Self.start)) == .ask)
    cache.keep(try Self.key(), at: address, at: Self.start)
    #expect(Self.word(cache.decide(address, at: Self.start.adding(.seconds(3_599)))) == .use)
    #expect(Self.word(cache.decide(address, at: Self.start.adding(.seconds(3_600)))) == .useAndAsk)
    #expect(cache.failed(address, at: Self.start.adding(.seconds(3_600))) != nil, "a temporary failure does not discard the key")
    #expect(
      Self.word(cache.decide(address, at: Self.start.adding(.seconds(3_659)))) == .use, "the last fetch failed less than a minute ago")
    #expect(Self.word(cache.decide(address, at: Self.start.adding(.seconds(3_660)))) == .useAndAsk)
    #expect(Self.word(cache.decide(address, at: Self.start.adding(.seconds(86_400)))) == .ask)
    #expect(cache.failed(try Self.address(2), at: Self.start) == nil)
  }

  @Test("an invalid signature fetches the key again, at most once a minute")
  func doubt() throws {
    var cache = SigningKeyCache()
    let address = try Self.address(1)
    cache.keep(try Self.key(), at: address, at: Self.start)
    #expect(Self.word(cache.decide(address, doubted: true, at: Self.start.adding(.seconds(59)))) == .use)
    #expect(Self.word(cache.decide(address, doubted: true, at: Self.start.adding(.seconds(60)))) == .ask)
  }

  @Test("unknown key addresses are fetched ten times a minute in total, while known keys remain usable")
  func bounded() throws {
    var cache = SigningKeyCache()
    let known = try Self.address(0)
    cache.keep(try Self.key(), at: known, at: Self.start)
    var asked = 0
    for number in 1...1_000 {
      let address = try Self.address(number)
      switch Self.word(cache.decide(address, at: Self.start.adding(.milliseconds(number)))) {
      case .ask:
        asked += 1
        cache.keep(nil, at: address, at: Self.start)
      case .tooMany: continue
      default: Issue.record("\(number)")
      }
    }
    #expect(asked == SigningKeyCache.mostNew)
    #expect(Self.word(cache.decide(try Self.address(1), at: Self.start.adding(.seconds(1)))) == .absent)
    #expect(Self.word(cache.decide(known, at: Self.start.adding(.seconds(1)))) == .use)
    #expect(Self.word(cache.decide(try Self.address(2_000), at: Self.start.adding(.seconds(70)))) == .ask)
  }

  @Test("a key that has verified a callback is never refused or evicted because of unknown addresses; the cache has a maximum size")
  func proven() throws {
    let known = try Self.address(0)
    var cache = SigningKeyCache(proven: [known])
    for number in 1...50 { _ = cache.decide(try Self.address(number), at: Self.start) }
    #expect(Self.word(cache.decide(try Self.address(51), at: Self.start)) == .tooMany)
    #expect(Self.word(cache.decide(known, at: Self.start)) == .ask)
    cache.keep(try Self.key(), at: known, at: Self.start)
    for number in 1...500 { cache.keep(try Self.key(), at: try Self.address(number), at: Self.start.adding(.seconds(number))) }
    #expect(Self.word(cache.decide(known, at: Self.start.adding(.seconds(10)))) == .use)
    #expect(Self.word(cache.decide(try Self.address(1), at: Self.start.adding(.seconds(100)))) == .ask, "the oldest was evicted")
    let learned = try Self.address(500)
    #expect(cache.prove(learned) && !cache.prove(learned) && cache.proven == [known, learned])
  }
}
