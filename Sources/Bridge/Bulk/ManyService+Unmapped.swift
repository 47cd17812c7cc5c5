import BridgeAccounts
import BridgeCore
import GRDB

extension ManyService {
  /// Customers, then products, then customers' products, then companies; each in the order of their names.
  ///
  /// A customer's products are looked at where it is enabled and has a company. ConnectWise is asked only for `companies`.
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
