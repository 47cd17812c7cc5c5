import Testing

@testable import cwlink_webhook

@Suite("How much one source may ask")
struct RateLimiterTests {
  @Test("Over any time no source gets more than its bucket and what is refilled, and never less than it is due")
  func bounds() {
    var generator = SeededGenerator("bounds")
    for _ in 0..<300 {
      let capacity = Int.random(in: 1...200, using: &generator)
      var bucket = TokenBucket(capacity: capacity, now: .zero)
      var now = Duration.zero
      var taken = 0
      for _ in 0..<400 {
        now += .milliseconds(Int.random(in: 0...500, using: &generator))
        let mayTake = Double(capacity) + now / .seconds(60) * Double(capacity) - Double(taken)
        if let seconds = bucket.take(capacity: capacity, now: now) {
          #expect(seconds >= 1)
          // What the wait promises is kept.
          var later = bucket
          #expect(later.take(capacity: capacity, now: now + .seconds(seconds)) == nil)
        } else {
          taken += 1
          #expect(mayTake > 0.999)
        }
      }
    }
  }

  @Test("A source that is over its rate waits while others go on")
  func others() throws {
    let limiter = RateLimiter(perMinute: 3)
    let one = try #require(IPAddress("203.0.113.1"))
    let other = try #require(IPAddress("203.0.113.2"))
    for _ in 0..<3 { #expect(limiter.refuses(one, now: .zero) == nil) }
    #expect(limiter.refuses(one, now: .zero) == 20)
    #expect(limiter.refuses(other, now: .zero) == nil)
    #expect(limiter.refuses(one, now: .seconds(20)) == nil)
    #expect(limiter.refuses(one, now: .seconds(20)) == 20)
  }

  @Test("However many sources come, only so many are remembered, and who keeps asking is not forgotten")
  func memory() throws {
    let limiter = RateLimiter(perMinute: 1, mostSources: 100)
    let busy = try #require(IPAddress("203.0.113.1"))
    #expect(limiter.refuses(busy, now: .zero) == nil)
    for number in 0..<10_000 {
      _ = limiter.refuses(try #require(IPAddress("10.\(number / 65_536).\(number / 256 % 256).\(number % 256)")), now: .zero)
      #expect(limiter.refuses(busy, now: .zero) != nil)
      #expect(limiter.sources <= 200)
    }
  }

  @Test("Connections are given out up to both caps, and given back")
  func connections() throws {
    let ledger = ConnectionLedger(most: 3, mostPerSource: 2)
    let one = try #require(IPAddress("203.0.113.1"))
    let other = try #require(IPAddress("203.0.113.2"))
    #expect(ledger.admits(one) && ledger.admits(one) && !ledger.admits(one))
    #expect(ledger.admits(other) && !ledger.admits(other) && !ledger.admits(nil))
    ledger.close(one)
    #expect(ledger.admits(nil) && !ledger.admits(nil))
    ledger.close(nil)
    #expect(ledger.admits(one) && !ledger.admits(one))
    #expect(ledger.total == 3)
  }
}
