package import BridgeCore
package import GRDB

extension Customer {
  /// Throws NOT_FOUND if the customer does not exist.
  package static func require(_ db: Database, _ id: String) throws -> Customer {
    guard let customer = try fetchOne(db, key: id) else { throw DomainError.missing("customer", id, see: Remedy(.customersList)) }
    return customer
  }

  /// All enabled customers, sorted by id.
  package static func enabled(_ db: Database) throws -> [Customer] {
    try filter(Column("enabled") == true).order(Column("id")).fetchAll(db)
  }

  /// The next enabled customers after the id `after`, sorted by id.
  package static func enabled(_ db: Database, after: String, limit: Int) throws -> [Customer] {
    try filter(Column("enabled") == true && Column("id") > after).order(Column("id")).limit(limit).fetchAll(db)
  }

  /// Those of `ids` that are enabled, sorted by id.
  package static func enabled(_ db: Database, among ids: Set<String>) throws -> [Customer] {
    try filter(Column("enabled") == true && ids.contains(Column("id"))).order(Column("id")).fetchAll(db)
  }

  /// The enabled customers that are linked to any of `companies`, sorted by id.
  package static func enabled(_ db: Database, linkedTo companies: Set<Int>) throws -> [Customer] {
    try filter(Column("enabled") == true && companies.contains(Column("company_id"))).order(Column("id")).fetchAll(db)
  }

  /// The ids of all customers.
  package static func ids(_ db: Database) throws -> Set<String> { try select(Column("id"), as: String.self).fetchSet(db) }

  package static func enabledCount(_ db: Database) throws -> Int { try filter(Column("enabled") == true).fetchCount(db) }

  /// The customers with a ConnectWise company that has been read.
  package static var linked: QueryInterfaceRequest<Customer> { filter(Column("company_id") != nil) }

  package static func isAnyLinked(_ db: Database) throws -> Bool { try !linked.isEmpty(db) }

  package static func isLinked(_ db: Database, to company: Int) throws -> Bool { try !filter(Column("company_id") == company).isEmpty(db) }

  /// The customers that are linked to any of `companies`.
  package static func ids(_ db: Database, linkedTo companies: some Collection<Int>) throws -> Set<String> {
    try filter(Array(companies).contains(Column("company_id")) && Column("company_identifier") != "")
      .select(Column("id"), as: String.self).fetchSet(db)
  }

  /// The members of `ids` that have a company identifier.
  package static func ids(_ db: Database, withCompanyAmong ids: some Collection<String>) throws -> Set<String> {
    try filter(Array(ids).contains(Column("id")) && Column("company_identifier") != "").select(Column("id"), as: String.self).fetchSet(db)
  }

  /// The id of a customer's company; nil if it is linked to none or does not exist.
  package static func companyID(_ db: Database, of id: String) throws -> Int? {
    try Int?.fetchOne(db, filter(Column("id") == id).select(Column("company_id"))) ?? nil
  }

  /// The products that enabled customers explicitly select for billing.
  package static func billedProductIDs(_ db: Database) throws -> Set<String> {
    try String.fetchSet(db, sql: "SELECT value FROM customers, json_each(billed_product_ids) WHERE enabled")
  }

  /// The number of customers that explicitly select the product for billing.
  package static func count(_ db: Database, billing product: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM customers WHERE EXISTS (SELECT 1 FROM json_each(billed_product_ids) WHERE value = ?)",
      arguments: [product]) ?? 0
  }

  /// The number of customers with custom figure settings for the product.
  package static func count(_ db: Database, sendingFiguresOf product: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM customers, json_each(custom_settings, '$.figures') WHERE key = ?", arguments: [product]) ?? 0
  }

  /// The products billed for this customer, sorted by id.
  package func billedProducts(_ db: Database) throws -> [Product] { billedProducts(of: try Product.all(db)) }

  /// The products among `products` that are billed for this customer, in their order.
  package func billedProducts(of products: [Product]) -> [Product] {
    chosenProductIDs.isEmpty ? products : products.filter { chosenProductIDs.contains($0.id) }
  }
}

extension MailSettings {
  /// The recipients of a customer's e-mail: its own, or else the general ones.
  package func recipients(of customer: Customer) -> [String] { customer.mailRecipients.isEmpty ? recipients : customer.mailRecipients }
}
