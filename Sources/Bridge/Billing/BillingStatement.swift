import BridgeCore
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
    /// Something must be mended before it can be billed.
    var isLeftOut: Bool
  }

  var customerName: String
  var period: Period
  var rows: [Row]
  var asOf: Instant

  /// Of what is billed; nil where a price is missing there.
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
      let isLeftOut = line.action == .blocked && !line.isOnItsWay
      return Row(
        product: line.productName, agreement: line.agreementName, seats: line.count?.quantity, unitPrice: line.unitPrice,
        amount: isLeftOut ? nil : line.amount,
        note: isLeftOut
          ? "not billed: " + line.reason
          : line.isOnItsWay ? "on its way to ConnectWise" : line.guards.map(\.message).joined(separator: "; "),
        isLeftOut: isLeftOut)
    }
  }
}

extension PlanLine {
  /// What its count costs a billing cycle on its terms; nil where there is no count or no price.
  var amount: Decimal? {
    guard let count, let terms, let price = terms.price else { return nil }
    return Quantity.decimal(terms.billedQuantity(Double(count.quantity))) * price
  }
}
