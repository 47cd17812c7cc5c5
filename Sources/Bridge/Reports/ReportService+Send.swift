import BridgeAccounts
import BridgeCore
import GRDB

/// The reports sent on request.
struct SentReports: Sendable, Equatable, Codable {
  var reports: [Report] = []
  var deliveries: [SentDelivery] = []
}

extension ReportService {
  /// A request for a report.
  struct Request: Sendable {
    var kind: Report.Kind
    var customerID: String
    /// Nil means every product whose figures are enabled in the settings; always nil for an executive summary.
    var product: FigureProduct?
    /// The last reported day; nil means yesterday.
    var day: Day?
    var key: RequestKey?
  }

  /// A report as it would be sent with the saved settings. If the product's figures are not enabled, covers one day and all items. Sends nothing.
  func preview(_ request: Request) async throws -> Report {
    let now = clock.now()
    let notifications = notifications
    return try await store.read { db in
      let customer = try Customer.require(db, request.customerID)
      let last = try Self.lastDay(db, request, now: now)
      switch (request.kind, request.product) {
      case (.executiveSummary, _):
        return try ExecutiveSummary.read(db, customer, lastDay: last, notifications: notifications).report
      case (.mailFigures, let product?):
        let settings = try EffectiveSettings.read(db, customer).figures[product]?.value
        let report = try MailReport.read(
          db, customer, product, items: settings?.reportedItems ?? MailItem.allCases, window: ReportWindow.ending(last, settings?.cadence))
        let isSent = settings?.isSent ?? false
        return report.report(ticket: isSent && settings?.ticket == true, mail: isSent && settings?.mail == true)
      case (.mailFigures, nil):
        throw DomainError.invalid("product_id", "is empty; a report is of one of \(FigureProduct.choices)")
      }
    }
  }

  /// Sends a report now, to the destinations in the saved settings. An identical report is not sent again: the result names the earlier delivery.
  ///
  /// Throws FAILED_PRECONDITION if the report is not enabled, there is nothing to report, or a destination is not configured.
  func send(_ request: Request, by caller: Caller) async throws -> SentReports {
    let now = clock.now()
    let notifications = notifications
    let (sent, isNew) = try await store.write { db -> (SentReports, Bool) in
      if let earlier = try RequestLedger.outcome(db, request.key, as: SentReports.self) { return (earlier, false) }
      let customer = try Customer.require(db, request.customerID)
      guard customer.enabled else { throw ReportRefusals.disabled(customer) }
      let last = try Self.lastDay(db, request, now: now)
      let sent =
        switch request.kind {
        case .mailFigures: try Self.sendMailFigures(db, customer, request.product, lastDay: last, at: now)
        case .executiveSummary: try Self.sendSummary(db, customer, lastDay: last, notifications: notifications, at: now)
        }
      try RequestLedger.record(db, request.key, outcome: sent, at: now)
      try Self.record(db, sent.deliveries, customerID: customer.id, by: caller, at: now)
      return (sent, sent.deliveries.contains(where: \.isNew))
    }
    if isNew { wake() }
    return sent
  }

  private static func sendMailFigures(
    _ db: Database, _ customer: Customer, _ product: FigureProduct?, lastDay: Day, at now: Instant
  ) throws -> SentReports {
    let settings = try EffectiveSettings.read(db, customer)
    let existing = try Set(Product.all(db).map(\.id))
    let wanted = FigureProduct.allCases.filter {
      ($0 == product || product == nil && existing.contains($0.rawValue)) && settings.figures[$0]?.value.isSent == true
    }
    guard !wanted.isEmpty else {
      let isSet = product.map { settings.figures[$0] != nil } ?? false
      throw ReportRefusals.figuresNotEnabled(customer, product: product, isSet: isSet)
    }
    var sent = SentReports()
    var refusal: DomainError?
    for product in wanted {
      guard let figures = settings.figures[product]?.value else { continue }
      let window = ReportWindow.ending(lastDay, figures.cadence)
      let report = try MailReport.read(db, customer, product, items: figures.reportedItems, window: window)
      guard report.totals.hasFigures else {
        refusal = refusal ?? ReportRefusals.noFigures(customer, product: product.rawValue, days: window)
        continue
      }
      sent.deliveries += try report.enqueue(db, customer, figures, route: settings.reportRoute, at: now)
      sent.reports.append(report.report(ticket: figures.ticket, mail: figures.mail))
    }
    if sent.reports.isEmpty, let refusal { throw refusal }
    return sent
  }

  private static func sendSummary(
    _ db: Database, _ customer: Customer, lastDay: Day, notifications: SummaryNotifications.Source, at now: Instant
  ) throws -> SentReports {
    let settings = try EffectiveSettings.read(db, customer).executiveSummary?.value
    guard settings?.enabled == true else {
      throw ReportRefusals.summariesNotEnabled(customer, isSet: settings != nil)
    }
    let summary = try ExecutiveSummary.read(db, customer, lastDay: lastDay, notifications: notifications)
    guard summary.hasContent else { throw ReportRefusals.noSummary(customer, days: summary.days) }
    return SentReports(reports: [summary.report], deliveries: [try summary.enqueue(db, customer, at: now)])
  }

  /// Throws INVALID_ARGUMENT naming day if it is before 2000 or in the future.
  private static func lastDay(_ db: Database, _ request: Request, now: Instant) throws -> Day {
    let today = Day(now, in: try IntegrationSettings.current(db).zone)
    guard let day = request.day else { return today.adding(days: -1) ?? today }
    if let problem = FigureRules.problem(day: day, today: today) { throw DomainError.invalid("day", problem) }
    return day
  }
}

extension FigureProduct {
  /// "hes, tmes-standard, tmes-advanced".
  static var choices: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
