extension ExactDecimal {
  /// Why a text is not such a number.
  public enum ParseError: Error, Equatable, CustomStringConvertible {
    /// Not an optional minus sign, digits, and optionally a point and digits.
    case malformed
    /// A digit other than 0 after the fourth place.
    case tooManyPlaces
    case outOfRange

    /// What follows the quoted text in a message: "'1.23456' has more than 4 decimal places".
    public var description: String {
      switch self {
      case .malformed: "is not a decimal number, such as 25 or 25.5"
      case .tooManyPlaces: "has more than \(ExactDecimal.places) decimal places"
      case .outOfRange: "is too large"
      }
    }
  }

  /// Parses "25", "25.5" or "-0.0001": ASCII digits, with digits before the point, and after it if there is one. Zeros after the fourth place are
  /// accepted. There are no exponents, plus signs, spaces or separators.
  public init(parsing text: some StringProtocol) throws(ParseError) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard let whole = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { throw .malformed }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard fraction.dropFirst(Self.places).allSatisfy({ $0 == UInt8(ascii: "0") }) else { throw .tooManyPlaces }
    let padding = repeatElement(UInt8(ascii: "0"), count: max(0, Self.places - fraction.count))
    var value: Int64 = 0
    for digit in whole + fraction.prefix(Self.places) + padding {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      // Subtracted, because the negative range has one number more.
      let (difference, underflow) = product.subtractingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      guard !overflow, !underflow else { throw .outOfRange }
      value = difference
    }
    guard isNegative || value != .min else { throw .outOfRange }
    tenThousandths = isNegative ? value : -value
  }

  /// Nil where `init(parsing:)` throws.
  public init?(_ text: some StringProtocol) {
    do throws(ParseError) { try self.init(parsing: text) } catch { return nil }
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// "25", "25.5", "-0.0001": a point, no trailing zeros, no separators. `init(parsing:)` reads it back.
  public var description: String {
    let (whole, fraction) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: UInt64(Self.one))
    let sign = isNegative ? "-" : ""
    guard fraction != 0 else { return "\(sign)\(whole)" }
    let digits = String(fraction)
    let padded = String(repeating: "0", count: Self.places - digits.count) + digits
    return "\(sign)\(whole).\(padded[...(padded.lastIndex { $0 != "0" } ?? padded.startIndex)])"
  }
}

extension ExactDecimal: Codable {
  /// From the text; a JSON number is refused, because parsers read it as binary floating point.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do throws(ParseError) {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' \(error)")
    }
  }

  /// As the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
