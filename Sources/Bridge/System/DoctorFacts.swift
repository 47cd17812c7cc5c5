import BridgeAccounts
import BridgeCore
import GRDB

/// All inputs of the doctor's checks, read in one transaction.
struct DoctorFacts: Sendable {
  struct CustomerFacts: Sendable {
    var customer: Customer
    /// The assignments of billed products that are mapped or counted, by product id.
    var resolutions: [(product: Product, resolution: AssignmentResolution)]
  }

  var settings: IntegrationSettings
  /// Nil if the integration is not configured; a failure if the test could not run.
  var connection: Result<ConnectionTest, DomainError>?
  var mail: MailSettings
  var customers: [CustomerFacts]
  /// Why the management solutions could not be read; empty if they could, or were never read.
  var solutionsError: String
  /// Products without a mapping that have counts or assignments or are selected by customers.
  var unmappedProducts: [Product]
  /// What is wrong with the database itself.
  var storage: [Finding]
  var waiting: WaitingFacts
  var schedule: ScheduleFacts
  var callbacks: CallbackFacts
  var drift: DriftFacts

  static func read(
    _ db: Database, settings: IntegrationSettings, connection: Result<ConnectionTest, DomainError>?, storage: [Finding],
    waiting: WaitingFacts, at now: Instant
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
      storage: storage, waiting: waiting, schedule: try ScheduleFacts.read(db),
      callbacks: try CallbackFacts.read(db, settings, at: now), drift: try DriftFacts.read(db, at: now))
  }

  /// Products in use: seeded products that are neither counted nor selected are not reported.
  private static func namedProducts(_ db: Database) throws -> Set<String> {
    try CountQueries.countedProductIDs(db).union(OwnAssignment.productIDs(db)).union(Customer.billedProductIDs(db))
  }
}

/// The inputs of the schedule checks.
struct ScheduleFacts: Sendable {
  var pause: SchedulePause?
  /// The newest failed history entries, and their total number.
  var failed: [ScheduledRun]
  var failedCount: Int
  /// The last monthly billing, if lines of it still need confirmation.
  var waitingRun: ScheduledRun?

  static func read(_ db: Database) throws -> ScheduleFacts {
    let ids = try ScheduleStore.failedRunIDs(db)
    let last = try ScheduledRunStore.lastBilling(db)
    return ScheduleFacts(
      pause: try SchedulePause.current(db), failed: try ids.prefix(5).compactMap { try ScheduledRunStore.find(db, id: $0) },
      failedCount: ids.count,
      waitingRun: try last.flatMap { run in
        try run.outcome == .waiting && RunStore.hasUnbilledLines(db, runID: run.runID) ? run : nil
      })
  }
}
