import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

/// Reads the stored data of the lines of a period, customer by customer.
struct CandidateReader: Sendable {
  private let period: Period
  private let days: CountPeriod
  private let today: Day
  private let now: Instant
  private let timings: InvoiceTimings
  private let mappings: [TargetMapping]
  /// Sorted by id.
  private let products: [Product]
  private let solutions: [ManagementProduct]
  /// By product.
  private let contracts: [String: ContractTerms]
  private let deliveries: OpenDeliveries
  /// False: every billed product is a candidate, and no candidate has its count.
  var readsCounts = true

  init(_ db: Database, _ period: Period, now: Instant) throws {
    let zone = ZoneRules(try IntegrationSettings.current(db).zone)
    self.period = period
    self.now = now
    days = CountPeriod(period, zone)
    today = zone.day(of: now)
    timings = try InvoiceTimings.read(db)
    mappings = try TargetMapping.all(db)
    products = try Product.all(db)
    solutions = try ManagementProduct.all(db)
    contracts = try ContractTermsStore.products(db)
    deliveries = try OpenDeliveries(db)
  }

  /// What is known of one customer.
  private struct Known {
    var customer: Customer
    /// The products that are billed for the customer, by id.
    var products: [String: Product]
    /// Of these, and of the other products of the mappings that have one of them.
    var assignments: [String: AssignmentResolution]
    /// The customer's own contract terms, by product.
    var contracts: [String: ContractTerms]
  }

  /// - Parameter isWanted: Whether a product is in scope.
  func candidates(_ db: Database, of customer: Customer, where isWanted: (String) -> Bool) throws -> [PlanCandidate] {
    let billed = customer.billedProducts(of: products)
    let ids = Set(billed.map(\.id))
    let mappings = TargetMappingRules.effective(mappings, customer: customer.id).filter { !ids.isDisjoint(with: $0.productIDs) }
    // The first product of a sum decides the agreement, also if it is not billed on its own.
    let others = try mappings.compactMap(\.productIDs.first).filter { !ids.contains($0) }.map(product)
    let known = Known(
      customer: customer, products: Dictionary(billed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      assignments: try AssignmentResolution.all(db, customer: customer.id, products: billed + others, today: today, solutions: solutions),
      contracts: try ContractTermsStore.of(db, customer: customer.id))
    var found: [String: [PlanCandidate]] = [:]
    // By product, the mapping that applies from the next period on.
    var later: [String: String] = [:]
    var mapped: Set<String> = []
    for mapping in mappings {
      guard let first = mapping.productIDs.first else { continue }
      let rows = try rows(db, mapping, customer.id)
      if !rows.isEmpty, rows.allSatisfy(\.row.target.isEmpty) {
        for id in mapping.productIDs { later[id] = mapping.id }
        continue
      }
      mapped.formUnion(mapping.productIDs)
      if mapping.productIDs.contains(where: isWanted) { found[first] = try targets(db, mapping, rows, known) }
    }
    for product in billed where isWanted(product.id) && !mapped.contains(product.id) {
      found[product.id] = try plain(db, product, later[product.id], known).map { [$0] }
    }
    return found.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Throws NOT_FOUND if the product does not exist.
  private func product(_ id: String) throws -> Product {
    guard let found = products.first(where: { $0.id == id }) else { throw DomainError.missing("product", id, see: Remedy(.productsList)) }
    return found
  }

  private func isCandidate(_ productID: String, _ count: BillableCount?, _ known: Known) -> Bool {
    !readsCounts || count != nil || known.assignments[productID]?.source == .own || known.customer.chosenProductIDs.contains(productID)
      || known.contracts[productID] != nil
  }

  private func count(_ db: Database, _ product: Product, _ known: Known) throws -> BillableCount? {
    readsCounts ? try CountQueries.billable(db, known.customer.id, product, period: days, now: now) : nil
  }

  private func terms(_ productID: String, _ known: Known) -> EffectiveTerms {
    EffectiveTerms(
      productID: productID, customerID: known.customer.id, product: contracts[productID] ?? ContractTerms(),
      customer: known.contracts[productID] ?? ContractTerms())
  }

  /// What was billed of the mapping's products in the period, by whichever line.
  private func rows(
    _ db: Database, _ mapping: TargetMapping, _ customerID: String
  ) throws -> [(productID: String, row: BilledLedger.Row)] {
    try mapping.productIDs.flatMap { product in
      try BilledLedger.rows(db, customerID: customerID, productID: product, period: period).map { (product, $0) }
    }
  }

  /// - Parameter later: The mapping that applies from the next period on.
  private func plain(_ db: Database, _ product: Product, _ later: String?, _ known: Known) throws -> PlanCandidate? {
    guard let assignment = known.assignments[product.id] else { return nil }
    let count = try self.count(db, product, known)
    guard isCandidate(product.id, count, known) else { return nil }
    var candidate = PlanCandidate(
      customer: known.customer, product: product, assignment: assignment, count: count, laterMappingID: later,
      contractTerms: terms(product.id, known), timings: timings)
    let rows = try BilledLedger.rows(db, customerID: known.customer.id, productID: product.id, period: period)
    candidate.billed = rows.first { $0.target.isEmpty }.map { .init(quantity: $0.quantity, runID: $0.runID) }
    candidate.billedOtherwise = rows.first { !$0.target.isEmpty }.map { .init($0, known.customer.id, product.id) }
    candidate.openDeliveryID = deliveries.first(of: candidate.lineID)
    return candidate
  }

  /// One candidate for each target; none if no product of the mapping is a candidate.
  private func targets(
    _ db: Database, _ mapping: TargetMapping, _ rows: [(productID: String, row: BilledLedger.Row)], _ known: Known
  ) throws -> [PlanCandidate] {
    let products = try mapping.productIDs.map { try known.products[$0] ?? product($0) }
    let sources = try products.map { product in
      let isBilled = known.products[product.id] != nil
      let count = isBilled ? try self.count(db, product, known) : nil
      let terms = terms(product.id, known)
      return MappedTarget.Source(
        productID: product.id, productName: product.displayName, count: count, isBilled: isBilled, terms: terms,
        contract: count?.contract(terms, period: period), place: PlanRules.Target(known.assignments[product.id], product))
    }
    guard let first = products.first, let assignment = known.assignments[first.id],
      sources.contains(where: { $0.isBilled && isCandidate($0.productID, $0.count, known) })
    else { return [] }
    let counts = sources.compactMap(\.count)
    let count = counts.count < sources.count ? nil : mapping.kind == .sum ? BillableCount.sum(counts) : counts.first
    let ids = Set(mapping.targets.map(\.id))
    let excluding = rows.first { !ids.contains($0.row.target) }
    let lineIDs = Set(mapping.targets.map { PlanLine.id(known.customer.id, first.id, target: $0.id) })
    let open = mapping.productIDs.lazy.compactMap { deliveries.first(of: PlanLine.id(known.customer.id, $0, target: nil), except: lineIDs) }
      .first
    let agreements = mapping.targets.contains { $0.agreementID != nil } ? try Agreement.all(db, customer: known.customer.id) : []
    return mapping.targets.map { target in
      var candidate = PlanCandidate(
        customer: known.customer, product: target.billed(first), assignment: target.assignment(assignment, among: agreements), count: count,
        mapped: MappedTarget(
          mapping: mapping, target: target, sources: sources, rounding: first.rounding ?? (first.countBasis == .average ? .up : nil)),
        contractTerms: terms(first.id, known), timings: timings)
      candidate.billed = rows.first { $0.productID == first.id && $0.row.target == target.id }.map {
        .init(quantity: $0.row.quantity, runID: $0.row.runID)
      }
      candidate.billedOtherwise = excluding.map { .init($0.row, known.customer.id, $0.productID) }
      candidate.openDeliveryID = deliveries[candidate.lineID] ?? open
      return candidate
    }
  }
}

/// The deliveries of plan lines that have not ended. Those of corrections bill another period, and are left out.
private struct OpenDeliveries: Sendable {
  private var byLine: [String: Int64] = [:]
  /// The lines of each customer's product, without a target mapping or by one, in the order of the ids.
  private var lines: [String: [String]] = [:]

  init(_ db: Database) throws {
    byLine = try DeliveryStore.openByLine(db).filter { !PlanLine.isCorrection($0.key) }
    lines = Dictionary(grouping: byLine.keys.sorted()) { $0.split(separator: "/").prefix(2).joined(separator: "/") }
  }

  subscript(_ lineID: String) -> Int64? { byLine[lineID] }

  /// The first delivery of a customer's product, by whichever line.
  ///
  /// - Parameter plain: The id of the line without a target mapping.
  func first(of plain: String, except lineIDs: Set<String> = []) -> Int64? {
    lines[plain]?.first { !lineIDs.contains($0) }.flatMap { byLine[$0] }
  }
}

extension LineInput.OtherBilling {
  fileprivate init(_ row: BilledLedger.Row, _ customerID: String, _ productID: String) {
    self.init(
      lineID: PlanLine.id(customerID, productID, target: row.target.isEmpty ? nil : row.target), quantity: row.quantity, runID: row.runID)
  }
}
