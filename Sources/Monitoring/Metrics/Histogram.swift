import Synchronization

/// How often observed values were at most each of some bounds, with their number and sum.
public final class Histogram: Sendable {
  /// For the duration of requests over a network, in seconds.
  public static let seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

  public let name: String
  let help: String
  private let bounds: [Double]
  private let state: Mutex<(counts: [Int], sum: Double)>

  /// `bounds` ascend; the bucket without a bound is added.
  public init(_ name: String, help: String, bounds: [Double] = Histogram.seconds) {
    self.name = name
    self.help = help
    self.bounds = bounds
    state = Mutex(([Int](repeating: 0, count: bounds.count + 1), 0))
  }

  public func observe(_ value: Double) {
    let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
    state.withLock { state in
      state.counts[bucket] += 1
      state.sum += value
    }
  }

  public func observe(_ duration: Duration) { observe(duration / .seconds(1)) }

  public var family: MetricFamily {
    let (counts, sum) = state.withLock { $0 }
    var total = 0
    var samples: [MetricFamily.Sample] = []
    for (bound, count) in zip(bounds + [.infinity], counts) {
      total += count
      samples.append(.init(Double(total), suffix: "_bucket", labels: [.init("le", Exposition.number(bound))]))
    }
    samples += [.init(sum, suffix: "_sum"), .init(Double(total), suffix: "_count")]
    return MetricFamily(name, .histogram, help: help, samples: samples)
  }
}
