import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// All that decides the findings of one line.
struct ReconcileInput: Sendable {
  /// What ConnectWise has now.
  enum Site: Sendable, Equatable {
    case unreadable(String)
    /// There is no agreement, or the agreement has no addition of the product.
    case none
    /// The sum of the additions in force on the period's last day; nil if one has no quantity.
    case quantity(ExactDecimal?)
  }

  var id: String
  var customerID: String
  var customerName: String
  var productID: String
  var productName: String
  var period: Period
  /// Whether the period has ended, so that its counts are complete.
  var hasEnded: Bool
  /// What is to be billed; nil without a count.
  var used: ExactDecimal?
  /// What was counted, before rules such as minimums; nil without a count.
  var counted: ExactDecimal?
  /// What the contract terms made of the count: "37 used, minimum 40 → 40 (contract terms of wfbs)"; empty without terms.
  var contract = ""
  var vendor: VendorCharge?
  /// The products of a sum for which no source says what the vendor charges, so that it has no such figure.
  var uncharged: [String] = []
  var site: Site
  var agreementID: Int?
  var agreementName = ""
  var additionID: Int?
  /// The terms of the addition, present or to be created; nil without a price.
  var terms: AdditionTerms?
  var currency = ""
  var guards: [Guard] = []
  /// The writes of the line by runs, in every period, newest first.
  var writes: [LineWrite] = []
  /// What became of the period; nil without an agreement.
  var invoice: LineInvoice?
  /// What the invoice took, if it is known.
  var invoiced: ExactDecimal? { taken?.quantity }
  /// The write that the invoice took, if it is known.
  var taken: LineWrite?
  /// What else was changed in ConnectWise by somebody else, since cwlink last wrote or read the additions.
  var drift: [DriftRules.Difference] = []
  /// The corrections of the period since it was invoiced.
  var corrections: [AppliedCorrection] = []
  /// Whether no line covers the addition: it is billed in ConnectWise, and not by us.
  var isUncovered = false

  /// What was invoiced for the period, and corrected since; nil if what the invoice took is not known.
  var corrected: ExactDecimal? { invoiced.flatMap { corrections.applied(to: $0) } }

  /// The write of this period that counts: the last one that was not undone.
  var billed: LineWrite? {
    let undone = Set(writes.compactMap(\.undoneRunID))
    return writes.first { $0.period == period && $0.undoneRunID == nil && !undone.contains($0.runID) }
  }

  /// The period in which the quantity that a run billed begins, if that is a later one, as the product's effective date can say.
  var laterStart: Period? { billed.flatMap { $0.invoicePeriod > period ? $0.invoicePeriod : nil } }

  /// What the period's quantity amounts to; nil if ConnectWise has no price.
  func amount(_ quantity: ExactDecimal) -> Decimal? {
    guard let terms, let price = terms.price else { return nil }
    return terms.billedQuantity(quantity) * price
  }

  /// "12 were used"; with contract terms "40 are to be billed: 37 used, minimum 40 → 40 (contract terms of wfbs)".
  func need(_ used: ExactDecimal) -> String {
    contract.isEmpty ? "\(used) were used" : "\(used) are to be billed: \(contract)"
  }

  /// The same of a count that changed: "the count is 12".
  func counts(_ used: ExactDecimal) -> String { contract.isEmpty ? "the count is \(used)" : need(used) }

  /// The amount that is lost if `old` is billed instead of `new`.
  func loss(_ old: ExactDecimal, _ new: ExactDecimal) -> Decimal? {
    guard let old = amount(old), let new = amount(new) else { return nil }
    return new - old
  }
}

extension ReconcileInput {
  /// What the invoice of the period took: the last quantity that a run wrote before it, in any period.
  static func invoiced(_ invoice: LineInvoice?, _ writes: [LineWrite], _ period: Period, zone: ZoneRules) -> LineWrite? {
    guard let taker = invoice?.invoice else { return nil }
    return writes.first { write in
      write.invoicePeriod <= max(write.period, period)
        && ((write.invoicePeriod == period && write.wasOpen) || taker.includes(write.time, zone: zone))
    }
  }
}
