import BridgeCore

extension MailReport {
  /// "alder-tmes-standard-2026-11-20.csv".
  var fileName: String { "\(customerID)-\(productID)-\(totals.window.upperBound).csv" }

  /// One line per day of the window, empty if the day has no figures, then the sums. RFC 4180 with CR LF line ends; no cell can be interpreted as a
  /// spreadsheet formula.
  var csv: String {
    let known = Dictionary(daily.map { ($0.day, $0.counts) }) { first, _ in first }
    let days = (totals.window.lowerBound.ordinal...totals.window.upperBound.ordinal).compactMap { Day(ordinal: $0) }
    let rows =
      days.map { row($0.description, known[$0]) } + [
        row("total", totals.counts), row("month to date", totals.monthToDate), row("year to date", totals.yearToDate),
      ]
    return CSVWriter.text([["customer", "customer_name", "product", "day"] + items.map(\.name)] + rows, lineEnd: "\r\n")
  }

  private func row(_ day: String, _ counts: MailCounts?) -> [String] {
    [customerID, customerName, productID, day] + items.map { item in counts.map { String($0[item]) } ?? "" }
  }
}
