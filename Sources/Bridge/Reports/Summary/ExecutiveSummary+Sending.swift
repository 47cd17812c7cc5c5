import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

extension ExecutiveSummary {
  /// The summary of the month of `lastDay`, up to that day.
  static func read(_ db: Database, _ customer: Customer, lastDay: Day, notifications: SummaryNotifications.Source) throws
    -> ExecutiveSummary
  {
    let facts = try SummaryFacts.read(db, customerID: customer.id, days: days(upTo: lastDay), notifications: notifications)
    return ExecutiveSummary(customer, lastDay: lastDay, facts: facts)
  }

  /// Queues the figures for delivery, once; runs in a transaction owned by its caller.
  ///
  /// The key is the month's: unchanged figures are not sent again on another day. Throws FAILED_PRECONDITION if there is no company.
  func enqueue(_ db: Database, _ customer: Customer, at now: Instant) throws -> SentDelivery {
    let company = try ReportRefusals.company(customer)
    let site = SiteIdentity(try IntegrationSettings.current(db))
    let content = lines.map { "\($0.label)=\($0.count)" } + [counters.alertsGenerated ?? ""]
    let key = ReportKey(["summary", customerID, period.description], content: content, target: ["\(company.id)", "\(site)"])
    let earlier = try key.earlier(db)
    if let sent = earlier.sent { return SentDelivery(sent, isNew: false) }
    let change = SummaryChange(companyID: company.id, groupIdentifier: groupIdentifier, counters: counters, site: site)
    return SentDelivery(
      try change.enqueue(
        db, customerID: customerID, key: earlier.nextKey, line: "executive summary for \(ReportText.days(days))", at: now),
      isNew: true)
  }
}
