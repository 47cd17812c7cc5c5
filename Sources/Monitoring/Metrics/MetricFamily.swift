/// A metric with its series, as it is exposed: `# HELP`, `# TYPE`, and a line for each sample.
public struct MetricFamily: Sendable, Equatable {
  public enum Kind: String, Sendable { case counter, gauge, histogram }

  public struct Sample: Sendable, Equatable {
    /// Follows the family's name: "_bucket", "_sum" and "_count" of a histogram, otherwise empty.
    public var suffix: String
    public var labels: [Label]
    public var value: Double

    public init(_ value: Double, suffix: String = "", labels: [Label] = []) {
      self.value = value
      self.suffix = suffix
      self.labels = labels
    }
  }

  public struct Label: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The value of the label `other`, which holds the series beyond the bound.
  public static let other = "other"

  public var name: String
  public var help: String
  public var kind: Kind
  public var samples: [Sample]

  public init(_ name: String, _ kind: Kind, help: String, samples: [Sample]) {
    self.name = name
    self.kind = kind
    self.help = help
    self.samples = samples
  }

  /// A gauge with one series.
  public static func gauge(_ name: String, help: String, _ value: Double) -> MetricFamily {
    MetricFamily(name, .gauge, help: help, samples: [Sample(value)])
  }

  /// A gauge with a series for each value of one label; `values` is cut to the `most` first names.
  public static func gauge(_ name: String, help: String, label: String, _ values: [String: Double], most: Int = 200) -> MetricFamily {
    let kept = values.sorted { $0.key < $1.key }.prefix(most)
    return MetricFamily(name, .gauge, help: help, samples: kept.map { Sample($0.value, labels: [Label(label, $0.key)]) })
  }
}
