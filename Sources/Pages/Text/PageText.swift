import Escaping

/// Numbers, money and days as people read them, independent of locale and time zone. Pure.
package enum PageText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]

  /// "November 2026"; `month` is 1 to 12.
  package static func month(_ month: Int, of year: Int) -> String { "\(name(month)) \(year)" }

  /// "Nov", for the axis of a plot.
  package static func shortMonth(_ month: Int) -> String { String(name(month).prefix(3)) }

  /// "27 November 2026".
  package static func day(_ day: Int, _ month: Int, _ year: Int) -> String { "\(day) \(name(month)) \(year)" }

  private static func name(_ month: Int) -> String { months.indices.contains(month - 1) ? months[month - 1] : "month \(month)" }

  /// A decimal number with groups of three digits: "1,204.50". What is not a decimal number stays as it is.
  package static func grouped(_ decimal: some StringProtocol) -> String {
    let text = String(decimal)
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }), let whole = parts.first else { return text }
    var groups = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { groups.append(",") }
      groups.append(digit)
    }
    return (isNegative ? minus : "") + groups + parts.dropFirst().map { "." + $0 }.joined()
  }

  /// "1,204.50 USD"; without a currency only the number, without an amount a dash.
  package static func money(_ decimal: String?, _ currency: String) -> String {
    guard let decimal, !decimal.isEmpty else { return none }
    return grouped(decimal) + (currency.isEmpty ? "" : "\u{A0}\(currency)")
  }

  /// With its sign: "+12.50 USD", "−3.00 EUR". Zero has none.
  package static func signedMoney(_ decimal: String?, _ currency: String) -> String {
    guard let decimal, decimal.utf8.first.map(isDigit) == true, decimal.utf8.contains(where: { (0x31...0x39).contains($0) }) else {
      return money(decimal, currency)
    }
    return "+" + money(decimal, currency)
  }

  /// "1 line", "1,200 lines".
  package static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(String(count))) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// For what there is no value of.
  package static let none = "–"
  private static let minus = "−"

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Without what would move or reorder the text around it: control, bidirectional and line-end characters become spaces, and what XML cannot contain
  /// the replacement character.
  package static func clean(_ text: some StringProtocol) -> String {
    text.replacingScalars { scalar in
      if scalar.isControl { return " " }
      return scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : nil
    }
  }
}
