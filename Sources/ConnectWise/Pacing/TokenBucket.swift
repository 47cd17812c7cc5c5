/// A token bucket: at most a given number of requests in any minute, a thirtieth of them as a burst, the rest evenly spaced.
///
/// Any minute may begin with a burst, so that a larger one would leave fewer requests for a long piece of work.
public struct TokenBucket: Sendable {
  /// Which part of a minute's requests is the burst.
  public static let burstPart = 30
  /// Sent together by one step of some calls. At low rates, a tenth of a minute's requests if that is fewer.
  private static let smallestBurst = 5

  public private(set) var burst = 1
  /// The interval between requests after the burst is used up.
  public private(set) var interval = Duration.zero
  /// The time at which all requests so far fit the rate of one per interval.
  private var paidUp: Duration = .zero

  public init(perMinute: Int) { setRate(perMinute: perMinute) }

  /// Applies to the requests from now on.
  mutating func setRate(perMinute: Int) {
    let perMinute = max(1, perMinute)
    burst = max(1, perMinute / Self.burstPart, min(perMinute / 10, Self.smallestBurst))
    // A minute may start with a full burst; the remaining requests must fit in addition to it.
    let refills = Int64(perMinute - burst + 1)
    interval = .nanoseconds((60_000_000_000 + refills - 1) / refills)
  }

  /// How long to wait until the next `count` requests can be sent together.
  public func wait(at now: Duration, count: Int = 1) -> Duration {
    max(.zero, max(paidUp, now) + interval * (count - burst) - now)
  }

  /// Reserves the next `count` requests and returns how long to wait before sending them.
  public mutating func reserve(at now: Duration, count: Int = 1) -> Duration {
    defer { paidUp = max(paidUp, now) + interval * count }
    return wait(at: now, count: count)
  }
}
