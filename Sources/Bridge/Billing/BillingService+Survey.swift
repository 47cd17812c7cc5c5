import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ConnectWise
import GRDB

/// The lines of a scope, or of some of its customers, as they would be planned now, with what they were made of.
struct BillingSurvey: Sendable {
  var site: SiteIdentity
  var lines: [PlanLine]
  var candidates: [PlanCandidate]
  var snapshot: SiteSnapshot
  /// All lines that write to an addition of these customers, by addition; also those outside the scope.
  var sharers: [PlanRules.Target: [String]] = [:]

  /// Of a scope without lines; the site does not matter.
  static let empty = BillingSurvey(site: SiteIdentity(site: "", companyID: ""), lines: [], candidates: [], snapshot: SiteSnapshot())
}

extension BillingService {
  /// Reports how many of the customers are done.
  typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  /// Reads everything that the lines of `scope` are made of; writes nothing to ConnectWise.
  ///
  /// - Parameter isComplete: Whether the additions of agreements without a count are read too, and none is taken from an earlier read.
  func survey(
    _ scope: PlanScope, now: Instant, isComplete: Bool, progress: @escaping Progress = { _, _ in }
  ) async throws -> BillingSurvey {
    var whole = BillingSurvey.empty
    whole.site = try await survey(scope, now: now, isComplete: isComplete, progress: progress) { page in
      whole.lines += page.lines
      whole.candidates += page.candidates
      whole.snapshot.add(page.snapshot)
      // Customers of one company can be on different pages, each of which has all of its lines.
      whole.sharers.merge(page.sharers) { $1 }
    }
    return whole
  }

  /// The same, but each page of customers is passed to `each`, in their order, and then forgotten. Returns the site.
  func survey(
    _ scope: PlanScope, now: Instant, isComplete: Bool, progress: @escaping Progress, each: (BillingSurvey) async throws -> Void
  ) async throws -> SiteIdentity {
    let common = try await store.read { [self] db in try SurveyFacts(db, scope, now: now, self) }
    var source: (client: ConnectWiseClient, catalog: SiteSnapshot, usesKnown: Bool)?
    var next: SurveyPage? = try await page(scope, after: "", now: now)
    var done = 0
    while let page = next {
      // Read while this one is planned.
      async let following = following(page, scope, now: now)
      if !page.candidates.isEmpty {
        let present: (client: ConnectWiseClient, catalog: SiteSnapshot, usesKnown: Bool)
        if let source {
          present = source
        } else {
          let usesKnown = scope.isFresh || isComplete ? false : try await needsMany(scope, page, now: now)
          present = (try await site.client(), SiteSnapshot(), usesKnown)
        }
        let first = done
        let snapshot = try await snapshot(
          page, present.client, catalog: present.catalog, usesKnown: present.usesKnown, isComplete: isComplete, now: now
        ) { read, total in progress(first + page.count * read / max(total, 1), common.customers) }
        source = (present.client, snapshot.catalogOnly, present.usesKnown)
        let covered = Set(page.sharers.keys)
        let lines = page.candidates.concurrentMap { PlanRules.line(common.input($0, snapshot, covered: covered)) }
        try await each(
          BillingSurvey(
            site: SiteIdentity(present.client), lines: PlanRules.withoutShared(lines, sharers: page.sharers), candidates: page.candidates,
            snapshot: snapshot, sharers: page.sharers))
      }
      done += page.count
      progress(done, common.customers)
      next = try await following
    }
    return source.map { SiteIdentity($0.client) } ?? common.site
  }

  private func page(_ scope: PlanScope, after id: String, now: Instant) async throws -> SurveyPage {
    try await store.read { [customersPerPage] db in try SurveyPage(db, scope, after: id, limit: customersPerPage, now: now) }
  }

  /// Nil after the last page.
  private func following(_ page: SurveyPage, _ scope: PlanScope, now: Instant) async throws -> SurveyPage? {
    guard let id = page.lastID else { return nil }
    return try await self.page(scope, after: id, now: now)
  }

  /// Whether the lines of `scope`, of which `page` is the first with any, need so many agreements that known additions are used (rule 56).
  private func needsMany(_ scope: PlanScope, _ page: SurveyPage, now: Instant) async throws -> Bool {
    var count = SiteSnapshot.agreementIDs(of: page.candidates).count
    var last = page
    while count <= Self.alwaysReadAgreements, let next = try await following(last, scope, now: now) {
      count += SiteSnapshot.agreementIDs(of: next.candidates).count
      last = next
    }
    return count > Self.alwaysReadAgreements
  }

  private func snapshot(
    _ page: SurveyPage, _ client: ConnectWiseClient, catalog: SiteSnapshot, usesKnown: Bool, isComplete: Bool, now: Instant,
    progress: SiteSnapshot.Progress
  ) async throws -> SiteSnapshot {
    let known = usesKnown ? try await known(page.candidates, at: SiteIdentity(client), now: now) : [:]
    let snapshot = await SiteSnapshot(
      client, for: page.candidates, catalog: catalog, known: known, withoutCounts: isComplete, clock: clock, progress: progress)
    try await keep(snapshot.readAdditions, at: SiteIdentity(client))
    // A plan without ConnectWise's data would only repeat the same error in every line.
    if snapshot.hasFailures, let hold = client.hold { throw DomainError(hold) }
    return snapshot
  }

  /// The lines without what ConnectWise says: each is blocked, because ConnectWise could not be read.
  func unreadSurvey(_ scope: PlanScope, now: Instant, why: String) async throws -> BillingSurvey {
    let common = try await store.read { [self] db in try SurveyFacts(db, scope, now: now, self) }
    var whole = BillingSurvey.empty
    whole.site = common.site
    var next: SurveyPage? = try await page(scope, after: "", now: now)
    while let page = next {
      let snapshot = SiteSnapshot(failedFor: page.candidates, why: why)
      whole.lines += page.candidates.map { PlanRules.line(common.input($0, snapshot, isRead: false)) }
      whole.candidates += page.candidates
      whole.snapshot.add(snapshot)
      next = try await following(page, scope, now: now)
    }
    return whole
  }
}

/// What all lines of a survey have in common.
private struct SurveyFacts: Sendable {
  let customers: Int
  let site: SiteIdentity
  private let period: Period
  private let today: Day
  private let reference: Instant
  private let late: [String: CollectionFacts.LateSource]
  private let policies: GuardPolicies
  private let charges: [VendorFacts.Key: [VendorCharge]]

  /// Throws if the scope names something that does not exist.
  init(_ db: Database, _ scope: PlanScope, now: Instant, _ service: BillingService) throws {
    try scope.check(db)
    customers = try scope.customerCount(db)
    let settings = try IntegrationSettings.current(db)
    let zone = ZoneRules(settings.zone)
    site = SiteIdentity(settings)
    period = scope.period
    today = zone.day(of: now)
    reference = min(now, zone.bounds(of: scope.period).upperBound)
    late = try service.collection.late(db, now)
    policies = try GuardSettingsStore.policies(db, configuration: service.guards)
    // Most products keep the costs of their additions.
    let needsCharges = try Product.all(db).contains { $0.effectiveCostPolicy == .source }
    charges = needsCharges ? try service.vendors.charges(db, scope.period) : [:]
  }

  /// - Parameter isRead: Whether ConnectWise could be read.
  func input(
    _ candidate: PlanCandidate, _ snapshot: SiteSnapshot, covered: Set<PlanRules.Target> = [], isRead: Bool = true
  ) -> LineInput {
    LineInput(
      candidate, snapshot, period: period, today: today, reference: reference, covered: covered, late: isRead ? late : [:],
      vendorCharge: isRead ? candidate.charge(in: charges) : nil, settings: policies[candidate.product.id])
  }
}

/// What is stored of the lines of some customers.
private struct SurveyPage: Sendable {
  let candidates: [PlanCandidate]
  /// As in `BillingSurvey`.
  let sharers: [PlanRules.Target: [String]]
  /// Of the enabled customers that were looked at.
  let count: Int
  /// The page after this customer is the next; nil after the last page.
  let lastID: String?

  init(_ db: Database, _ scope: PlanScope, after: String, limit: Int, now: Instant) throws {
    guard let page = try scope.customers(db, after: after, limit: limit) else {
      (candidates, sharers, count, lastID) = ([], [:], 0, nil)
      return
    }
    let reader = try CandidateReader(db, scope.period, now: now)
    candidates = try scope.candidates(db, of: page.customers, with: reader)
    sharers = try scope.sharers(db, of: page.customers, candidates, with: reader)
    count = page.count
    lastID = page.count < limit ? nil : page.lastID
  }
}
