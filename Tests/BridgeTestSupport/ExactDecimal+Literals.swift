public import ExactDecimal

/// Quantities in tests are written as numbers.
extension ExactDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int32) { self.init(value) }
}

/// Fractions as text: "2.08".
extension ExactDecimal: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    guard let exact = ExactDecimal(value) else { preconditionFailure("'\(value)' is not an exact decimal") }
    self = exact
  }
}
