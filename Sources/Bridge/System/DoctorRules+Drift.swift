import BridgeCore

extension DoctorRules {
  /// What was changed elsewhere, and whether all agreements are read in time (rule 79).
  static func drift(_ facts: DriftFacts) -> [Finding] {
    let (progress, first) = (facts.progress, facts.first)
    var found: [Finding] = []
    if let worst = first.first {
      let others = progress.findings > 1 ? " (and \(progress.findings - 1) more)" : ""
      found.append(
        Finding(
          severity: .warning, subject: "drift",
          message: "changed elsewhere: on agreement #\(worst.agreementID) of \(worst.customerID), \(worst.message)\(others)",
          remedy: Remedy(.agreementsDriftList).command))
    }
    if progress.agreementsFailed > 0 {
      found.append(
        Finding(
          severity: .warning, subject: "drift",
          message: "the additions of \(Plural.of(progress.agreementsFailed, "agreement")) could not be read: \(progress.lastError)",
          remedy: Remedy(.integrationTest).command))
    }
    if progress.perDay > 0, !progress.isSufficient {
      found.append(
        Finding(
          severity: .warning, subject: "drift",
          message:
            "\(progress.perDay) requests a day do not suffice to read all \(Plural.of(progress.agreements, "agreement")) in this month; "
            + "\(progress.agreementsRead) were read",
          remedy: Remedy(.settingsSetDriftRequests).command))
    }
    if found.isEmpty, progress.perDay > 0, progress.agreements > 0 {
      found.append(
        Finding(
          severity: .ok, subject: "drift",
          message: "no addition was changed elsewhere; \(progress.agreementsRead) of "
            + "\(Plural.of(progress.agreements, "agreement")) read in this month"))
    }
    return found
  }
}
