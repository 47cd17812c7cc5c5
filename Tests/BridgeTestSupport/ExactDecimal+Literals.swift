public import ExactDecimal

/// Quantities in tests are written as numbers.
extension ExactDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int32) { self.init(value) }
}
