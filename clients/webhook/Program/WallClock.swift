import Glibc

enum WallClock {
  /// Since 1970, by this machine's clock.
  @Sendable static func seconds() -> Int64 { Int64(time(nil)) }
}

extension Duration {
  /// For what is counted and not dated: no change of the clock moves it.
  static var sinceBoot: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
