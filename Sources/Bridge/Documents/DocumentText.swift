import BridgeCore
import ExactDecimal
import Foundation
import Pages

/// Parts that the documents have in common.
enum DocumentText {
  static func money(_ amount: Decimal?, _ currency: String?) -> String { PageText.money(amount?.money, currency ?? "") }
  static func signed(_ amount: Decimal?, _ currency: String?) -> String { PageText.signedMoney(amount?.money, currency ?? "") }

  static func quantity(_ quantity: ExactDecimal?) -> String { quantity.map { PageText.grouped($0.description) } ?? PageText.none }

  static func change(_ old: ExactDecimal, _ new: ExactDecimal) -> String { "\(quantity(old)) → \(quantity(new))" }

  /// The name, with the id below it.
  static func named(_ name: String, _ id: String) -> Document.Cell {
    let name = name.isEmpty ? id : name
    return Document.Cell(name, notes: name == id ? [] : [Document.Note(id)])
  }

  static func tone(_ amount: Decimal) -> Document.Tone { amount < 0 ? .bad : .plain }

  /// Deltas by customer, largest first, one plot for each currency; amounts of two currencies are never added.
  static func deltas(_ title: String, _ amounts: [CustomerAmount]) -> Document.Section? {
    var sums: [String: [String: CustomerAmount]] = [:]
    for amount in amounts {
      var sum = sums[amount.currency]?[amount.customerID] ?? amount
      if sums[amount.currency]?[amount.customerID] != nil { sum.amount += amount.amount }
      sums[amount.currency, default: [:]][amount.customerID] = sum
    }
    let plots = sums.keys.sorted().map { currency in
      plot(currency, sums[currency, default: [:]].values.filter { $0.amount != 0 }.sorted(by: CustomerAmount.isLarger))
    }
    .filter { !$0.rows.isEmpty }
    return plots.isEmpty ? nil : Document.Section(title, plots.map { Document.Block.deltas($0) })
  }

  private static func plot(_ currency: String, _ sums: [CustomerAmount]) -> DeltaPlot {
    var rows = sums.prefix(mostCustomers).map { DeltaPlot.Row($0.name, $0.amount, signed($0.amount, currency)) }
    let rest = sums.dropFirst(mostCustomers)
    if !rest.isEmpty {
      let sum: Decimal = rest.map(\.amount).reduce(0, +)
      rows.append(DeltaPlot.Row(PageText.counted(rest.count, "other customer"), sum, signed(sum, currency)))
    }
    return DeltaPlot(currency.isEmpty ? "Without a currency" : currency, rows: rows)
  }

  private static let mostCustomers = 12

  /// What is not billed and is in no line.
  static func remarks(_ title: String, _ remarks: [String]) -> [Document.Section] {
    remarks.isEmpty ? [] : [Document.Section(title, [.list(remarks)])]
  }
}

/// A customer's part of a sum.
struct CustomerAmount: Sendable, Equatable {
  var customerID: String
  var name: String
  var currency: String
  var amount: Decimal

  init(_ customerID: String, _ name: String, _ currency: String, _ amount: Decimal) {
    self.customerID = customerID
    self.name = name.isEmpty ? customerID : name
    self.currency = currency
    self.amount = amount
  }

  fileprivate static func isLarger(_ a: CustomerAmount, _ b: CustomerAmount) -> Bool {
    (b.amount.magnitude, a.customerID) < (a.amount.magnitude, b.customerID)
  }
}
