import ExactDecimal

/// Compares total rows with the rows above them. A total is right if it is the sum of the rows that count or of all rows, from the beginning or since the
/// total before.
struct TotalCheck {
  /// Sums; nil once they do not fit.
  private var counted: ExactDecimal? = .zero
  private var all: ExactDecimal? = .zero
  private var atLastTotal: (counted: ExactDecimal, all: ExactDecimal)?

  mutating func add(_ quantity: ExactDecimal, isCounted: Bool) {
    all = Self.sum(all, quantity)
    if isCounted { counted = Self.sum(counted, quantity) }
  }

  /// The sum of the rows that count if the total is none of the sums; nil if it is right, or cannot be checked.
  mutating func difference(from total: ExactDecimal) -> ExactDecimal? {
    guard let counted, let all else { return nil }
    var sums = [counted, all]
    if let last = atLastTotal {
      sums += [(counted, last.counted), (all, last.all)].compactMap { try? $0 - $1 }
    }
    atLastTotal = (counted, all)
    return sums.contains(total) ? nil : counted
  }

  private static func sum(_ sum: ExactDecimal?, _ quantity: ExactDecimal) -> ExactDecimal? { sum.flatMap { try? $0 + quantity } }
}
