import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

/// Everything that the doctor judges, read at once.
struct DoctorFacts: Sendable {
  struct CustomerFacts: Sendable {
    var customer: Customer
    /// Of the products that are billed and mapped or counted, by product id.
    var resolutions: [(product: Product, resolution: AssignmentResolution)]
  }

  var settings: IntegrationSettings
  /// Nil where there is nothing to test; a failure where no test could be made.
  var connection: Result<ConnectionTest, DomainError>?
  var mail: MailSettings
  var customers: [CustomerFacts]
  /// Why the management solutions could not be read; empty where they could, or nobody tried.
  var solutionsError: String
  /// Not mapped, though counts, assignments or customers name them.
  var unmappedProducts: [Product]
  var deliveriesWaiting: Int
  var deliveriesUncertain: Int
  var breaker: BreakerStatus
  var schedule: ScheduleFacts
  var callbacks: CallbackFacts

  static func read(
    _ db: Database, settings: IntegrationSettings, connection: Result<ConnectionTest, DomainError>?, breaker: BreakerStatus, at now: Instant
  ) throws -> DoctorFacts {
    let today = Day(now, in: settings.zone)
    let named = try namedProducts(db)
    let products = try Product.all(db)
    let relevant = products.filter { $0.isMapped || named.contains($0.id) }
    let customers = try Customer.order(Column("id")).fetchAll(db).map { customer in
      let billed = relevant.filter { customer.chosenProductIDs.isEmpty || customer.chosenProductIDs.contains($0.id) }
      let found = try AssignmentResolution.all(db, customer: customer.id, products: customer.enabled ? billed : [], today: today)
      return CustomerFacts(customer: customer, resolutions: billed.compactMap { product in found[product.id].map { (product, $0) } })
    }
    return DoctorFacts(
      settings: settings, connection: connection, mail: try MailSettings.current(db), customers: customers,
      solutionsError: try ManagementSolutionRead.fetchOne(db)?.syncError ?? "",
      unmappedProducts: products.filter { !$0.isMapped && named.contains($0.id) },
      deliveriesWaiting: try DeliveryStore.count(db, [.waiting]),
      deliveriesUncertain: try DeliveryStore.count(db, [.uncertain]), breaker: breaker, schedule: try ScheduleFacts.read(db),
      callbacks: try CallbackFacts.read(db, settings, at: now))
  }

  /// Products that are in use: seeded ones that nobody counts or chose are not reported.
  private static func namedProducts(_ db: Database) throws -> Set<String> {
    try CountQueries.countedProductIDs(db).union(OwnAssignment.productIDs(db)).union(Customer.billedProductIDs(db))
  }
}
