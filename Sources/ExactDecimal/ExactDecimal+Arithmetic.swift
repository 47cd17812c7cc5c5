extension ExactDecimal {
  /// The result does not fit.
  public struct Overflow: Error, Equatable, CustomStringConvertible {
    public init() {}
    public var description: String { "the result is too large" }
  }

  public static func + (left: ExactDecimal, right: ExactDecimal) throws(Overflow) -> ExactDecimal {
    try checked(left.tenThousandths.addingReportingOverflow(right.tenThousandths))
  }

  public static func - (left: ExactDecimal, right: ExactDecimal) throws(Overflow) -> ExactDecimal {
    try checked(left.tenThousandths.subtractingReportingOverflow(right.tenThousandths))
  }

  /// Exact, because the factor is whole.
  public static func * (left: ExactDecimal, right: Int64) throws(Overflow) -> ExactDecimal {
    try checked(left.tenThousandths.multipliedReportingOverflow(by: right))
  }

  /// The product, which can have eight places, rounded to four.
  public func multiplied(by other: ExactDecimal, rounding: Rounding) throws(Overflow) -> ExactDecimal {
    let product = tenThousandths.magnitude.multipliedFullWidth(by: other.tenThousandths.magnitude)
    return try Self.divided(product, by: UInt64(Self.one), isNegative: isNegative != other.isNegative, rounding)
  }

  /// The quotient rounded to four places; nil if the divisor is 0.
  public func divided(by divisor: Int64, rounding: Rounding) throws(Overflow) -> ExactDecimal? {
    guard divisor != 0 else { return nil }
    return try Self.divided((0, tenThousandths.magnitude), by: divisor.magnitude, isNegative: isNegative != (divisor < 0), rounding)
  }

  private static func divided(
    _ dividend: (high: UInt64, low: UInt64), by divisor: UInt64, isNegative: Bool, _ rounding: Rounding
  ) throws(Overflow) -> ExactDecimal {
    guard dividend.high < divisor else { throw Overflow() }
    let (quotient, remainder) = divisor.dividingFullWidth(dividend)
    let (magnitude, overflow) = quotient.addingReportingOverflow(rounding.isUp(remainder, of: divisor) ? 1 : 0)
    guard !overflow else { throw Overflow() }
    guard let value = Int64(exactly: isNegative ? -Int128(magnitude) : Int128(magnitude)) else { throw Overflow() }
    return ExactDecimal(tenThousandths: value)
  }

  private static func checked(_ result: (partialValue: Int64, overflow: Bool)) throws(Overflow) -> ExactDecimal {
    guard !result.overflow else { throw Overflow() }
    return ExactDecimal(tenThousandths: result.partialValue)
  }
}
