import Bridge
import BridgeAccounts
import BridgeCore
import ExactDecimal
import GRDB

/// Stores what was read from a vendor, and turns it into counts.
struct VendorIntake {
  let usage: UsageService
  let zone: ZoneRules
  let now: Instant

  /// Stores the counts of a day, decides what is certain, and writes the counts of what is mapped. In the caller's transaction; a repetition changes
  /// nothing.
  ///
  /// - Parameters:
  ///   - isComplete: Whether the vendor lists everything. What it listed before and no longer does then has 0.
  func store(
    _ db: Database, _ sourceID: String, _ listed: [VendorCount], day: Day, isComplete: Bool, pull: inout Pull
  ) throws -> CountReceipt {
    var counts = try Self.combined(listed)
    if isComplete { counts += try vanished(db, sourceID, besides: counts, before: day) }
    let customers = Dictionary(counts.map { ($0.customerID, $0.customerName) }) { first, _ in first }
    let products = Dictionary(counts.map { ($0.productID, $0.productName) }) { first, _ in first }
    try VendorItemStore.saw(db, sourceID, .customer, customers, at: now)
    try VendorItemStore.saw(db, sourceID, .product, products, at: now)
    // What a removed customer or product was, a person decides anew.
    try VendorItemStore.resetOrphans(db, sourceID)
    try VendorItemStore.put(db, sourceID, day, counts, pullID: pull.id ?? 0, isComplete: isComplete)
    let decided = try decide(db, sourceID, .customer) + decide(db, sourceID, .product)
    var receipt = try write(db, sourceID, day)
    // What was decided just now may have waited for days.
    receipt += try backfill(db, sourceID, decided, before: day)
    pull.rows = listed.count
    pull.accepted = Int(receipt.accepted)
    pull.unchanged = Int(receipt.unchanged)
    let queue = try UnmappedRules.summary(VendorItemStore.rows(db, sourceID, day))
    pull.unmappedCustomers = queue.customers
    pull.unmappedQuantity = queue.quantity
    return receipt
  }

  /// Several rows of one customer and product are one count.
  static func combined(_ listed: [VendorCount]) throws -> [VendorCount] {
    var counts: [VendorCount] = []
    var positions: [[String]: Int] = [:]
    for row in listed {
      guard let position = positions[[row.customerID, row.productID]] else {
        positions[[row.customerID, row.productID]] = counts.count
        counts.append(row)
        continue
      }
      let earlier = counts[position]
      counts[position].quantity = try earlier.quantity + row.quantity
      counts[position].rawQuantity = "\(earlier.rawQuantity) + \(row.rawQuantity)"
      counts[position].lines += row.lines
      // Two currencies are never added, and a missing amount is not 0.
      if earlier.currency == row.currency, let cost = earlier.cost, let more = row.cost {
        counts[position].cost = try cost + more
      } else {
        (counts[position].cost, counts[position].currency) = (nil, "")
      }
    }
    for count in counts where !Count.quantityRange.contains(count.quantity) {
      throw DomainError(
        .failedPrecondition,
        "\(count.customerName) has \(count.quantity) of \(count.productName), which is not between 0 and 10000000; nothing was stored",
        reason: "QUANTITY_OUT_OF_RANGE")
    }
    return counts
  }

  /// The customers and products that are no longer listed, with 0: those of the last day before, and of an earlier pull of this day.
  private func vanished(_ db: Database, _ sourceID: String, besides counts: [VendorCount], before day: Day) throws -> [VendorCount] {
    var earlier: [[String]: VendorCount] = [:]
    for past in [try VendorItemStore.latestDay(db, sourceID, before: day), day].compactMap(\.self) {
      // What has 0 already is not carried on.
      for row in try VendorItemStore.rows(db, sourceID, past) where row.count.quantity != .zero {
        earlier[[row.count.customerID, row.count.productID]] = row.count
      }
    }
    // An empty list is rather a fault of the vendor than the end of all contracts.
    guard !counts.isEmpty || earlier.isEmpty else {
      let before = Plural.of(earlier.count, "customer and product was", "customers and products were")
      throw DomainError(
        .failedPrecondition, "nothing is listed, but \(before) listed before; nothing was stored", reason: "NOTHING_LISTED",
        advice: "Check the source's permissions at Trend Micro. If there are no customers left, pause the source.")
    }
    let listed = Set(counts.map { [$0.customerID, $0.productID] })
    return earlier.filter { !listed.contains($0.key) }.values.map { count in
      var zero = count
      zero.quantity = .zero
      zero.rawQuantity = Self.notListed
      zero.cost = nil
      zero.lines = []
      return zero
    }
  }

  /// Maps the items whose counterpart is exact and unique. Returns them.
  private func decide(_ db: Database, _ sourceID: String, _ kind: VendorItem.Kind) throws -> [VendorItem] {
    let items = try VendorItemStore.items(db, sourceID, kind)
    guard items.contains(where: { $0.state == .unmapped }) else { return [] }
    let certain = MappingRules.proposals(for: items, among: try MappingRules.Target.all(db, kind), similar: false)
      .filter(\.value.isCertain)
    return try items.compactMap { item in
      guard let proposal = certain[item.vendorID] else { return nil }
      var decided = item
      decided.state = .mapped
      decided.targetID = proposal.targetID
      decided.decidedBy = VendorItem.automatic
      decided.decideTime = now
      try decided.update(db)
      try ActivityLog.record(
        db, "source.map", on: "sources/\(sourceID)", by: .daemon, at: now,
        summary: "mapped the \(kind.name) '\(item.name)' to \(proposal.targetID): \(proposal.reason)", before: item, after: decided)
      return decided
    }
  }

  /// Writes the counts of earlier days of items of one source, each day once.
  func backfill(_ db: Database, _ sourceID: String, _ items: [VendorItem], before end: Day? = nil) throws -> CountReceipt {
    var days: Set<Day> = []
    for item in items { days.formUnion(try VendorItemStore.days(db, of: item)) }
    let customers = Set(items.filter { $0.kind == .customer }.map(\.targetID))
    let products = Set(items.filter { $0.kind == .product }.map(\.targetID))
    var receipt = CountReceipt()
    for day in days.sorted() where end.map({ day < $0 }) ?? true {
      receipt += try write(db, sourceID, day) { customers.contains($0.customer.targetID) || products.contains($0.product.targetID) }
    }
    return receipt
  }

  /// Withdraws an item that was mapped as `old`: from its last day on, its customers and products have what is left of their counts, or 0.
  func withdraw(_ db: Database, _ old: VendorItem) throws -> CountReceipt {
    guard let day = try VendorItemStore.days(db, of: old).last else { return CountReceipt() }
    let rows = try VendorItemStore.rows(db, old.sourceID, day)
    // The counterparts that its rows were billed with.
    let targets = rows.compactMap { row -> [String]? in
      switch old.kind {
      case .customer:
        return row.count.customerID == old.vendorID && row.product.state == .mapped ? [old.targetID, row.product.targetID] : nil
      case .product:
        return row.count.productID == old.vendorID && row.customer.state == .mapped ? [row.customer.targetID, old.targetID] : nil
      }
    }
    let left = Dictionary(grouping: rows.filter(\.isBilled)) { [$0.customer.targetID, $0.product.targetID] }
    let existing = try (Customer.ids(db), Product.ids(db))
    let counts = try Set(targets).filter { existing.0.contains($0[0]) && existing.1.contains($0[1]) }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { try count(of: $0, left[$0] ?? [], old.sourceID, asOf: zone.start(of: day)) }
    return try usage.write(db, counts)
  }

  /// Writes the counts of a day, or those of the rows that are wanted. All rows of a customer and product are wanted, or none.
  private func write(
    _ db: Database, _ sourceID: String, _ day: Day, where isWanted: (VendorItemStore.Row) -> Bool = { _ in true }
  ) throws -> CountReceipt {
    let rows = try VendorItemStore.rows(db, sourceID, day).filter { $0.isBilled && isWanted($0) }
    let groups = Dictionary(grouping: rows) { [$0.customer.targetID, $0.product.targetID] }
    let existing = try (Customer.ids(db), Product.ids(db))
    let counts = try groups.compactMap { key, rows -> Count? in
      // A customer or product that was removed here is mapped again by a person.
      guard existing.0.contains(key[0]), existing.1.contains(key[1]) else { return nil }
      return try count(of: key, rows, sourceID, asOf: zone.start(of: day))
    }
    return try usage.write(db, counts.sorted { ($0.customerID, $0.productID) < ($1.customerID, $1.productID) })
  }

  /// The count of a customer and product here, as the sum of a vendor's rows.
  private func count(of key: [String], _ rows: [VendorItemStore.Row], _ sourceID: String, asOf: Instant) throws -> Count {
    let listed = rows.filter { $0.count.rawQuantity != Self.notListed }
    return Count(
      customerID: key[0], productID: key[1], quantity: try rows.map(\.count.quantity).sum(), asOf: asOf, source: sourceID, received: now,
      late: false,
      origin: CountOrigin(
        pullID: rows.map(\.pullID).max() ?? 0,
        parts: listed.map {
          VendorQuantity(
            customerID: $0.count.customerID, customerName: $0.count.customerName, productID: $0.count.productID,
            productName: $0.count.productName, quantity: $0.count.rawQuantity, lines: $0.count.lines)
        }))
  }

  /// In place of a quantity, for what the vendor no longer lists.
  private static let notListed = "not listed"
}
