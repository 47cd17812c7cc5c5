package import Foundation

/// Formats and converts quantities.
package enum Quantity {
  /// "12", or "2.5" for a fraction.
  package static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  package static func decimal(_ value: Double) -> Decimal { Decimal(string: String(value)) ?? 0 }
}

extension Decimal {
  /// Two to four decimals without thousands separators, such as "12.50".
  package var money: String {
    var value = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, 4, .plain)
    var text = rounded.description
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    if decimals < 2 { text += String(repeating: "0", count: 2 - decimals) }
    return text
  }
}
