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
    let pullID = pull.id ?? 0
    try VendorItemStore.replace(db, sourceID, day, counts, pullID: pullID)
    let decided = try decide(db, sourceID, .customer) + decide(db, sourceID, .product)
    var receipt = try write(db, sourceID, day)
    // What was decided just now may have waited for days.
    for item in decided { receipt += try backfill(db, item, before: day) }
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
      // Two currencies are never added.
      counts[position].cost = try earlier.currency == row.currency ? Self.sum(earlier.cost, row.cost) : nil
    }
    for count in counts where !Count.quantityRange.contains(count.quantity) {
      throw DomainError(
        .failedPrecondition,
        "\(count.customerName) has \(count.quantity) of \(count.productName), which is not 0 to 10000000; nothing was stored",
        reason: "QUANTITY_OUT_OF_RANGE")
    }
    return counts
  }

  private static func sum(_ a: ExactDecimal?, _ b: ExactDecimal?) throws -> ExactDecimal? {
    guard let a, let b else { return a ?? b }
    return try a + b
  }

  /// The customers and products of the last day that are no longer listed, with 0.
  private func vanished(_ db: Database, _ sourceID: String, besides counts: [VendorCount], before day: Day) throws -> [VendorCount] {
    guard let last = try VendorItemStore.latestDay(db, sourceID, before: day) else { return [] }
    let earlier = try VendorItemStore.rows(db, sourceID, last).map(\.count)
    // An empty list is rather a fault of the vendor than the end of all contracts.
    guard !counts.isEmpty || earlier.allSatisfy({ $0.quantity == .zero }) else {
      throw DomainError(
        .failedPrecondition,
        "no subscription is listed, but \(last) had \(Plural.of(earlier.count, "one", "")) with seats; nothing was stored",
        reason: "NOTHING_LISTED",
        advice: "Check the source's permissions at Trend Micro. If there are no customers any more, pause the source.")
    }
    let listed = Set(counts.map { [$0.customerID, $0.productID] })
    return earlier.filter { !listed.contains([$0.customerID, $0.productID]) }.map { count in
      var zero = count
      zero.quantity = .zero
      zero.rawQuantity = "not listed"
      zero.cost = nil
      zero.lines = []
      return zero
    }
  }

  /// Maps the items whose counterpart is exact and unique. Returns them.
  private func decide(_ db: Database, _ sourceID: String, _ kind: VendorItem.Kind) throws -> [VendorItem] {
    let items = try VendorItemStore.items(db, sourceID, kind)
    guard items.contains(where: { $0.state == .unmapped }) else { return [] }
    let certain = MappingRules.proposals(for: items, among: try MappingRules.Target.all(db, kind)).filter(\.value.isCertain)
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

  /// Writes the counts of an item's earlier days.
  func backfill(_ db: Database, _ item: VendorItem, before end: Day? = nil) throws -> CountReceipt {
    var receipt = CountReceipt()
    for day in try VendorItemStore.days(db, of: item) where end.map({ day < $0 }) ?? true {
      receipt += try write(db, item.sourceID, day, only: item)
    }
    return receipt
  }

  /// Writes the counts of a day; with `only`, those of that item's customer or product.
  private func write(_ db: Database, _ sourceID: String, _ day: Day, only item: VendorItem? = nil) throws -> CountReceipt {
    var rows = try VendorItemStore.rows(db, sourceID, day).filter(\.isBilled)
    if let item { rows = rows.filter { (item.kind == .customer ? $0.customer : $0.product).targetID == item.targetID } }
    let groups = Dictionary(grouping: rows) { [$0.customer.targetID, $0.product.targetID] }
    let existing = try (Customer.ids(db), Product.ids(db))
    let counts = try groups.compactMap { key, rows -> Count? in
      // A customer or product that was removed here is mapped again by a person.
      guard existing.0.contains(key[0]), existing.1.contains(key[1]) else { return nil }
      let listed = rows.filter { $0.count.rawQuantity != "not listed" }
      return Count(
        customerID: key[0], productID: key[1], quantity: try rows.map(\.count.quantity).sum(), asOf: zone.start(of: day), source: sourceID,
        received: now, late: false,
        origin: CountOrigin(
          pullID: rows.map(\.pullID).max() ?? 0,
          parts: listed.map {
            VendorQuantity(
              customerID: $0.count.customerID, customerName: $0.count.customerName, productID: $0.count.productID,
              productName: $0.count.productName, quantity: $0.count.rawQuantity, lines: $0.count.lines)
          }))
    }
    return try usage.write(db, counts.sorted { ($0.customerID, $0.productID) < ($1.customerID, $1.productID) })
  }
}
