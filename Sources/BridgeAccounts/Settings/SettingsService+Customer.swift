package import BridgeCore
import GRDB

extension SettingsService {
  /// Changes a customer's custom settings without a ConnectWise request. Setting any part turns custom settings on unless `change.useCustom` is
  /// given. A change without effect is not saved.
  ///
  /// Throws NOT_FOUND, INVALID_ARGUMENT with the violations, or ABORTED if `etag` is outdated. An empty `etag` is not compared.
  package func updateCustomer(
    _ id: String, _ change: SettingsChange, etag: String, validateOnly: Bool, by caller: Caller
  ) async throws -> Customer {
    if validateOnly { return try await store.read { db in try draft(db, id, change, etag).new } }
    let now = clock.now()
    let (saved, isChanged) = try await store.write { db in
      let (old, new) = try draft(db, id, change, etag)
      guard new != old else { return (old, false) }
      return (try save(db, new, over: old, at: now, by: caller), true)
    }
    if isChanged { scheduleChanged() }
    return saved
  }

  private func draft(_ db: Database, _ id: String, _ change: SettingsChange, _ etag: String) throws -> (old: Customer, new: Customer) {
    let old = try Customer.require(db, id)
    guard etag.isEmpty || etag == old.etag else {
      throw DomainError.stale("customer '\(id)'", see: Remedy(.settingsShowCustomer, id))
    }
    let products = Set(try Product.all(db).map(\.id))
    try SettingsRules.violations(of: change.parts.given, field: "settings.sending", products: products).throwIfAny()
    return (old, change.applied(to: old))
  }

  private func save(_ db: Database, _ new: Customer, over old: Customer, at now: Instant, by caller: Caller) throws -> Customer {
    var customer = new
    customer.updateTime = now
    customer.revision += 1
    try customer.update(db)
    let fields = SettingsDifference.fields(old.customSettings, customer.customSettings)
    let use = old.useCustomSettings == customer.useCustomSettings ? [] : ["use \(customer.useCustomSettings ? "custom" : "general")"]
    try ActivityLog.record(
      db, "settings.customer", on: "customers/\(customer.id)/settings", by: caller, at: now,
      summary: "changed the settings of customer \(customer.id): \((use + fields).joined(separator: ", "))",
      before: CustomerSettingsRecord(old), after: CustomerSettingsRecord(customer))
    return customer
  }
}
