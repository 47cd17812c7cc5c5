package import BridgeCore
import GRDB

extension CustomerService {
  package struct Listing: Sendable {
    package var customers: [CustomerDetail]
    package var nextToken: String
    package var total: Int
  }

  /// Sorted by id. `query` is a case-insensitive substring of an id, name or company identifier.
  package func list(_ page: Page, query: String, enabledOnly: Bool) async throws -> Listing {
    try await store.read { db in
      let matching = CustomerService.matching(query, enabledOnly: enabledOnly)
      let from = page.after.map { after in matching.filter(Column("id") > after) } ?? matching
      let rows = try from.order(Column("id")).limit(page.size + 1).fetchAll(db)
      let (customers, nextToken) = try page.cut(rows, key: \.id)
      return Listing(
        customers: try customers.map { try CustomerDetail.read(db, $0) }, nextToken: nextToken, total: try matching.fetchCount(db))
    }
  }

  private static func matching(_ query: String, enabledOnly: Bool) -> QueryInterfaceRequest<Customer> {
    var customers = Customer.all()
    if enabledOnly { customers = customers.filter(Column("enabled") == true) }
    guard !query.isEmpty else { return customers }
    let needle = query.lowercased()
    let columns = ["id", "display_name", "company_identifier"].map { name in
      // SQLite's lower() handles ASCII only; GRDB's `lowercased` uses Swift's.
      SQL("instr(\(Column(name).lowercased), \(needle)) > 0").sqlExpression
    }
    return customers.filter(columns.joined(operator: .or))
  }
}
