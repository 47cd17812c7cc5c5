/// A number as the vendor reports it. Most are whole; usage can be a fraction. Exact to nine digits after the point.
package struct Quantity: Sendable, Hashable, Comparable {
  /// In units of 10⁻⁹.
  private let billionths: Int128

  private static let one: Int128 = 1_000_000_000

  private init(billionths: Int128) { self.billionths = billionths }

  package init(_ number: Int64) { billionths = Int128(number) * Self.one }

  package static let zero = Quantity(billionths: 0)

  /// The value, if it is whole.
  package var whole: Int64? { billionths % Self.one == 0 ? Int64(exactly: billionths / Self.one) : nil }

  /// From "25", "25.0", " 1,234 " or "2.50". Further digits after the ninth are rounded. Nil if it is not a number, or has more than 18 digits before the point.
  package init?(_ written: String) {
    var digits = written.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\t" }
    let isNegative = digits.hasPrefix("-")
    if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let first = parts.first, let whole = Self.ungrouped(first), whole.utf8.count <= 18 else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard !whole.isEmpty, !fraction.isEmpty, fraction.utf8.count <= 40, (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    var value: Int128 = 0
    for digit in (whole + fraction.prefix(9)).utf8 { value = value * 10 + Int128(digit - 0x30) }
    for _ in min(fraction.utf8.count, 9)..<9 { value *= 10 }
    if let tenth = fraction.utf8.dropFirst(9).first, tenth >= UInt8(ascii: "5") { value += 1 }
    billionths = isNegative ? -value : value
  }

  /// Without the commas between groups of three digits; nil if there are others.
  private static func ungrouped(_ text: String) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return groups.joined()
  }

  /// The nearest number that can be represented; nil if it is not finite or too large.
  init?(double number: Double) {
    guard number.isFinite, number.magnitude < 1e18 else { return nil }
    let whole = number.rounded(.towardZero)
    billionths = Int128(whole) * Self.one + Int128(((number - whole) * 1e9).rounded())
  }

  package static func < (a: Quantity, b: Quantity) -> Bool { a.billionths < b.billionths }
  package static func + (a: Quantity, b: Quantity) -> Quantity { Quantity(billionths: a.billionths + b.billionths) }
  package static func - (a: Quantity, b: Quantity) -> Quantity { Quantity(billionths: a.billionths - b.billionths) }
}

extension Quantity: CustomStringConvertible {
  /// Plain decimal without superfluous zeros: "25", "2.08", "-1".
  package var description: String {
    let magnitude = billionths.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: UInt128(Self.one))
    var fraction = String(String(UInt128(Self.one) + rest).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(billionths < 0 ? "-" : "")\(whole)\(fraction.isEmpty ? "" : ".\(fraction)")"
  }
}

extension Quantity: Codable {
  package init(from decoder: any Decoder) throws {
    let written = try decoder.singleValueContainer().decode(String.self)
    guard let quantity = Quantity(written) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a number"))
    }
    self = quantity
  }

  package func encode(to encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    try single.encode(description)
  }
}
