import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

/// The lines of a scope as they would be planned now, with what they were made of.
struct BillingSurvey: Sendable {
  var site: SiteIdentity
  var lines: [PlanLine]
  var candidates: [PlanCandidate]
  var snapshot: SiteSnapshot

  /// Of a scope without lines; the site does not matter.
  static let empty = BillingSurvey(site: SiteIdentity(site: "", companyID: ""), lines: [], candidates: [], snapshot: SiteSnapshot())
}

extension BillingService {
  /// Reads everything that the lines of `scope` are made of; writes nothing to ConnectWise.
  ///
  /// - Parameter isComplete: Whether the additions of agreements without a count are read too, and none is taken from an earlier read.
  func survey(
    _ scope: PlanScope, now: Instant, isComplete: Bool, progress: SiteSnapshot.Progress = { _, _ in }
  ) async throws -> BillingSurvey {
    let (candidates, sharers, zone, configured, late, policies, charges) = try await store.read { [collection, guards, vendors] db in
      let customers = try scope.customers(db)
      let settings = try IntegrationSettings.current(db)
      let candidates = try scope.candidates(db, of: customers, now: now)
      // Most products keep the costs of their additions.
      let needsCharges = candidates.contains { $0.product.effectiveCostPolicy == .source }
      return (
        candidates, try scope.sharers(db, of: customers, now: now), ZoneRules(settings.zone), SiteIdentity(settings),
        try collection.late(db, now), try GuardSettingsStore.policies(db, configuration: guards),
        needsCharges ? try vendors.charges(db, scope.period) : [:]
      )
    }
    guard !candidates.isEmpty else { return BillingSurvey(site: configured, lines: [], candidates: [], snapshot: SiteSnapshot()) }
    let client = try await site.client()
    let known = try await known(candidates, at: SiteIdentity(client), isFresh: scope.isFresh || isComplete, now: now)
    let snapshot = await SiteSnapshot(
      client, for: candidates, known: known, withoutCounts: isComplete, clock: clock, progress: progress)
    try await keep(snapshot.readAdditions, at: SiteIdentity(client))
    // A plan without ConnectWise's data would only repeat the same error in every line.
    if snapshot.hasFailures, let hold = client.hold { throw DomainError(hold) }
    let reference = min(now, zone.bounds(of: scope.period).upperBound)
    let covered = Set(sharers.keys)
    let lines = candidates.map { candidate in
      PlanRules.line(
        LineInput(
          candidate, snapshot, period: scope.period, today: zone.day(of: now), reference: reference, covered: covered,
          late: late, vendorCharge: candidate.charge(in: charges),
          settings: policies[candidate.product.id]))
    }
    return BillingSurvey(
      site: SiteIdentity(client), lines: PlanRules.withoutShared(lines, sharers: sharers), candidates: candidates, snapshot: snapshot)
  }

  /// The lines without what ConnectWise says: each is blocked, because ConnectWise could not be read.
  func unreadSurvey(_ scope: PlanScope, now: Instant, why: String) async throws -> BillingSurvey {
    let (candidates, zone, configured, policies) = try await store.read { [guards] db in
      let settings = try IntegrationSettings.current(db)
      return (
        try scope.candidates(db, of: try scope.customers(db), now: now), ZoneRules(settings.zone), SiteIdentity(settings),
        try GuardSettingsStore.policies(db, configuration: guards)
      )
    }
    let snapshot = SiteSnapshot(failedFor: candidates, why: why)
    let reference = min(now, zone.bounds(of: scope.period).upperBound)
    let lines = candidates.map { candidate in
      PlanRules.line(
        LineInput(
          candidate, snapshot, period: scope.period, today: zone.day(of: now), reference: reference,
          settings: policies[candidate.product.id]))
    }
    return BillingSurvey(site: configured, lines: lines, candidates: candidates, snapshot: snapshot)
  }
}
