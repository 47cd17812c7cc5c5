import Foundation

/// A customer's billing as an e-mail tells it.
struct BillingStatement: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var product: String
    var agreement: String
    /// Nil where no count was reported.
    var seats: Int64?
    var unitPrice: Decimal?
    var amount: Decimal?
    /// What the reader should know of this line; empty where nothing.
    var note: String
  }

  var customerName: String
  var period: Period
  var rows: [Row]
  var asOf: Instant

  /// Nil where a row with seats has no price.
  var total: Decimal? {
    let billed = rows.filter { ($0.seats ?? 0) > 0 }
    guard billed.allSatisfy({ $0.amount != nil }) else { return nil }
    return billed.compactMap(\.amount).reduce(0, +)
  }

  init(customerName: String, period: Period, lines: [PlanLine], asOf: Instant) {
    self.customerName = customerName
    self.period = period
    self.asOf = asOf
    rows = lines.map { line in
      Row(
        product: line.productName, agreement: line.agreementName, seats: line.count?.quantity, unitPrice: line.unitPrice,
        amount: line.count.flatMap { count in line.unitPrice.map { Decimal(count.quantity) * $0 } },
        note: line.action == .blocked ? line.reason : line.guards.map(\.message).joined(separator: "; "))
    }
  }
}
