import BridgeAccounts
import BridgeCore
import ExactDecimal
import Foundation
import GRDB
import Pages

/// What a page shows beside the lines: the last twelve months of seats and mail.
struct DocumentFacts: Sendable, Equatable {
  struct Seats: Sendable, Equatable {
    var productName: String
    /// By month, oldest first: the sum of the last counts before the end of each month; nil if there was none.
    var months: [Decimal?]
  }

  struct Mail: Sendable, Equatable {
    var received: Int64
    /// Spam, phishing, business e-mail compromise, malware and ransomware.
    var stopped: Int64
  }

  var zone = TimeZone.gmt
  var now = Instant(milliseconds: 0)
  /// The twelve months that end with the document's, oldest first.
  var months: [Period] = []
  /// Most seats first.
  var seats: [Seats] = []
  /// By month; nil if there are no figures.
  var mail: [Mail?] = []
  /// The customers with mail figures.
  var mailCustomers = 0

  static func read(_ db: Database, _ subjects: [DocumentSubject], upTo period: Period, now: Instant) throws -> DocumentFacts {
    let zone = try IntegrationSettings.current(db).zone
    var facts = DocumentFacts(zone: zone, now: now, months: last(12, upTo: period))
    guard !subjects.isEmpty else { return facts }
    let ends = facts.months.map { ZoneRules(zone).bounds(of: $0).upperBound }
    facts.seats = try Dictionary(grouping: Set(subjects), by: \.productID).compactMap { _, subjects -> Seats? in
      var sums = [Decimal?](repeating: nil, count: ends.count)
      for subject in subjects {
        for (index, end) in ends.enumerated() {
          // A month that has not begun has no count of its own.
          guard facts.months[index].firstDay.start(in: zone) <= now else { continue }
          let count = try CountQueries.latest(db, customerID: subject.customerID, productID: subject.productID, before: end)
          if let count { sums[index] = (sums[index] ?? 0) + count.decimal }
        }
      }
      guard sums.contains(where: { $0 != nil }) else { return nil }
      return Seats(productName: subjects.first?.productName ?? "", months: sums)
    }
    .sorted { ($1.months.last.flatMap { $0 } ?? 0, $0.productName) < ($0.months.last.flatMap { $0 } ?? 0, $1.productName) }
    try facts.readMail(db, Set(subjects.map(\.customerID)))
    return facts
  }

  private mutating func readMail(_ db: Database, _ customers: Set<String>) throws {
    guard let first = months.first?.firstDay, let last = months.last?.lastDay else { return }
    let sums = try FigureQueries.monthly(db, customerIDs: customers, days: first...last)
    mailCustomers = sums.customers
    mail = months.map { month in
      sums.months[month].map { counts in
        Mail(
          received: counts[.received],
          stopped: [MailItem.spam, .phishing, .businessEmailCompromise, .malware, .ransomware].reduce(0) { $0 + counts[$1] })
      }
    }
  }

  private static func last(_ count: Int, upTo period: Period) -> [Period] {
    let final = period.year * 12 + period.month - 1
    return (final - count + 1...final).compactMap { Period(year: $0 / 12, month: $0 % 12 + 1) }
  }
}

extension DocumentFacts {
  /// The products whose seats are plotted.
  private static let mostProducts = 12

  /// The plots of the last twelve months; empty if nothing is known of them.
  var sections: [Document.Section] {
    var sections: [Document.Section] = []
    if !seats.isEmpty {
      let plots = seats.prefix(Self.mostProducts).map { product in
        plot(product.productName, detail: "Counted at the end of each month", product.months) { PageText.grouped($0.quantity) }
      }
      let left = seats.count - plots.count
      sections.append(
        Document.Section(
          "Seats by product, twelve months",
          [.plots(plots)] + (left > 0 ? [.paragraph("\(PageText.counted(left, "more product")) with fewer seats.")] : [])))
    }
    if mail.contains(where: { $0 != nil }) {
      let customers = "Of \(PageText.counted(mailCustomers, "customer")) with mail figures"
      sections.append(
        Document.Section(
          "Mail security, twelve months",
          [
            .plots([
              plot("Messages received", detail: customers, mail.map { $0.map { Decimal($0.received) } }) { PageText.grouped($0.quantity) },
              plot("Spam and threats stopped", detail: customers, mail.map { $0.map { Decimal($0.stopped) } }) {
                PageText.grouped($0.quantity)
              },
            ])
          ]))
    }
    return sections
  }

  private func plot(_ title: String, detail: String, _ values: [Decimal?], _ text: (Decimal) -> String) -> BarPlot {
    BarPlot(
      title, detail: detail,
      bars: zip(months, values).map { month, value in
        BarPlot.Bar(
          label: PageText.month(month), tick: PageText.shortMonth(month.month), value: value, text: value.map(text) ?? PageText.none)
      })
  }
}

extension Decimal {
  /// Without trailing zeros: "12.5".
  fileprivate var quantity: String { description }
}
