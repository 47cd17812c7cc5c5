package import ExactDecimal
package import Foundation

extension ExactDecimal {
  /// For prices, whose products have more than four places.
  package var decimal: Decimal {
    let (whole, rest) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
    // A division takes long, and most quantities are whole.
    return rest == 0 ? Decimal(whole) : Decimal(tenThousandths) / 10_000
  }
}

extension Decimal {
  /// The number that a JSON number stands for: its shortest decimal form, so that 2.08 stays 2.08. Nil if it is not finite or too large.
  package init?(json number: Double) {
    guard number.isFinite, let value = Decimal(string: String(number)), value.isFinite else { return nil }
    self = value
  }

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
