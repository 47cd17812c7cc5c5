package import BridgeCore
import GRDB

extension CustomerService {
  /// Throws ABORTED if `etag` is outdated or the customer changed during the ConnectWise request, and the errors of `create`.
  package func update(_ id: String, _ change: CustomerChange, etag: String, validateOnly: Bool, by caller: Caller) async throws
    -> CustomerDetail
  {
    let now = clock.now()
    try CustomerRules.repetitions(in: change).throwIfAny()
    let (old, draft) = try await store.read { db in
      let old = try Customer.require(db, id)
      try requireCurrent(old, etag)
      let draft = change.applied(to: old)
      try check(db, draft)
      return (old, draft)
    }
    let link = CustomerRules.needsVerification(old: old, new: draft) ? try await directory.link(draft, at: now) : nil
    if let link, change.companyIdentifier == nil { try requireSame(link.company, as: old) }
    if let link { try change.requireExpected(link.company) }
    if validateOnly {
      if link == nil { return try await store.read { db in try detail(db, draft, at: now) } }
      return preview(draft, link)
    }
    if link != nil { try await solutions.refresh(by: caller) }
    return try await store.write { db in
      try requireCurrent(try Customer.require(db, id), old.etag)
      try check(db, draft)
      return try save(db, draft, over: old, link, at: now, by: caller)
    }
  }

  private func save(
    _ db: Database, _ draft: Customer, over old: Customer, _ link: CompanyLink?, at now: Instant, by caller: Caller
  ) throws -> CustomerDetail {
    var customer = draft
    customer.updateTime = now
    customer.revision += 1
    let company = link?.company.id ?? draft.companyID
    if company != old.companyID {
      try customer.forgetAgreements(db)
      customer.syncTime = nil
      customer.syncError = ""
    }
    if let link {
      _ = try customer.save(db, synced: link, at: now)
    } else {
      try customer.update(db)
    }
    try ActivityLog.record(
      db, "customer.update", on: "customers/\(customer.id)", by: caller, at: now,
      summary: "changed customer \(customer.id): \(changedFields(old, customer))", before: old, after: customer)
    return try detail(db, customer, at: now)
  }

  package func requireCurrent(_ customer: Customer, _ etag: String) throws {
    guard etag.isEmpty || etag == customer.etag else {
      throw DomainError.stale("customer '\(customer.id)'", see: Remedy(.customersShow, customer.id))
    }
  }

  private func changedFields(_ old: Customer, _ new: Customer) -> String {
    let names = [
      ("display_name", old.displayName != new.displayName), ("enabled", old.enabled != new.enabled),
      ("company_identifier", old.companyIdentifier != new.companyIdentifier),
      ("billed_product_ids", old.billedProductIDs != new.billedProductIDs),
      ("mail_recipients", old.mailRecipients != new.mailRecipients),
      ("use_custom_settings", old.useCustomSettings != new.useCustomSettings),
    ].filter(\.1).map(\.0)
    return names.isEmpty ? "no settings" : names.joined(separator: ", ")
  }
}
