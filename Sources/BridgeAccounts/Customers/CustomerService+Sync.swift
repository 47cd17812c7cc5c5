package import BridgeCore
import GRDB

extension CustomerService {
  /// Throws INVALID_ARGUMENT for an empty identifier, else what `CompanyDirectory.verify` throws.
  func verify(_ identifier: String) async throws -> CompanyVerification {
    guard !identifier.isEmpty else { throw DomainError.invalid("company_identifier", "is empty; give the company's ID in ConnectWise") }
    return try await directory.verify(identifier)
  }

  /// Reads the company and all its agreements again. Where that fails, the earlier data stay, the customer keeps the reason, and it is thrown.
  /// A request that came before answers what it answered then.
  package func sync(_ id: String, request: RequestKey? = nil, by caller: Caller) async throws -> SyncOutcome {
    let now = clock.now()
    if let earlier = try await store.read({ db in try RequestLedger.outcome(db, request, as: SyncOutcome.self) }) { return earlier }
    let (customer, site) = try await store.read { db in
      (try Customer.require(db, id), SiteIdentity(try IntegrationSettings.current(db)))
    }
    guard !customer.companyIdentifier.isEmpty else {
      throw DomainError.unmet("NO_COMPANY", "customer '\(id)' is linked to no company", remedy: Remedy(.customersSetCompany, id))
    }
    let link: CompanyLink
    do {
      link = try await readAgain(customer, at: now)
    } catch let status as DomainError where status.kind != .cancelled {
      try await keep(status, of: customer, by: caller, at: now)
      throw status
    }
    try await solutions.refresh(by: caller)
    return try await store.write { db in
      let present = try Customer.require(db, id)
      // A company of one ConnectWise has another's agreements in no other.
      guard present.companyIdentifier == customer.companyIdentifier, site == SiteIdentity(try IntegrationSettings.current(db)) else {
        throw DomainError.stale("customer '\(id)'", see: Remedy(.customersSync, id))
      }
      var synced = present
      let difference = try synced.save(db, synced: link, at: now)
      if !difference.isEmpty || synced.company != present.company || synced.syncError != present.syncError {
        try ActivityLog.record(
          db, "customer.sync", on: "customers/\(id)", by: caller, at: now,
          summary: "synced customer \(id): \(difference.added.count) agreements added, \(difference.changed.count) changed, "
            + "\(difference.removed.count) removed",
          before: present, after: synced)
      }
      let outcome = SyncOutcome(detail: try detail(db, synced, at: now), difference: difference)
      // Two calls with one request_id can meet here.
      if try RequestLedger.outcome(db, request, as: SyncOutcome.self) == nil {
        try RequestLedger.record(db, request, outcome: outcome, at: now)
      }
      return outcome
    }
  }

  /// The company by its ID. One that has the ID but is another record is not followed silently: it would be billed instead.
  private func readAgain(_ customer: Customer, at now: Instant) async throws -> CompanyLink {
    let verification = try await directory.verify(customer.companyIdentifier)
    guard let company = verification.company else { throw DomainError.unmet("COMPANY_NOT_FOUND", verification.message) }
    try requireSame(company, as: customer)
    return CompanyLink(company: company, agreements: .success(try await directory.agreements(of: company, customer: customer.id, at: now)))
  }

  func requireSame(_ company: Company, as customer: Customer) throws {
    guard let known = customer.companyID, known != company.id else { return }
    throw DomainError.unmet(
      "COMPANY_REPLACED",
      "the company ID '\(company.identifier)' now belongs to another company (#\(company.id) \(company.name), before #\(known))",
      remedy: Remedy(.customersSetCompany, customer.id, company.identifier))
  }

  private func keep(_ status: DomainError, of customer: Customer, by caller: Caller, at now: Instant) async throws {
    try await store.write { db in
      guard let present = try Customer.fetchOne(db, key: customer.id), present.companyIdentifier == customer.companyIdentifier,
        present.syncError != status.text
      else { return }
      var failed = present
      failed.syncError = status.text
      try failed.update(db)
      try ActivityLog.record(
        db, "customer.sync", on: "customers/\(customer.id)", by: caller, at: now,
        summary: "sync of customer \(customer.id) failed: \(status.text)",
        before: present, after: failed)
    }
  }
}
