package import Bridge
package import BridgeAccounts
package import BridgeCore
package import ExactDecimal
import GRDB

/// Lists the vendors' customers and products, and takes the decisions about them (rule 44).
package struct VendorItemService: Sendable {
  package let store: Store
  package let clock: any BridgeClock
  package let usage: UsageService
  package let customers: CustomerService

  package init(store: Store, clock: any BridgeClock, usage: UsageService, customers: CustomerService) {
    self.store = store
    self.clock = clock
    self.usage = usage
    self.customers = customers
  }

  /// An item with what is known of it.
  package struct Detail: Sendable, Equatable {
    package var item: VendorItem
    package var proposedID = ""
    package var proposalReason = ""
    package var quantity: ExactDecimal?
    package var value: ExactDecimal?
    package var currency = ""
    package var day: Day?
    /// The names of its products, or of its customers.
    package var others: [String] = []
  }

  package struct Filter: Sendable, Equatable {
    package var sourceID = ""
    package var kind: VendorItem.Kind?
    package var state: VendorItem.State?

    package init(sourceID: String = "", kind: VendorItem.Kind? = nil, state: VendorItem.State? = nil) {
      self.sourceID = sourceID
      self.kind = kind
      self.state = state
    }
  }

  /// The unmapped first, the largest quantity first.
  package func list(_ filter: Filter) async throws -> (items: [Detail], unmapped: UnmappedSummary) {
    try await store.read { db in
      let ids = filter.sourceID.isEmpty ? try VendorItemStore.sourceIDs(db) : [filter.sourceID]
      var items: [Detail] = []
      var unmapped = UnmappedSummary()
      for id in ids {
        let day = try VendorItemStore.latestDay(db, id)
        let rows = try day.map { try VendorItemStore.rows(db, id, $0) } ?? []
        let summary = try UnmappedRules.summary(rows)
        unmapped.customers += summary.customers
        unmapped.products += summary.products
        unmapped.quantity = try unmapped.quantity + summary.quantity
        for kind in VendorItem.Kind.allCases where filter.kind ?? kind == kind {
          items += try Self.details(db, id, kind, rows, day)
        }
      }
      if let state = filter.state { items = items.filter { $0.item.state == state } }
      return (items.sorted(by: Self.isBefore), unmapped)
    }
  }

  private static func isBefore(_ a: Detail, _ b: Detail) -> Bool {
    if (a.item.state == .unmapped) != (b.item.state == .unmapped) { return a.item.state == .unmapped }
    if a.quantity != b.quantity { return (a.quantity ?? .zero) > (b.quantity ?? .zero) }
    return (a.item.sourceID, a.item.kind.rawValue, a.item.vendorID) < (b.item.sourceID, b.item.kind.rawValue, b.item.vendorID)
  }

  private static func details(
    _ db: GRDB.Database, _ sourceID: String, _ kind: VendorItem.Kind, _ rows: [VendorItemStore.Row], _ day: Day?
  ) throws -> [Detail] {
    let items = try VendorItemStore.items(db, sourceID, kind)
    let proposals =
      items.contains { $0.state == .unmapped } ? MappingRules.proposals(for: items, among: try MappingRules.Target.all(db, kind)) : [:]
    let groups = Dictionary(grouping: rows) { kind == .customer ? $0.count.customerID : $0.count.productID }
    return try items.map { item in
      var detail = Detail(item: item)
      if let proposal = proposals[item.vendorID] {
        detail.proposedID = proposal.targetID
        detail.proposalReason = proposal.reason
      }
      guard let group = groups[item.vendorID] else { return detail }
      detail.day = day
      detail.quantity = try group.map(\.count.quantity).sum()
      let currencies = Set(group.map(\.count.currency))
      let costs = group.compactMap(\.count.cost)
      if currencies.count == 1, costs.count == group.count {
        detail.value = try costs.sum()
        detail.currency = group[0].count.currency
      }
      detail.others = group.prefix(20).map { kind == .customer ? $0.count.productName : $0.count.customerName }
      return detail
    }
  }
}

extension VendorItemService {
  package struct Mapped: Sendable, Equatable {
    package var item: VendorItem
    package var isCreated: Bool
    package var receipt: CountReceipt
  }

  /// Maps an item to an existing customer or product. The counts that were read while it waited are stored.
  package func map(_ sourceID: String, _ kind: VendorItem.Kind, _ vendorID: String, to targetID: String, by caller: Caller) async throws
    -> Mapped
  {
    try await decide(sourceID, kind, vendorID, by: caller) { db, item in
      switch kind {
      case .customer: _ = try Customer.require(db, targetID)
      case .product: _ = try Product.require(db, targetID)
      }
      item.state = .mapped
      item.targetID = targetID
      item.reason = ""
    }
  }

  /// Creates a customer with the vendor's name, and maps the item to it. Without `targetID` its id is made from the name; without a company it is
  /// disabled.
  package func create(
    _ sourceID: String, _ vendorID: String, as targetID: String, company: String, by caller: Caller
  ) async throws -> Mapped {
    let item = try await store.read { db in try VendorItem.require(db, sourceID, .customer, vendorID) }
    guard item.state == .unmapped else {
      throw DomainError.unmet(
        "ITEM_DECIDED", "'\(item.name)' is already \(item.state == .mapped ? "mapped to \(item.targetID)" : "excluded")",
        remedy: Remedy(.sourcesItemsList, sourceID))
    }
    let id = targetID.isEmpty ? NewCustomerRules.slug(item.name) : targetID
    guard !id.isEmpty else {
      throw DomainError.invalid("target_id", "is empty, and no id can be made from the name '\(item.name)'; give an id")
    }
    var wanted = CustomerChange()
    wanted.displayName = item.name
    wanted.enabled = !company.isEmpty
    wanted.companyIdentifier = company
    let isValidating = Store.isValidating
    // The customer of an earlier call that was interrupted before it was mapped.
    let existing = try await store.read { db in try Customer.fetchOne(db, key: id) }
    if existing?.displayName != item.name {
      _ = try await customers.create(id, wanted, request: nil, validateOnly: isValidating, by: caller)
    }
    // A customer that was only checked does not exist, so nothing can be mapped to it.
    if isValidating {
      var mapped = item
      mapped.state = .mapped
      mapped.targetID = id
      return Mapped(item: mapped, isCreated: true, receipt: CountReceipt())
    }
    var mapped = try await map(sourceID, .customer, vendorID, to: id, by: caller)
    mapped.isCreated = true
    return mapped
  }

  package func exclude(
    _ sourceID: String, _ kind: VendorItem.Kind, _ vendorID: String, reason: String, by caller: Caller
  ) async throws -> VendorItem {
    guard (1...VendorItem.longestReason).contains(reason.trimmed.unicodeScalars.count), !reason.hasControlCharacters else {
      throw DomainError.invalid(
        "reason", "must have 1 to \(VendorItem.longestReason) characters, and no control characters: say why it is never billed")
    }
    return try await decide(sourceID, kind, vendorID, by: caller) { _, item in
      item.state = .excluded
      item.targetID = ""
      item.reason = reason
    }.item
  }

  package func reset(_ sourceID: String, _ kind: VendorItem.Kind, _ vendorID: String, by caller: Caller) async throws -> VendorItem {
    try await decide(sourceID, kind, vendorID, by: caller) { _, item in
      item.state = .unmapped
      item.targetID = ""
      item.reason = ""
    }.item
  }

  private func decide(
    _ sourceID: String, _ kind: VendorItem.Kind, _ vendorID: String, by caller: Caller,
    _ change: @escaping @Sendable (GRDB.Database, inout VendorItem) throws -> Void
  ) async throws -> Mapped {
    let now = clock.now()
    return try await store.write { [usage] db in
      let old = try VendorItem.require(db, sourceID, kind, vendorID)
      var new = old
      try change(db, &new)
      guard (new.state, new.targetID, new.reason) != (old.state, old.targetID, old.reason) else {
        return Mapped(item: old, isCreated: false, receipt: CountReceipt())
      }
      new.decidedBy = new.state == .unmapped ? "" : caller.user
      new.decideTime = new.state == .unmapped ? nil : now
      try new.update(db)
      let zone = ZoneRules(try IntegrationSettings.current(db).zone)
      let intake = VendorIntake(usage: usage, zone: zone, now: now)
      var receipt = CountReceipt()
      // What was billed as something else, or is never billed any more, must not go on with its last count.
      if old.state == .mapped { receipt += try intake.withdraw(db, old) }
      if new.state == .mapped { receipt += try intake.backfill(db, sourceID, [new]) }
      let what =
        switch new.state {
        case .mapped: "mapped the \(kind.name) '\(new.name)' to \(new.targetID)"
        case .excluded: "excluded the \(kind.name) '\(new.name)': \(new.reason)"
        case .unmapped: "took back the decision about the \(kind.name) '\(new.name)'"
        }
      try ActivityLog.record(db, "source.map", on: "sources/\(sourceID)", by: caller, at: now, summary: what, before: old, after: new)
      return Mapped(item: new, isCreated: false, receipt: receipt)
    }
  }
}
