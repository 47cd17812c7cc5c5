import Synchronization

/// A bucket for each source, of as many sources as memory is given for.
///
/// Sources are kept in two generations: where the younger is full, the older is forgotten and the younger becomes the older. So what is
/// forgotten is what was not seen for longest, nothing ever searches, and a flood of new addresses costs each its own bucket only.
final class RateLimiter: Sendable {
  private struct Generations {
    var younger: [IPAddress: TokenBucket] = [:]
    var older: [IPAddress: TokenBucket] = [:]
  }

  private let perMinute: Int
  private let mostSources: Int
  private let generations = Mutex(Generations())

  /// - Parameter mostSources: of one generation.
  init(perMinute: Int, mostSources: Int = 20_000) {
    self.perMinute = perMinute
    self.mostSources = mostSources
  }

  /// Nil where the request may be made; else the seconds after which the source should come again.
  func refuses(_ source: IPAddress, now: Duration) -> Int? {
    generations.withLock { generations in
      var bucket =
        generations.younger[source] ?? generations.older.removeValue(forKey: source) ?? TokenBucket(capacity: perMinute, now: now)
      let seconds = bucket.take(capacity: perMinute, now: now)
      if generations.younger[source] == nil, generations.younger.count >= mostSources {
        generations.older = generations.younger
        generations.younger = [:]
      }
      generations.younger[source] = bucket
      return seconds
    }
  }

  var sources: Int { generations.withLock { $0.younger.count + $0.older.count } }
}
