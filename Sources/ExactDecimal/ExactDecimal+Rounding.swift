extension ExactDecimal {
  /// How a fraction is rounded. A credit is rounded like the charge that it cancels, so every rule is symmetric about zero.
  public enum Rounding: String, Sendable, Hashable, CaseIterable, Codable {
    /// The number stays as it is. A product or quotient is cut at the fourth place.
    case none
    /// Away from zero: 25.1 becomes 26, -25.1 becomes -26.
    case up
    /// To the nearest, halves away from zero: 25.5 becomes 26.
    case halfUp
    /// Towards zero: 25.9 becomes 25.
    case down

    /// Whether a magnitude with this remainder is rounded away from zero.
    func isUp(_ remainder: UInt64, of divisor: UInt64) -> Bool {
      switch self {
      case .none, .down: false
      case .up: remainder > 0
      case .halfUp: remainder >= divisor - remainder
      }
    }
  }

  /// The number rounded to a whole one; unchanged with `none`.
  public func rounded(_ rounding: Rounding) throws(Overflow) -> ExactDecimal {
    guard rounding != .none else { return self }
    let (whole, remainder) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: UInt64(Self.one))
    let up = rounding.isUp(remainder, of: UInt64(Self.one)) ? 1 : 0
    // At most 922,337,203,685,478.
    let magnitude = Int64(whole) + Int64(up)
    guard let result = ExactDecimal(exactly: isNegative ? -magnitude : magnitude) else { throw Overflow() }
    return result
  }
}
