import BridgeCore

extension ScheduledRun {
  /// The history entry of the monthly billing of some customers.
  init(_ round: BillingRound, of made: [ScheduleOutlook.DueJob], _ occurrence: ScheduleCalendar.Occurrence, at now: Instant) {
    let customerIDs = made.map(\.job.key.customerID)
    // Customers with lines that could not be read are retried.
    let lines = customerIDs.compactMap { round.lines.customers[$0] }
    let waiting = lines.reduce(0) { $0 + $1.waiting }
    let blocked = lines.reduce(0) { $0 + $1.blocked }
    var parts: [String] = []
    if round.applied > 0 { parts.append("\(Plural.of(round.applied, "change")) queued for delivery") }
    if waiting > 0 { parts.append("\(waiting) waiting for confirmation") }
    if blocked > 0 { parts.append("\(blocked) blocked") }
    let unchanged = lines.reduce(0) { $0 + $1.unchanged }
    if unchanged > 0 { parts.append("\(unchanged) unchanged") }
    if lines.isEmpty { parts.append("nothing to bill") }
    var message = "\(round.plan.period): " + parts.joined(separator: ", ")
    if waiting + blocked > 0 { message += "; see: \(Remedy(.billingPlanPeriod, round.plan.period))" }
    self.init(
      kind: .billing, occurrence: occurrence, time: now, customerIDs: customerIDs,
      outcome: waiting + blocked > 0 ? .waiting : round.applied > 0 ? .made : .nothing, message: message, planID: round.plan.id,
      runID: round.run?.id ?? "")
  }
}
