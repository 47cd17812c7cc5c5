import BridgeAccounts
package import BridgeCore
package import GRDB
import LocalRPC

/// Stores reported counts and calculates billable counts (rule 14).
package final class UsageService: Sendable {
  private let store: Store
  private let clock: any BridgeClock
  private let billedPeriods: BilledPeriods

  /// `billedPeriods` are the periods already billed: a count within one of them is late.
  package init(store: Store, clock: any BridgeClock, billedPeriods: @escaping BilledPeriods) {
    self.store = store
    self.clock = clock
    self.billedPeriods = billedPeriods
  }

  private func writer(_ db: Database) throws -> CountWriter {
    try CountWriter(db, zone: ZoneRules(try IntegrationSettings.current(db).zone), billed: try billedPeriods(db))
  }

  func now() -> Instant { clock.now() }

  func zone() async throws -> ZoneRules {
    try await store.read { db in ZoneRules(try IntegrationSettings.current(db).zone) }
  }

  /// Writes the batches in one transaction: each completely or not at all, stopping at the first invalid one.
  ///
  /// Returns what was written and the INVALID_ARGUMENT that ended it, naming the invalid count; `place` names the batch and the count in it.
  func report(
    _ batches: [[Count]], by caller: Caller, place: @escaping @Sendable (_ batch: Int, _ count: Int) -> String
  ) async throws -> (receipt: CountReceipt, refusal: DomainError?) {
    let now = clock.now()
    return try await store.write { db in
      var writer = try self.writer(db)
      var kept = CountReceipt()
      let refusal = try Batches.write(db, batches) { count, batch, index in
        try writer.write(count, place: place(batch, index))
      } written: {
        kept = writer.receipt
      }
      try Self.record(db, kept, by: caller, at: now)
      return (kept, refusal)
    }
  }

  /// Writes one batch completely or not at all; a repeated request returns its earlier result.
  func report(_ counts: [Count], request: RequestKey?, by caller: Caller) async throws -> CountReceipt {
    let now = clock.now()
    return try await store.write { db in
      if let earlier = try RequestLedger.outcome(db, request, as: CountReceipt.self) { return earlier }
      var writer = try self.writer(db)
      for (index, count) in counts.enumerated() { try writer.write(count, place: "counts[\(index)].") }
      try Self.record(db, writer.receipt, by: caller, at: now)
      try RequestLedger.record(db, request, outcome: writer.receipt, at: now)
      return writer.receipt
    }
  }

  private static func record(_ db: Database, _ receipt: CountReceipt, by caller: Caller, at now: Instant) throws {
    guard receipt.accepted > 0 else { return }
    try ActivityLog.record(
      db, "usage.report", on: "usage", by: caller, at: now,
      summary: "\(Plural.of(Int(receipt.accepted), "count")) reported, \(receipt.unchanged) unchanged, \(receipt.late) late")
  }

  /// Writes collected counts in the caller's transaction. Throws INVALID_ARGUMENT if a customer or product is unknown.
  package func write(_ db: Database, _ counts: [Count]) throws -> CountReceipt {
    var writer = try self.writer(db)
    for count in counts { try writer.write(count, place: "") }
    return writer.receipt
  }

  /// Imports the complete table, or throws `WrongLines` with the problems of all invalid lines and imports nothing.
  func importTable(_ table: CountTable, validateOnly: Bool, by caller: Caller) async throws -> CountReceipt {
    guard !table.isEmpty else {
      throw DomainError.invalid("data", "the file is empty; its first line must be: customer,product,quantity")
    }
    let now = clock.now()
    return try await store.write { db in
      let problems = try table.problems + Self.unknownNames(db, table)
      try WrongLines.throwIfAny(problems)
      guard !table.counts.isEmpty else {
        throw DomainError.invalid("data", "the file has a header and no counts")
      }
      var receipt = CountReceipt()
      try db.inSavepoint {
        var writer = try self.writer(db)
        for (line, count) in table.counts { try writer.write(count, place: "line \(line), ") }
        receipt = writer.receipt
        return validateOnly ? .rollback : .commit
      }
      if !validateOnly {
        try ActivityLog.record(
          db, "usage.import", on: "usage", by: caller, at: now,
          summary: "\(Plural.of(Int(receipt.accepted), "count")) imported, \(receipt.unchanged) unchanged, \(receipt.late) late")
      }
      return receipt
    }
  }

  private static func unknownNames(_ db: Database, _ table: CountTable) throws -> [LineProblem] {
    let (customers, products) = try (Customer.ids(db), Product.ids(db))
    return table.counts.flatMap { line, count in
      var problems: [LineProblem] = []
      if !customers.contains(count.customerID) {
        problems.append(.unknown("customer", count.customerID, line: line, see: Remedy(.customersList)))
      }
      if !products.contains(count.productID) {
        problems.append(.unknown("product", count.productID, line: line, see: Remedy(.productsList)))
      }
      return problems
    }
  }

  /// Newest first.
  func counts(customerID: String, productID: String, period: Period?, page: Page) async throws -> (rows: [Count], nextToken: String) {
    try await store.read { db in
      let zone = ZoneRules(try IntegrationSettings.current(db).zone)
      let rows = try CountQueries.list(
        db, customerID: customerID, productID: productID, range: period.map(zone.bounds(of:)), page: page)
      return try page.cut(rows, key: CountQueries.key)
    }
  }

  func billable(period: Period, customerID: String) async throws -> [(customerID: String, productID: String, count: BillableCount)] {
    let now = clock.now()
    return try await store.read { db in
      let zone = ZoneRules(try IntegrationSettings.current(db).zone)
      let customers = try customerID.isEmpty ? Customer.enabled(db) : [Customer.require(db, customerID)]
      let days = CountPeriod(period, zone)
      return try customers.flatMap { customer in
        try customer.billedProducts(db).compactMap { product in
          try CountQueries.billable(db, customer.id, product, period: days, now: now).map {
            (customer.id, product.id, $0)
          }
        }
      }
    }
  }
}
