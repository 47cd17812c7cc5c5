/// The number of events within the last seconds, in one-second steps. Pure: the time is passed in.
struct RateWindow {
  private var counts: [UInt32]
  private var newest: UInt64 = 0

  init(seconds: Int) {
    counts = [UInt32](repeating: 0, count: max(1, seconds))
  }

  /// - Parameter now: monotonic nanoseconds.
  mutating func add(at now: UInt64) {
    let second = move(to: now)
    counts[second] &+= 1
  }

  mutating func total(at now: UInt64) -> Int {
    _ = move(to: now)
    return counts.reduce(0) { $0 + Int($1) }
  }

  private mutating func move(to now: UInt64) -> Int {
    let second = max(now / 1_000_000_000, newest)
    let size = UInt64(counts.count)
    if second - newest >= size {
      for i in counts.indices { counts[i] = 0 }
    } else {
      while newest < second {
        newest += 1
        counts[Int(newest % size)] = 0
      }
    }
    newest = second
    return Int(second % size)
  }
}

/// Distinguishes a flood (of resets, refused calls or control frames) from busy but normal use: harmful events are weighed against the useful
/// ones in the same window.
struct FloodGuard {
  let limit: Int
  private var harmful: RateWindow
  private var useful: RateWindow

  init(limit: Int, seconds: Int) {
    self.limit = limit
    harmful = RateWindow(seconds: seconds)
    useful = RateWindow(seconds: seconds)
  }

  mutating func addUseful(at now: UInt64) { useful.add(at: now) }

  /// True if the limit is exceeded.
  mutating func addHarmful(at now: UInt64) -> Bool {
    harmful.add(at: now)
    let total = harmful.total(at: now)
    return total > limit && total > limit + useful.total(at: now)
  }
}
