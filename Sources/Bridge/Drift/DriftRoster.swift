import BridgeAccounts
import BridgeCore
import GRDB

/// The agreements that are billed on, with their customers, and the catalog products that are billed.
struct DriftRoster: Sendable, Equatable {
  var customers: [Int: String] = [:]
  var catalogItemIDs: Set<Int> = []

  /// Customers that are resolved in one transaction, so that a large site delays nobody.
  private static let batch = 200

  static func read(_ store: Store, at now: Instant) async throws -> DriftRoster {
    let (customers, start) = try await store.read { db in (try Customer.enabled(db), try products(db)) }
    var roster = start
    for first in stride(from: 0, to: customers.count, by: batch) {
      let part = customers[first..<min(first + batch, customers.count)]
      let found = try await store.read { db in try agreements(db, of: Array(part), at: now) }
      roster.customers.merge(found) { known, _ in known }
    }
    return roster
  }

  /// What a comparison without the agreements needs.
  static func products(_ db: Database) throws -> DriftRoster {
    let targets = try TargetMapping.all(db).flatMap(\.targets).compactMap { $0.catalog?.id }
    return DriftRoster(catalogItemIDs: Set(try Product.all(db).compactMap(\.catalogItemID) + targets))
  }

  private static func agreements(_ db: Database, of customers: [Customer], at now: Instant) throws -> [Int: String] {
    let today = Day(now, in: try IntegrationSettings.current(db).zone)
    let mappings = try TargetMapping.all(db)
    var found: [Int: String] = [:]
    for customer in customers {
      let products = try customer.billedProducts(db).filter(\.isMapped)
      let resolved = try AssignmentResolution.all(db, customer: customer.id, products: products, today: today)
      let mapped = TargetMappingRules.effective(mappings, customer: customer.id).flatMap(\.targets).compactMap(\.agreementID)
      for id in resolved.values.compactMap(\.agreementID) + mapped where found[id] == nil { found[id] = customer.id }
    }
    return found
  }
}
