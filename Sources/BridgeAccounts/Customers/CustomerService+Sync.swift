package import BridgeCore
import GRDB

extension CustomerService {
  /// Throws INVALID_ARGUMENT if the identifier is empty, and the errors of `CompanyDirectory.verify`.
  func verify(_ identifier: String) async throws -> CompanyVerification {
    guard !identifier.isEmpty else { throw DomainError.invalid("company_identifier", "is empty; give the company's ID in ConnectWise") }
    return try await directory.verify(identifier)
  }

  /// Reads the company and all its agreements. On failure the earlier data are kept, and the error is saved with the customer and thrown.
  /// A repeated request returns the earlier result.
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
      link = try await readLink(customer, at: now)
    } catch let status as DomainError where status.kind != .cancelled {
      try await saveError(status, of: customer, by: caller, at: now)
      throw status
    }
    try await solutions.refresh(by: caller)
    return try await store.write { db in
      let present = try Customer.require(db, id)
      // The data are only valid for the company and the site they were read from.
      guard present.companyIdentifier == customer.companyIdentifier, site == SiteIdentity(try IntegrationSettings.current(db)) else {
        throw DomainError.stale("customer '\(id)'", see: Remedy(.customersSync, id))
      }
      var synced = present
      let difference = try synced.save(db, synced: link, at: now)
      if !difference.isEmpty || synced.company != present.company || synced.syncError != present.syncError {
        try ActivityLog.record(
          db, "customer.sync", on: "customers/\(id)", by: caller, at: now,
          summary: "synced customer \(id): \(Plural.of(difference.added.count, "agreement")) added, \(difference.changed.count) changed, "
            + "\(difference.removed.count) removed",
          before: present, after: synced)
      }
      let outcome = SyncOutcome(detail: try detail(db, synced, at: now), difference: difference)
      // Two concurrent calls can have the same request_id.
      if try RequestLedger.outcome(db, request, as: SyncOutcome.self) == nil {
        try RequestLedger.record(db, request, outcome: outcome, at: now)
      }
      return outcome
    }
  }

  /// Reads the company by its identifier. If the identifier now belongs to another record this fails, as otherwise that company would be billed.
  private func readLink(_ customer: Customer, at now: Instant) async throws -> CompanyLink {
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

  private func saveError(_ status: DomainError, of customer: Customer, by caller: Caller, at now: Instant) async throws {
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
