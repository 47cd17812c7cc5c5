import BridgeCore
import BridgeDelivery

/// What became of a billed line in ConnectWise's invoicing.
struct LineInvoice: Sendable, Equatable {
  /// Raw values as in the API.
  enum State: Int, Sendable, Codable, CaseIterable {
    case taken = 1
    case noneYet
    case cameAfter
    case notFound
    case unknown
    case unreadable
  }

  var state: State
  /// The invoice that covers the period; nil if there is none.
  var invoice: AgreementInvoice?
  /// One sentence.
  var message: String
}

extension LineInvoice {
  /// Decides for a line that was written at `written`; nil if no run wrote it.
  ///
  /// `wasOpen`: whether the period was still open in ConnectWise when the line was written, which decides before the dates.
  init(_ answer: InvoiceReader.Answer?, _ period: Period, written: Instant?, wasOpen: Bool, zone: ZoneRules) {
    switch answer {
    case nil: self.init(state: .unreadable, message: "the agreement's invoices were not read")
    case .failed(let why): self.init(state: .unreadable, message: "the agreement's invoices could not be read: \(why)")
    case .read(let facts):
      let terms = facts.terms
      switch InvoiceMatchRules.match(period, terms, facts.invoices) {
      case .noneYet: self = .noneYet(period, terms)
      case .unknown:
        self.init(
          state: .unknown,
          message: "ConnectWise does not say whether an invoice covered \(period): billing cycle '\(terms.billingCycle)', period type "
            + "'\(terms.periodType)'")
      case .notFound: self.init(state: .notFound, message: "\(period) was invoiced, but no invoice that covers it was found")
      case .beforeBilling(let day):
        self.init(state: .notFound, message: "no invoice covers \(period): billing of the agreement begins on \(day)")
      case .taken(let invoice):
        guard let written else {
          self.init(state: .taken, invoice: invoice, message: "\(invoice.title) covers \(period)")
          return
        }
        let isBefore = wasOpen || invoice.includes(written, zone: zone)
        self.init(
          state: isBefore ? .taken : .cameAfter, invoice: invoice,
          message: isBefore ? "\(invoice.title) took it" : "it was written after \(invoice.title), which covers \(period)")
      }
    }
  }
}

extension LineInvoice {
  static func noneYet(_ period: Period, _ terms: InvoiceTerms) -> LineInvoice {
    let due = InvoiceMatchRules.dueDay(of: period, terms).map { "; the one that covers \(period) is due on \($0)" } ?? ""
    return LineInvoice(state: .noneYet, message: "no invoice has taken it yet\(due)")
  }
}

extension AgreementInvoice {
  /// Whether what was written at `time` was there when the invoice was made: by the moment when it was made, or else by its date.
  func includes(_ time: Instant, zone: ZoneRules) -> Bool {
    if let entered { return time <= entered }
    return zone.day(of: time) <= day
  }
}
