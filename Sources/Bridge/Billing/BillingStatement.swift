import BridgeAccounts
import BridgeCore
import ExactDecimal
import Escaping
import Foundation

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
        product: line.productName, agreement: line.agreementName, seats: line.billedQuantity, unitPrice: line.unitPrice,
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
    return (messages + [line.contract?.text ?? ""]).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func money(_ amount: Decimal?, _ currency: String) -> String {
    amount.map { $0.money + (currency.isEmpty ? "" : " \(currency)") } ?? "–"
  }

  private var totalCells: [[String]] { totals.map { ["Total", "", "", "", Self.money($0.amount, $0.currency)] } }
}

extension PlanLine {
  /// Its count, or what the contract terms made of it; nil without a count.
  var billedQuantity: ExactDecimal? { count.map { contract?.quantity ?? $0.quantity } }

  /// The price of what is billed per billing cycle; nil if there is no count or no price.
  var amount: Decimal? {
    guard let billedQuantity, let terms, let price = terms.price else { return nil }
    return terms.billedQuantity(billedQuantity) * price
  }
}

extension BillingStatement {
  private static let headings = ["Product", "Agreement", "Seats", "Unit price", "Amount"]

  private var cells: [[String]] {
    rows.map { row in
      [
        row.product, row.agreement.isEmpty ? "–" : row.agreement, row.seats?.description ?? "–",
        Self.money(row.unitPrice, row.currency), Self.money(row.amount, row.currency),
      ]
    }
  }

  private var notes: [String] { rows.filter { !$0.note.isEmpty }.map { "\($0.product): \($0.note)" } + remarks }

  private func closing(_ zone: TimeZone) -> String {
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone).year().month().day()
      .time(includingFractionalSeconds: false)
    return "As of \(asOf.date.formatted(style)) (\(zone.identifier))."
  }

  /// Plain text with aligned columns.
  func text(zone: TimeZone) -> String {
    let table = [Self.headings] + cells + totalCells
    let widths = Self.headings.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let lines = table.map { row in
      row.enumerated().map { column, cell in
        let pad = String(repeating: " ", count: widths[column] - cell.count)
        return column < 2 ? cell + pad : pad + cell
      }
      .joined(separator: "  ")
    }
    let rule = String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    return
      (["\(customerName): billing for \(period)", ""] + [lines[0], rule] + lines.dropFirst().prefix(rows.count) + [rule]
      + lines.dropFirst(rows.count + 1) + [""]
      + notes + (notes.isEmpty ? [] : [""]) + [closing(zone), ""])
      .joined(separator: "\n")
  }

  /// The same as HTML with inline styles, as mail clients require.
  func html(zone: TimeZone) -> String {
    let cell = "padding:6px 12px;border-bottom:1px solid #d8dee4"
    func row(_ cells: [String], _ tag: String, bold: Bool = false) -> String {
      let weight = bold ? ";font-weight:600" : ""
      return "<tr>"
        + cells.enumerated().map { column, text in
          "<\(tag) style=\"\(cell);text-align:\(column < 2 ? "left" : "right")\(weight)\">\(HTMLText.escaped(text))</\(tag)>"
        }
        .joined() + "</tr>"
    }
    let body = cells.map { row($0, "td") }.joined(separator: "\n")
    let noted = notes.isEmpty ? "" : "<ul>" + notes.map { "<li>\(HTMLText.escaped($0))</li>" }.joined() + "</ul>"
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(HTMLText.escaped(customerName)): billing for \(period)</title></head>
      <body style="font-family:sans-serif;font-size:14px;color:#1f2328">
      <h2 style="font-size:18px">\(HTMLText.escaped(customerName)): billing for \(period)</h2>
      <table style="border-collapse:collapse">
      <thead>\(row(Self.headings, "th", bold: true))</thead>
      <tbody>
      \(body)
      </tbody>
      <tfoot>\(totalCells.map { row($0, "td", bold: true) }.joined(separator: "\n"))</tfoot>
      </table>
      \(noted)
      <p style="color:#59636e">\(closing(zone))</p>
      </body></html>
      """
  }
}
