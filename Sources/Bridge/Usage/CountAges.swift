import BridgeAccounts
package import BridgeCore
package import GRDB

/// How old the counts are of which enabled customers are billed.
package struct CountAges: Sendable {
  /// The time of the newest count of the customer that is furthest behind, by product.
  package var oldest: [String: Instant] = [:]
  /// The number of enabled customers that have counts of the product.
  package var customers: [String: Int] = [:]

  /// Reads one entry of the primary key for each enabled customer and counted product.
  package static func read(_ db: Database) throws -> CountAges {
    let products = try CountQueries.countedProductIDs(db).sorted().prefix(200)
    var ages = CountAges()
    let newest = try db.cachedStatement(
      sql: "SELECT as_of_time FROM counts WHERE customer_id = ? AND product_id = ? ORDER BY as_of_time DESC LIMIT 1")
    for customer in try Customer.enabled(db) {
      for product in products {
        guard let time = try Instant.fetchOne(newest, arguments: [customer.id, product]) else { continue }
        ages.oldest[product] = min(ages.oldest[product] ?? time, time)
        ages.customers[product, default: 0] += 1
      }
    }
    return ages
  }
}
