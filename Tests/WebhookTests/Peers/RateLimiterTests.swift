import TestSupport
import Testing

@testable import cwlink_webhook

@Suite("Limits per source")
struct RateLimiterTests {
  @Test("A bucket never grants more than its burst and refill, nor less")
  func bounds() {
    var generator = SeededGenerator("bounds")
    for _ in 0..<300 {
      let capacity = Int.random(in: 1...200, using: &generator)
      var bucket = TokenBucket(capacity: capacity, now: .zero)
      var now = Duration.zero
      var taken = 0
      for _ in 0..<400 {
        now += .milliseconds(Int.random(in: 0...500, using: &generator))
        let available = Double(capacity) + now / .seconds(60) * Double(capacity) - Double(taken)
        if let seconds = bucket.take(capacity: capacity, now: now) {
          #expect(seconds >= 1)
          // A token is available after the returned time.
          var later = bucket
          #expect(later.take(capacity: capacity, now: now + .seconds(seconds)) == nil)
        } else {
          taken += 1
          #expect(available > 0.999)
        }
      }
    }
  }

  @Test("A source over its rate is refused while others are served")
  func others() throws {
    let limiter = RateLimiter(perMinute: 3)
    let one = try #require(IPAddress("203.0.113.1"))
    let other = try #require(IPAddress("203.0.113.2"))
    for _ in 0..<3 { #expect(limiter.retryAfter(one, now: .zero) == nil) }
    #expect(limiter.retryAfter(one, now: .zero) == 20)
    #expect(limiter.retryAfter(other, now: .zero) == nil)
    #expect(limiter.retryAfter(one, now: .seconds(20)) == nil)
    #expect(limiter.retryAfter(one, now: .seconds(20)) == 20)
  }

  @Test("Memory is bounded however many sources connect, and an active source is not forgotten")
  func memory() throws {
    let limiter = RateLimiter(perMinute: 1, sourcesPerGeneration: 100)
    let busy = try #require(IPAddress("203.0.113.1"))
    #expect(limiter.retryAfter(busy, now: .zero) == nil)
    for number in 0..<10_000 {
      _ = limiter.retryAfter(try #require(IPAddress("10.\(number / 65_536).\(number / 256 % 256).\(number % 256)")), now: .zero)
      #expect(limiter.retryAfter(busy, now: .zero) != nil)
      #expect(limiter.sources <= 200)
    }
  }

  @Test("Connections are counted up to both limits, and released when closed")
  func connections() throws {
    let counter = ConnectionCounter(limit: 3, limitPerSource: 2)
    let one = try #require(IPAddress("203.0.113.1"))
    let other = try #require(IPAddress("203.0.113.2"))
    #expect(counter.open(one) && counter.open(one) && !counter.open(one))
    #expect(counter.open(other) && !counter.open(other) && !counter.open(nil))
    counter.close(one)
    #expect(counter.open(nil) && !counter.open(nil))
    counter.close(nil)
    #expect(counter.open(one) && !counter.open(one))
    #expect(counter.total == 3)
  }
}
