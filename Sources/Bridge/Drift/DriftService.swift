package import BridgeCore
import BridgeDelivery
import GRDB

/// Lists and accepts what was changed elsewhere (rule 79).
package struct DriftService: Sendable {
  let store: Store
  let clock: any BridgeClock

  package init(store: Store, clock: any BridgeClock) {
    self.store = store
    self.clock = clock
  }

  func findings(customerID: String) async throws -> [DriftFinding] {
    try await store.read { db in
      try DriftStore.findings(db, at: SiteIdentity(try IntegrationSettings.current(db)), customerID: customerID)
    }
  }

  func progress() async throws -> DriftProgress {
    let now = clock.now()
    return try await store.read { db in try DriftProgress.read(db, at: now) }
  }

  /// Makes what was found the state that is expected. Throws NOT_FOUND if there is no finding.
  func accept(agreementID: Int, additionID: Int?, by caller: Caller) async throws {
    let now = clock.now()
    try await store.write { db in
      let site = SiteIdentity(try IntegrationSettings.current(db))
      let findings = try DriftStore.findings(db, at: site, agreementID: agreementID).filter {
        additionID == nil || $0.additionID == additionID
      }
      guard !findings.isEmpty else {
        let what = additionID.map { "#\(agreementID), addition #\($0)" } ?? "#\(agreementID)"
        throw DomainError.missing("finding of the agreement", what, see: Remedy(.agreementsDriftList))
      }
      for finding in findings {
        if let addition = finding.addition {
          try ExpectedAdditionStore.save(db, ExpectedAddition(addition, time: finding.readTime), agreementID: agreementID, at: site)
        } else {
          try ExpectedAdditionStore.remove(db, additionID: finding.additionID, agreementID: agreementID, at: site)
        }
        try DriftStore.remove(db, finding, at: site)
      }
      try ActivityLog.record(
        db, "agreement.drift.accept", on: "agreements/\(agreementID)/drift", by: caller, at: now,
        summary: "accepted \(Plural.of(findings.count, "change")) made elsewhere: \(findings.map(\.message).joined(separator: "; "))")
    }
  }
}
