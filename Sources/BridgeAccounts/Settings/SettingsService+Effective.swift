import GRDB

extension SettingsService {
  /// A customer's effective settings, as returned to callers.
  package struct Effective: Sendable {
    package var customer: Customer
    package var settings: EffectiveSettings
    package var values: [EffectiveValue]
    /// The problems that prevent sending, each with the command that fixes it.
    package var obstacles: [String]
  }

  func effective(_ id: String) async throws -> Effective {
    let now = clock.now()
    return try await store.read { db in
      let facts = try obstacles.facts(db, try Customer.require(db, id), at: now)
      return Effective(
        customer: facts.customer, settings: facts.settings, values: EffectiveValueRules.values(facts),
        obstacles: try self.obstacles.read(db, facts))
    }
  }
}
