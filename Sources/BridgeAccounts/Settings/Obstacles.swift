package import BridgeCore
package import GRDB

/// The problems that prevent a customer's billing, reports or notifications, each with the command that fixes it, in the order to fix them.
package struct Obstacles: Sendable {
  /// Obstacles from other capabilities. They are in higher layers and therefore passed in.
  package typealias Source = @Sendable (_ db: Database, _ customer: Customer) throws -> [String]
  /// The ids of the products with at least one count for a customer.
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
