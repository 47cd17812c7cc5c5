import BridgeAccounts
import BridgeCore
import BridgeDelivery

/// The report of one product's mail-security figures, as ticket text and e-mail (rule 24).
struct MailReport: Sendable, Equatable {
  var customerID: String
  var customerName: String
  var productID: String
  var productName: String
  /// The reported items, in order.
  var items: [MailItem]
  /// The figures of the window, ordered by day.
  var daily: [MailFigures]
  var totals: FigureTotals
  /// Whether a different report for the same last day was sent before.
  var isCorrection = false

  /// `figures` must cover `FigureTotals.needed(window)`.
  init(_ customer: Customer, _ product: Product, items: [MailItem], figures: [MailFigures], window: ClosedRange<Day>) {
    customerID = customer.id
    customerName = customer.displayName
    productID = product.id
    productName = product.displayName
    self.items = items
    daily = figures.filter { window.contains($0.day) }.sorted { $0.day < $1.day }
    totals = FigureTotals(figures, window: window)
  }

  /// The month of the last day: there is one ticket per customer, product and month.
  var period: Period { Period(totals.window.upperBound) }
  var reference: String { TicketText.reference("report", customerID, productID, period.description) }

  /// The same for every report of the month, since it is the ticket's summary.
  var subject: String { ReportText.subject(customerName, ": \(productName), mail security, \(ReportText.month(period))") }

  var lines: [Report.Line] {
    items.map {
      Report.Line(
        item: $0, label: $0.label, count: totals.counts[$0], monthToDate: totals.monthToDate[$0], yearToDate: totals.yearToDate[$0])
    }
  }

  var portable: PortableCounters { PortableCounters(totals) }

  func report(ticket: Bool, mail: Bool) -> Report {
    Report(
      kind: .mailFigures, customerID: customerID, productID: productID, firstDay: totals.window.lowerBound,
      lastDay: totals.window.upperBound, period: period, reference: reference, subject: subject, text: text, html: html, csv: csv,
      lines: lines, portable: portable, daysWithoutFigures: totals.daysWithoutFigures.count, ticket: ticket, mail: mail)
  }
}
