import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

/// What a plan need not read again (rule 56).
extension BillingService {
  /// A plan of no more agreements than this always reads their additions: it costs little, and a person may have just changed one.
  static let alwaysReadAgreements = 100
  /// Agreements whose additions are stored in one transaction, so that other writes need not wait long.
  private static let batch = 500

  /// The additions that the lines of `candidates` need and that were read recently enough.
  func known(_ candidates: [PlanCandidate], at site: SiteIdentity, now: Instant) async throws -> [Int: KnownAdditions] {
    let agreementIDs = SiteSnapshot.agreementIDs(of: candidates)
    return try await store.read { db in
      let hours = try GeneralSettings.current(db).planDataHours
      guard hours > 0 else { return [:] }
      return try KnownAdditionsStore.find(db, agreementIDs, at: site, since: now.adding(.seconds(-hours * 3600)))
    }
  }

  func keep(_ read: [Int: KnownAdditions], at site: SiteIdentity) async throws {
    let ordered = read.sorted { $0.key < $1.key }
    for start in stride(from: 0, to: ordered.count, by: Self.batch) {
      try await store.write { db in
        for (agreementID, known) in ordered[start..<min(start + Self.batch, ordered.count)] {
          try KnownAdditionsStore.keep(db, known, agreementID: agreementID, at: site)
        }
      }
    }
  }
}
