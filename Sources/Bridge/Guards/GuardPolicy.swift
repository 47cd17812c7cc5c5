package import ExactDecimal

/// The guards' settings that apply to one product, each from the first level that has it: the product, all products, the daemon's configuration, the
/// defaults.
package struct GuardPolicy: Sendable, Equatable {
  /// Where a value comes from. Raw values as in the API.
  package enum Level: Int, Sendable {
    case product = 1
    case general
    case configuration
    case usual
  }

  package struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
    package var value: Value
    package var level: Level
  }

  /// Empty for the settings of all products.
  package let productID: String
  private let levels: [(level: Level, settings: GuardSettings)]

  package init(
    productID: String = "", product: GuardSettings? = nil, general: GuardSettings = GuardSettings(),
    configuration: GuardSettings = GuardSettings()
  ) {
    self.productID = productID
    levels =
      (product.map { [(.product, $0)] } ?? []) + [(.general, general), (.configuration, configuration), (.usual, .usual)]
  }

  package static func == (a: GuardPolicy, b: GuardPolicy) -> Bool {
    a.productID == b.productID && a.levels.map(\.level) == b.levels.map(\.level) && a.levels.map(\.settings) == b.levels.map(\.settings)
  }

  /// A guard without a setting always blocks.
  package func mode(_ code: Guard.Code) -> Sourced<GuardMode> {
    first { $0.modes[code] } ?? Sourced(value: .block, level: .usual)
  }

  package var changePercent: Sourced<ExactDecimal> { threshold(\.changePercent) }
  package var changeSeats: Sourced<ExactDecimal> { threshold(\.changeSeats) }
  package var creationSeats: Sourced<ExactDecimal> { threshold(\.creationSeats) }
  package var staleDays: Sourced<Int> { first(\.staleDays) ?? Sourced(value: 0, level: .usual) }

  private func threshold(_ field: (GuardSettings) -> ExactDecimal?) -> Sourced<ExactDecimal> {
    first(field) ?? Sourced(value: .zero, level: .usual)
  }

  private func first<Value>(_ field: (GuardSettings) -> Value?) -> Sourced<Value>? {
    for (level, settings) in levels {
      if let value = field(settings) { return Sourced(value: value, level: level) }
    }
    return nil
  }
}

extension GuardPolicy {
  /// A setting, its value and where it comes from.
  package struct Entry: Sendable, Equatable {
    /// As in the command line: "drop-to-zero", "change-percent".
    package var name: String
    /// "ask", or a number.
    package var value: String
    package var level: Level
    /// The guard that it is the mode of; nil for a threshold.
    package var code: Guard.Code?
  }

  /// Every setting: the modes of the guards in their order, then the thresholds.
  package var entries: [Entry] {
    Guard.Code.allCases.map(entry)
      + [
        entry("change-percent", changePercent), entry("change-seats", changeSeats), entry("creation-seats", creationSeats),
        entry("stale-days", staleDays),
      ]
  }

  /// "drop-to-zero: ask (all products)", followed by the thresholds that the guard compares with.
  package func text(_ code: Guard.Code) -> String {
    ([entry(code)] + thresholds(code)).map { "\($0.name): \($0.value) (\(place($0.level)))" }.joined(separator: ", ")
  }

  private func thresholds(_ code: Guard.Code) -> [Entry] {
    switch code {
    case .changeOverThreshold: [entry("change-percent", changePercent), entry("change-seats", changeSeats)]
    case .largeCreation: [entry("creation-seats", creationSeats)]
    case .staleCount: [entry("stale-days", staleDays)]
    default: []
    }
  }

  private func entry(_ code: Guard.Code) -> Entry {
    let mode = mode(code)
    return Entry(name: code.name, value: mode.value.name, level: mode.level, code: code)
  }

  private func entry(_ name: String, _ threshold: Sourced<some CustomStringConvertible>) -> Entry {
    Entry(name: name, value: threshold.value.description, level: threshold.level)
  }

  private func place(_ level: Level) -> String {
    switch level {
    case .product: "product \(productID)"
    case .general: "all products"
    case .configuration: "configuration file"
    case .usual: "default"
    }
  }
}
