import BridgeCore

extension DoctorRules {
  static func schedule(_ facts: ScheduleFacts) -> [Finding] {
    var found: [Finding] = []
    if let pause = facts.pause {
      let reason = pause.reason.isEmpty ? "" : " (\(pause.reason))"
      let effect = pause.deliveries ? ", and so are all deliveries: nothing is sent" : ": nothing runs automatically"
      found.append(
        Finding(
          severity: .warning, subject: "schedule", message: "is paused by \(pause.pausedBy)\(reason)\(effect)",
          remedy: Remedy(.scheduleResume).command))
    }
    found += facts.failed.map { run in
      let who = run.customerIDs.count == 1 ? "of \(run.customerIDs[0])" : "of \(run.customerIDs.count) customers"
      return Finding(
        severity: .problem, subject: "schedule",
        message: "\(run.kind.words) of \(run.occurrence.day) \(who) failed and will be retried: \(run.message)",
        remedy: Remedy(.scheduleRunsList).command)
    }
    if facts.failedCount > facts.failed.count {
      found.append(
        Finding(
          severity: .problem, subject: "schedule", message: "\(facts.failedCount - facts.failed.count) more failed",
          remedy: Remedy(.scheduleRunsList).command))
    }
    if let run = facts.waitingRun {
      found.append(
        Finding(
          severity: .warning, subject: "schedule",
          message: "the monthly run of \(run.occurrence.day) left lines that need confirmation: \(run.message)",
          remedy: Remedy(.billingPlanPeriod, Period(run.occurrence.day)).command))
    }
    return found
  }
}

extension JobKind {
  fileprivate var words: String {
    switch self {
    case .billing: "the billing"
    case .mailFigures(let product): "the report of \(product.rawValue)"
    case .executiveSummary: "the executive summary"
    }
  }
}
