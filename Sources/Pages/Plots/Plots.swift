package import Foundation

/// One bar for each month.
package struct BarPlot: Sendable, Equatable {
  package struct Bar: Sendable, Equatable {
    /// "November 2026".
    package var label: String
    /// "Nov", below the bar.
    package var tick: String
    /// Nil if nothing is known: that is not 0.
    package var value: Decimal?
    /// The value as people read it.
    package var text: String

    package init(label: String, tick: String, value: Decimal?, text: String) {
      self.label = label
      self.tick = tick
      self.value = value
      self.text = text
    }
  }

  package var title: String
  package var detail: String
  package var bars: [Bar]

  package init(_ title: String, detail: String = "", bars: [Bar]) {
    self.title = title
    self.detail = detail
    self.bars = bars
  }

  /// The plot in words.
  package var words: String { bars.map { "\($0.label) \($0.value == nil ? "not known" : $0.text)" }.joined(separator: ", ") }
}

/// Signed amounts of one currency, each with a bar to the left or the right.
package struct DeltaPlot: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    package var label: String
    package var value: Decimal
    package var text: String

    package init(_ label: String, _ value: Decimal, _ text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  package var title: String
  package var rows: [Row]

  package init(_ title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }
}

/// Lengths in plots: whole units, so that equal data always gives the same page. Pure.
package enum PlotScale {
  /// `value` of `largest` as a part of `length`: at least 1 if the value is not 0, at most `length`.
  package static func length(_ value: Decimal, of largest: Decimal, in length: Int) -> Int {
    guard value.magnitude > 0, largest.magnitude > 0 else { return 0 }
    var exact = value.magnitude * Decimal(length) / largest.magnitude
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 0, .plain)
    return min(max(NSDecimalNumber(decimal: rounded).intValue, 1), length)
  }
}
