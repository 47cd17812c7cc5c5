import BridgeCore
import Foundation

/// A customer's billing, as shown in an e-mail.
struct BillingStatement: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var product: String
    var agreement: String
    /// Nil if no count was reported.
    var seats: Int64?
    var unitPrice: Decimal?
    var amount: Decimal?
    /// A remark on this line, or empty.
    var note: String
    /// Whether it cannot be billed until something is fixed.
    var isLeftOut: Bool
  }

  var customerName: String
  var period: Period
  var rows: [Row]
  var asOf: Instant

  /// The sum of the billed rows; nil if one of them has no price.
  var total: Decimal? {
    let billed = rows.filter { ($0.seats ?? 0) > 0 && !$0.isLeftOut }
    guard billed.allSatisfy({ $0.amount != nil }) else { return nil }
    return billed.compactMap(\.amount).reduce(0, +)
  }

  init(customerName: String, period: Period, lines: [PlanLine], asOf: Instant) {
    self.customerName = customerName
    self.period = period
    self.asOf = asOf
    rows = lines.map { line in
      let isLeftOut = line.action == .blocked && !line.isBeingDelivered
      return Row(
        product: line.productName, agreement: line.agreementName, seats: line.count?.quantity, unitPrice: line.unitPrice,
        amount: isLeftOut ? nil : line.amount,
        note: isLeftOut
          ? "not billed: " + line.reason
          : line.isBeingDelivered ? "being sent to ConnectWise" : line.guards.map(\.message).joined(separator: "; "),
        isLeftOut: isLeftOut)
    }
  }
}

extension PlanLine {
  /// The price of its count per billing cycle; nil if there is no count or no price.
  var amount: Decimal? {
    guard let count, let terms, let price = terms.price else { return nil }
    return Quantity.decimal(terms.billedQuantity(Double(count.quantity))) * price
  }
}
