import Synchronization

/// A number that only grows, for each combination of label values.
public final class Counter: Sendable {
  public let name: String
  let help: String
  let labels: [String]
  private let most: Int
  private let series: Mutex<[[String]: Double]>

  /// - Parameters:
  ///   - name: ends with `_total`.
  ///   - labels: without any, the counter has one series, which starts at zero.
  ///   - most: the greatest number of series. What would be another one is added to the series whose labels are all `other`.
  public init(_ name: String, help: String, labels: [String] = [], most: Int = 500) {
    self.name = name
    self.help = help
    self.labels = labels
    self.most = most
    series = Mutex(labels.isEmpty ? [[]: 0] : [:])
  }

  /// `values` are those of the labels, in their order.
  public func add(_ amount: Double = 1, _ values: String...) {
    let key = values.count == labels.count ? values : labels.map { _ in MetricFamily.other }
    series.withLock { series in
      let isKnown = series[key] != nil || series.count < most - 1
      series[isKnown ? key : labels.map { _ in MetricFamily.other }, default: 0] += amount
    }
  }

  public var family: MetricFamily {
    let current = series.withLock { $0 }
    let samples = current.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, value in
      MetricFamily.Sample(value, labels: zip(labels, key).map { MetricFamily.Label($0, $1) })
    }
    return MetricFamily(name, .counter, help: help, samples: samples)
  }
}
