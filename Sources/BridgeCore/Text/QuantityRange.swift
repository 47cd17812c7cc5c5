package import ExactDecimal

/// The quantities that cwlink counts and bills, with at most four decimal places.
package enum QuantityRange {
  package static let all = ExactDecimal.zero...ExactDecimal(10_000_000)
  package static let text = "0 to 10000000"
}
