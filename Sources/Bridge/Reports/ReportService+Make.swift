import BridgeAccounts
import BridgeCore
import GRDB

extension ReportService: ReportMaking {
  /// Queues a scheduled report for delivery; repeating a job sends nothing twice.
  ///
  /// An executive summary covers a month up to a day, so each month that overlaps the job's days is sent again: otherwise its last days would
  /// never be sent.
  func make(_ job: ReportJob, by caller: Caller) async throws -> ReportJob.Outcome {
    let now = clock.now()
    let notifications = notifications
    let (outcome, isNew) = try await store.write { db -> (ReportJob.Outcome, Bool) in
      let customer = try Customer.require(db, job.customerID)
      guard customer.enabled else { return (.nothing("the customer is disabled"), false) }
      let settings = try EffectiveSettings.read(db, customer)
      let days = min(job.firstDay, job.lastDay)...job.lastDay
      let sent: [SentDelivery]
      switch job.kind {
      case .mailFigures(let product):
        guard let figures = settings.figures[product]?.value, figures.isSent else {
          return (.nothing("not enabled in the settings"), false)
        }
        guard try Product.exists(db, key: product.rawValue) else {
          return (.nothing("the product '\(product.rawValue)' does not exist"), false)
        }
        let report = try MailReport.read(db, customer, product, items: figures.reportedItems, window: days)
        guard report.totals.hasFigures else { return (.nothing("nothing to report: no figures for \(ReportText.days(days))"), false) }
        sent = try report.enqueue(db, customer, figures, route: settings.reportRoute, at: now)
      case .executiveSummary:
        guard settings.executiveSummary?.value.enabled == true else { return (.nothing("not enabled in the settings"), false) }
        sent = try ReportWindow.months(days).compactMap { month in
          let summary = try ExecutiveSummary.read(db, customer, lastDay: month.upperBound, notifications: notifications)
          return summary.hasContent ? try summary.enqueue(db, customer, at: now) : nil
        }
        guard !sent.isEmpty else { return (.nothing("nothing to report for \(ReportText.days(days))"), false) }
      }
      try Self.record(db, sent, customerID: customer.id, by: caller, at: now)
      return (.made(Self.text(sent)), sent.contains(where: \.isNew))
    }
    if isNew { wake() }
    return outcome
  }

  /// Records the new deliveries in the activity log, if there are any.
  static func record(_ db: Database, _ sent: [SentDelivery], customerID: String, by caller: Caller, at now: Instant) throws {
    let new = sent.filter(\.isNew)
    guard !new.isEmpty else { return }
    try ActivityLog.record(
      db, "report.send", on: "customers/\(customerID)", by: caller, at: now, summary: "queued " + new.map(\.line).joined(separator: "; "))
  }

  /// "delivery 12: …; already sent in delivery 11: …"
  static func text(_ sent: [SentDelivery]) -> String {
    sent.map { ($0.isNew ? "delivery \($0.id): " : "already sent in delivery \($0.id): ") + $0.line }.joined(separator: "; ")
  }
}

extension FigureSettings {
  /// Whether the figures are sent to any destination.
  var isSent: Bool { enabled && (ticket || mail) }
}
