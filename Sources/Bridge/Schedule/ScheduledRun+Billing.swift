import BridgeCore

extension ScheduledRun {
  /// The monthly run of some customers, as its plan and its application came out.
  init(_ round: BillingRound, of made: [ScheduleOutlook.DueJob], _ occurrence: ScheduleCalendar.Occurrence, at now: Instant) {
    let customerIDs = made.map(\.job.key.customerID)
    // Lines that could not be read are tried again, with their customers.
    let lines = round.plan.lines.filter { Set(customerIDs).contains($0.customerID) }
    let waiting = lines.count(where: \.needsConfirmation)
    let blocked = lines.count { $0.action == .blocked }
    var parts: [String] = []
    if round.applied > 0 { parts.append("\(round.applied) \(round.applied == 1 ? "change" : "changes") into the delivery queue") }
    if waiting > 0 { parts.append("\(waiting) \(waiting == 1 ? "waits" : "wait") for a person's word") }
    if blocked > 0 { parts.append("\(blocked) blocked until something is mended") }
    let unchanged = lines.count { $0.action == .none || $0.action == .report }
    if unchanged > 0 { parts.append("\(unchanged) without a change") }
    if lines.isEmpty { parts.append("nobody has anything to bill") }
    var message = "\(round.plan.period): " + parts.joined(separator: ", ")
    if waiting + blocked > 0 { message += "; see: \(Remedy(.billingPlanPeriod, round.plan.period))" }
    self.init(
      kind: .billing, occurrence: occurrence, time: now, customerIDs: customerIDs,
      outcome: waiting + blocked > 0 ? .waiting : round.applied > 0 ? .made : .nothing, message: message, planID: round.plan.id,
      runID: round.run?.id ?? "")
  }
}
