import BridgeAccounts
package import BridgeCore
import GRDB

/// Reads and changes the settings of guards (rule 20).
package struct GuardService: Sendable {
  let store: Store
  let clock: any BridgeClock
  /// What the daemon's configuration file sets: the initial values.
  let configuration: GuardSettings

  package init(store: Store, clock: any BridgeClock, configuration: GuardSettings) {
    self.store = store
    self.clock = clock
    self.configuration = configuration
  }

  /// The settings of one level, and what applies.
  struct View: Sendable, Equatable {
    var record: GuardSettingsRecord
    var policy: GuardPolicy
  }

  /// Of all products if `product` is empty. Throws NOT_FOUND if the product does not exist.
  func settings(product: String) async throws -> View {
    try await store.read { db in try view(db, product: product) }
  }

  /// Throws INVALID_ARGUMENT with the violations, NOT_FOUND, or ABORTED if `etag` is outdated. A change without effect is not saved.
  func update(
    product: String, etag: String, by caller: Caller, _ change: @escaping @Sendable (inout GuardSettings) -> Void
  ) async throws -> View {
    let now = clock.now()
    return try await store.write { db in
      let old = try view(db, product: product).record
      guard etag.isEmpty || etag == old.etag else {
        throw DomainError.stale(
          "the guard settings", see: product.isEmpty ? Remedy(.settingsGuardsShow) : Remedy(.settingsGuardsShowProduct, product))
      }
      var new = old
      change(&new.settings)
      try GuardSettingsRules.violations(of: new.settings).throwIfAny()
      if new.settings != old.settings {
        new.updateTime = now
        new.revision += 1
        try GuardSettingsStore.save(db, new)
        try ActivityLog.record(
          db, "settings.guards", on: product.isEmpty ? "settings/guards" : "products/\(product)/guards", by: caller, at: now,
          summary: "changed the guards of \(product.isEmpty ? "all products" : "product \(product)"): "
            + GuardSettingsRules.differences(old.settings, new.settings).joined(separator: ", "),
          before: old.revision == 0 ? nil : old.settings, after: new.settings)
      }
      return try view(db, product: product)
    }
  }

  private func view(_ db: Database, product: String) throws -> View {
    if !product.isEmpty { _ = try Product.require(db, product) }
    return View(
      record: try GuardSettingsStore.find(db, product: product),
      policy: try GuardSettingsStore.policies(db, configuration: configuration)[product])
  }
}
