import BridgeAccounts
import BridgeCore
import ExactDecimal
import Foundation
import Pages

/// A customer's billing, as shown in an e-mail.
struct BillingStatement: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var product: String
    var agreement: String
    /// What is billed; nil if no count was reported.
    var seats: ExactDecimal?
    var unitPrice: Decimal?
    var amount: Decimal?
    /// Of the two amounts: "USD"; empty if ConnectWise gives none.
    var currency = ""
    /// A remark on this line, or empty.
    var note: String
    /// Whether it cannot be billed until something is fixed.
    var isLeftOut: Bool
  }

  var customerName: String
  var period: Period
  var rows: [Row]
  var asOf: Instant
  /// What the provider should know, if the statement goes to the provider and not to the customer.
  var remarks: [String] = []

  struct Total: Sendable, Equatable {
    var currency: String
    /// Nil if one of the rows has no price.
    var amount: Decimal?
  }

  /// The sums of the billed rows, by currency; without billed rows one of 0.
  var totals: [Total] {
    let billed = rows.filter { ($0.seats ?? .zero) > .zero && !$0.isLeftOut }
    guard !billed.isEmpty else { return [Total(currency: "", amount: 0)] }
    return Dictionary(grouping: billed, by: \.currency).sorted { $0.key < $1.key }.map { currency, rows in
      let amounts = rows.compactMap(\.amount)
      return Total(currency: currency, amount: amounts.count == rows.count ? amounts.reduce(0, +) : nil)
    }
  }

  init(customerName: String, period: Period, lines: [PlanLine], asOf: Instant, remarks: [String] = []) {
    self.remarks = remarks
    self.customerName = customerName
    self.period = period
    self.asOf = asOf
    rows = lines.map { line in
      let isLeftOut = line.action == .blocked && !line.isBeingDelivered
      return Row(
        product: line.title, agreement: line.agreementName, seats: line.billedQuantity, unitPrice: line.unitPrice,
        amount: isLeftOut ? nil : line.amount, currency: line.currency ?? "", note: Self.note(line, isLeftOut: isLeftOut),
        isLeftOut: isLeftOut)
    }
  }
}

extension BillingStatement {
  /// What a product costs the provider is never shown to customers.
  private static func note(_ line: PlanLine, isLeftOut: Bool) -> String {
    let open = line.guards.filter { $0.code != .lineAtLoss }
    if isLeftOut {
      guard line.guards.first(where: \.blocks)?.code == .lineAtLoss else { return "not billed: " + line.reason }
      return "not billed: " + (open.first(where: \.blocks)?.message ?? "its price has to be checked")
    }
    let messages = line.isBeingDelivered ? ["being sent to ConnectWise"] : open.map(\.message)
    return (messages + [line.quantityText]).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension PlanLine {
  /// What is billed: the count, or what the contract terms and a target mapping make of it. Nil without a count, or if the mapping cannot divide it.
  var billedQuantity: ExactDecimal? {
    guard let mapped else { return count.map { contract?.quantity ?? $0.quantity } }
    return mapped.isKnown ? newQuantity : nil
  }

  /// The product's name; by a target mapping all of them, and the target: "WFBS + WFBS Advanced", "WFBS (branch)".
  var title: String {
    guard let mapped else { return productName }
    return mapped.parts.map(\.productName).joined(separator: " + ") + (mapped.kind == .sum ? "" : " (\(mapped.targetID))")
  }

  /// The price of what is billed per billing cycle; nil if there is no quantity or no price.
  var amount: Decimal? {
    guard let billedQuantity, let terms, let price = terms.price else { return nil }
    return terms.billedQuantity(billedQuantity) * price
  }
}

extension BillingStatement {
  /// "Alder Dental: billing for November 2026".
  var title: String { "\(customerName): billing for \(PageText.month(period))" }

  /// For people who read bills: nothing in it is a command, and what a product costs the provider is not shown.
  func document(zone: TimeZone) -> Document {
    let table = Document.Table(
      "Billed products",
      columns: [Document.Column("Product"), Document.Column("Agreement"), .number("Seats"), .money("Unit price"), .money("Amount")],
      rows: rows.map { row in
        [
          Document.Cell(
            row.product, notes: row.note.isEmpty ? [] : [Document.Note(row.note, tone: row.isLeftOut ? .bad : .faint)]),
          Document.Cell(row.agreement.isEmpty ? PageText.none : row.agreement),
          Document.Cell(row.seats.map { PageText.grouped($0.description) } ?? PageText.none),
          Document.Cell(PageText.money(row.unitPrice?.money, row.currency)), Document.Cell(PageText.money(row.amount?.money, row.currency)),
        ]
      },
      totals: totals.map { total in
        [
          Document.Cell("Total"), Document.Cell(""), Document.Cell(""), Document.Cell(""),
          Document.Cell(PageText.money(total.amount?.money, total.currency)),
        ]
      })
    return Document(
      kind: "Billing statement", title: title,
      figures: [Document.Figure("Total", totals.map { PageText.money($0.amount?.money, $0.currency) })],
      sections: [Document.Section("", [.table(table)])]
        + (remarks.isEmpty ? [] : [Document.Section("Not billed", [.list(remarks)])]),
      closing: ["As of \(PageText.time(asOf, in: zone)) (\(zone.identifier))."])
  }

  /// Plain text with aligned columns.
  func text(zone: TimeZone) -> String { document(zone: zone).text }

  /// The same as HTML for mail programs.
  func html(zone: TimeZone) -> String { document(zone: zone).mailHTML }
}
