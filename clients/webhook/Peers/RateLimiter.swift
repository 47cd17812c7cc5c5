import Glibc
import Synchronization

/// Token buckets per source, with bounded memory.
///
/// Sources are kept in two generations. When the younger one is full, the older one is dropped and the younger becomes the older. So the
/// sources dropped are those idle longest, no eviction scan is needed, and a flood of new addresses affects only their own buckets.
final class RateLimiter: Sendable {
  private struct Generations {
    var younger: [IPAddress: TokenBucket] = [:]
    var older: [IPAddress: TokenBucket] = [:]
  }

  private let perMinute: Int
  private let sourcesPerGeneration: Int
  private let generations = Mutex(Generations())

  init(perMinute: Int, sourcesPerGeneration: Int = 20_000) {
    self.perMinute = perMinute
    self.sourcesPerGeneration = sourcesPerGeneration
  }

  /// Nil if the request is allowed; otherwise the seconds after which the source should retry.
  func retryAfter(_ source: IPAddress, now: Duration) -> Int? {
    generations.withLock { generations in
      var bucket =
        generations.younger[source] ?? generations.older.removeValue(forKey: source) ?? TokenBucket(capacity: perMinute, now: now)
      let seconds = bucket.take(capacity: perMinute, now: now)
      if generations.younger[source] == nil, generations.younger.count >= sourcesPerGeneration {
        generations.older = generations.younger
        generations.younger = [:]
      }
      generations.younger[source] = bucket
      return seconds
    }
  }

  var sources: Int { generations.withLock { $0.younger.count + $0.older.count } }
}

/// A burst of `capacity` requests, refilled evenly over a minute.
struct TokenBucket: Sendable, Equatable {
  private var tokens: Double
  private var time: Duration

  /// - Parameter now: the time since any fixed moment.
  init(capacity: Int, now: Duration) {
    tokens = Double(capacity)
    time = now
  }

  /// Takes one token. Nil if there was one; otherwise the whole seconds until there is one.
  mutating func take(capacity: Int, now: Duration) -> Int? {
    let rate = Double(capacity) / 60
    tokens = min(Double(capacity), tokens + max(0, (now - time) / .seconds(1)) * rate)
    time = max(time, now)
    guard tokens < 1 else {
      tokens -= 1
      return nil
    }
    return max(1, Int(((1 - tokens) / rate).rounded(.up)))
  }
}

extension Duration {
  /// The monotonic clock.
  static var sinceBoot: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
