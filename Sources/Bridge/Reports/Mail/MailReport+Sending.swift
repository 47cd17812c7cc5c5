import BridgeAccounts
import BridgeCore
import BridgeDelivery
import CurlTransport
import GRDB

extension MailReport {
  /// A report from the stored figures of a customer's product.
  static func read(
    _ db: Database, _ customer: Customer, _ product: FigureProduct, items: [MailItem], window: ClosedRange<Day>
  ) throws -> MailReport {
    let figures = try FigureQueries.of(
      db, MailItem.self, customerID: customer.id, productID: product.rawValue, days: FigureTotals.needed(window))
    return MailReport(customer, try Product.require(db, product.rawValue), items: items, figures: figures, window: window)
  }

  /// Queues the ticket text and the e-mail for delivery, each once; runs in a transaction owned by its caller.
  ///
  /// Throws FAILED_PRECONDITION if the company, board, mail server or recipients are missing.
  func enqueue(_ db: Database, _ customer: Customer, _ settings: FigureSettings, route: TicketRoute, at now: Instant) throws
    -> [SentDelivery]
  {
    var sent: [SentDelivery] = []
    if settings.ticket { sent.append(try enqueueTicket(db, customer, route: route, at: now)) }
    if settings.mail { sent.append(try enqueueMail(db, customer, at: now)) }
    return sent
  }

  private func enqueueTicket(_ db: Database, _ customer: Customer, route: TicketRoute, at now: Instant) throws -> SentDelivery {
    let company = try ReportRefusals.company(customer)
    try ReportRefusals.requireBoard(route)
    let site = SiteIdentity(try IntegrationSettings.current(db))
    let key = ReportKey(keyParts("report"), content: [subject, text], target: ["\(company.id)", "\(site)"])
    let earlier = try key.earlier(db)
    if let sent = earlier.sent { return SentDelivery(sent, isNew: false) }
    let isFirst = try Delivery.filter(Column("reference") == reference).isEmpty(db)
    let draft = TicketDraft(
      reference: reference, companyID: company.id, summary: subject, text: correction(earlier).text, route: route, closedByPerson: .tell)
    return SentDelivery(
      try draft.enqueue(
        db, isFirst ? .ticketCreate : .ticketNote, customerID: customerID, key: earlier.nextKey,
        line: "mail figures of \(productName) for \(ReportText.days(totals.window)), added to the ticket for \(period)", at: now),
      isNew: true)
  }

  private func enqueueMail(_ db: Database, _ customer: Customer, at now: Instant) throws -> SentDelivery {
    let mail = try MailSettings.current(db)
    let recipients = mail.recipients(of: customer)
    try MailDraft.require(mail, recipients: recipients, customerID: customerID)
    let key = ReportKey(keyParts("report-mail"), content: [subject, text, csv], target: recipients)
    let earlier = try key.earlier(db)
    if let sent = earlier.sent { return SentDelivery(sent, isNew: false) }
    let report = correction(earlier)
    let draft = try MailDraft(
      recipients: recipients, subject: mail.subject(subject), text: report.text, html: report.html,
      attachments: [.init(fileName: fileName, contentType: "text/csv; charset=utf-8", content: Array(csv.utf8))])
    return SentDelivery(try draft.enqueue(db, customerID: customerID, key: earlier.nextKey, at: now), isNew: true)
  }

  private func keyParts(_ what: String) -> [String] {
    [what, customerID, productID, period.description, totals.window.upperBound.description]
  }

  private func correction(_ earlier: ReportKey.Earlier) -> MailReport {
    var report = self
    report.isCorrection = earlier.isCorrected
    return report
  }
}

/// A delivery of a report.
struct SentDelivery: Sendable, Equatable, Codable {
  var id: Int64
  /// The delivery's summary: "e-mail '…' to …".
  var line: String
  /// False if the same report was already sent.
  var isNew: Bool

  init(_ delivery: Delivery, isNew: Bool) {
    id = delivery.id ?? 0
    line = delivery.summary
    self.isNew = isNew
  }
}
