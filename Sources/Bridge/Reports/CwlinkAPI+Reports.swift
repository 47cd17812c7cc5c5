import BridgeAccounts
import BridgeCore
import CwlinkAPI
import LocalRPC

extension CwlinkAPI.MailFigures {
  init(_ figures: MailFigures) {
    self.init(
      customerID: figures.customerID, productID: figures.productID, day: figures.day.description, source: figures.source,
      receiveTime: ProtobufTimestamp(figures.received))
    for item in BridgeAccounts.MailItem.allCases { self[keyPath: item.field] = figures.counts[item] }
  }
}

extension CwlinkAPI.DeviceFigures {
  init(_ figures: DeviceFigures) {
    self.init(
      customerID: figures.customerID, day: figures.day.description, source: figures.source,
      receiveTime: ProtobufTimestamp(figures.received))
    for item in DeviceItem.allCases { self[keyPath: item.field] = figures.counts[item] }
  }
}

extension ReportFiguresResponse {
  init(_ receipt: FigureReceipt) {
    self.init(accepted: receipt.accepted, unchanged: receipt.unchanged, replaced: receipt.replaced)
  }
}

extension CwlinkAPI.Report {
  init(_ report: Report) {
    self.init(
      kind: ReportKind(rawValue: Int32(report.kind.rawValue)), customerID: report.customerID, productID: report.productID,
      firstDay: report.firstDay.description, lastDay: report.lastDay.description, period: report.period.description,
      reference: report.reference, subject: report.subject, text: report.text, csv: report.csv,
      lines: report.lines.map { ReportLine($0) }, portable: report.portable.map { CwlinkAPI.PortableCounters($0) },
      daysWithoutFigures: Int32(clamping: report.daysWithoutFigures), ticket: report.ticket, mail: report.mail)
  }
}

extension ReportLine {
  init(_ line: Report.Line) {
    self.init(
      item: CwlinkAPI.MailItem(rawValue: Int32(line.item?.rawValue ?? 0)), label: line.label, count: line.count,
      monthToDate: line.monthToDate, yearToDate: line.yearToDate)
  }
}

extension CwlinkAPI.PortableCounters {
  init(_ counters: PortableCounters) {
    self.init(
      spamRemovedLast30Days: counters.spamRemoved.last30Days, spamRemovedYearToDate: counters.spamRemoved.yearToDate,
      emailVirusesRemovedLast30Days: counters.emailVirusesRemoved.last30Days,
      emailVirusesRemovedYearToDate: counters.emailVirusesRemoved.yearToDate,
      accountMessagesLast30Days: counters.accountMessages.last30Days, accountMessagesYearToDate: counters.accountMessages.yearToDate,
      totalMessagesLast30Days: counters.totalMessages.last30Days, totalMessagesYearToDate: counters.totalMessages.yearToDate)
  }
}

extension ReportService.Request {
  /// Throws INVALID_ARGUMENT naming kind, product_id or day.
  init(kind: ReportKind, customerID: String, productID: String, day: String, key: RequestKey?) throws(DomainError) {
    guard let kind = Report.Kind(rawValue: Int(kind.rawValue)) else {
      throw .invalid("kind", "must be REPORT_KIND_MAIL_FIGURES or REPORT_KIND_EXECUTIVE_SUMMARY")
    }
    if kind == .executiveSummary, !productID.isEmpty {
      throw .invalid("product_id", "must be empty: an executive summary is of the customer as a whole")
    }
    let product = FigureProduct(rawValue: productID)
    guard productID.isEmpty || product != nil else {
      throw .invalid("product_id", "'\(productID)' has no \(MailItem.noun); these products have: \(FigureProduct.choices)")
    }
    self.init(kind: kind, customerID: customerID, product: product, day: try Day.optional(day, "day"), key: key)
  }
}

extension Day {
  /// Nil if the text is empty; throws INVALID_ARGUMENT naming `field` if it is not a day.
  static func optional(_ text: String, _ field: String) throws(DomainError) -> Day? {
    if text.isEmpty { return nil }
    guard let day = FigureRules.day(text) else { throw .invalid(field, FigureRules.problem(dayText: text) ?? "is not a day") }
    return day
  }
}
