import BridgeAccounts
import BridgeCore
import BridgeDelivery

/// The figures of a customer's month up to a day, for its management summary report in ConnectWise.
struct ExecutiveSummary: Sendable, Equatable {
  var customerID: String
  var customerName: String
  /// The reported days: from the first day of one month.
  var days: ClosedRange<Day>
  var counters: SummaryCounters
  var hasContent: Bool

  init(_ customer: Customer, lastDay: Day, facts: SummaryFacts) {
    customerID = customer.id
    customerName = customer.displayName
    days = Self.days(upTo: lastDay)
    counters = SummaryRules.counters(facts)
    hasContent = SummaryRules.hasContent(facts)
  }

  /// The days covered by a summary up to `last`.
  static func days(upTo last: Day) -> ClosedRange<Day> { Period(last).firstDay...last }

  var period: Period { Period(days.upperBound) }
  /// The report's group identifier: one report per customer and month, which is updated.
  var groupIdentifier: String { TicketText.reference("summary", customerID, period.description) }
  var subject: String { ReportText.subject(customerName, ": executive summary, \(ReportText.month(period))") }

  var lines: [Report.Line] {
    let named: [(String, Int?)] = [
      ("Workstations", counters.totalWorkstations), ("Servers", counters.totalServers), ("Managed machines", counters.totalManagedMachines),
      ("Servers offline", counters.serversOffline), ("Fully patched machines", counters.fullyPatchedMachines),
      ("Viruses removed", counters.virusesRemoved), ("Spyware items removed", counters.spywareItemsRemoved),
      ("Notifications", counters.totalNotifications),
    ]
    return named.compactMap { label, count in count.map { Report.Line(item: nil, label: label, count: Int64($0)) } }
  }

  var text: String {
    let counted = lines.map { "\($0.label): \(ReportText.grouped($0.count))" }
    let alerts = counters.alertsGenerated.map { ["Alerts: \($0)"] } ?? []
    let body = counted + alerts
    return
      (["\(customerName): executive summary", ReportText.days(days), ""] + (body.isEmpty ? ["There is no data for this month."] : body))
      .joined(separator: "\n") + "\n"
  }

  var report: Report {
    Report(
      kind: .executiveSummary, customerID: customerID, firstDay: days.lowerBound, lastDay: days.upperBound, period: period,
      reference: groupIdentifier, subject: subject, text: text, lines: lines)
  }
}
