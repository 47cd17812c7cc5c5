package import BridgeCore
package import GRDB

/// What prevents a customer's billing, reports or notifications, each with the command that fixes it; the one to fix first comes first.
package struct Obstacles: Sendable {
  /// What other capabilities know of a customer: they are above this one, and are passed in.
  package typealias Source = @Sendable (_ db: Database, _ customer: Customer) throws -> [String]
  /// The ids of the products that a customer was ever counted for.
  package typealias CountedProducts = @Sendable (_ db: Database, _ customerID: String) throws -> Set<String>

  private let sources: [Source]
  private let countedProducts: CountedProducts

  package init(countedProducts: @escaping CountedProducts, sources: [Source]) {
    self.countedProducts = countedProducts
    self.sources = sources
  }

  package func read(_ db: Database, _ customer: Customer, at now: Instant) throws -> [String] {
    try read(db, facts(db, customer, at: now))
  }

  package func read(_ db: Database, _ facts: EffectiveFacts) throws -> [String] {
    try ObstacleRules.obstacles(facts) + sources.flatMap { try $0(db, facts.customer) }
  }

  package func facts(_ db: Database, _ customer: Customer, at now: Instant) throws -> EffectiveFacts {
    try EffectiveFacts.read(db, customer, countedProductIDs: try countedProducts(db, customer.id), at: now)
  }
}
