import BridgeAccounts
import BridgeCore
import GRDB

extension BulkService {
  /// Customers, products, assignments and companies without a counterpart, in this order.
  ///
  /// Assignments are checked for enabled customers with a company. ConnectWise is read only if `companies` is set.
  func unmapped(companies: Bool) async throws -> [UnmappedThing] {
    let now = clock.now()
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      let (customers, things) = try await store.read { db in
        let customers = try Customer.all(db)
        let products = try Product.all(db)
        let today = Day(now, in: try IntegrationSettings.current(db).zone)
        var things = customers.compactMap(UnmappedRules.customer) + products.compactMap(UnmappedRules.product)
        for customer in customers where customer.enabled && !customer.companyIdentifier.isEmpty {
          let billed = try customer.billedProducts(db)
          let resolutions = try AssignmentResolution.all(db, customer: customer.id, products: billed, today: today)
          things += billed.compactMap { product in
            resolutions[product.id].flatMap { UnmappedRules.assignment(customer, product, $0) }
          }
        }
        return (customers, things)
      }
      guard companies else { return things }
      async let listing = directory.companies()
      let agreements = try await directory.agreementCounts(ofType: "", on: try await today())
      return things + UnmappedRules.companies(try await listing, agreements: agreements, customers: customers)
    }
  }
}
