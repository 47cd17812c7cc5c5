import BridgeCore
import ExactDecimal
import GRDB
import TrendMicro

/// Compares a closed month's summary report with the counts of that month (rule 43).
enum CorrectionRules {
  /// The day of the month until which the report of the month before is read again.
  static let lastReportDay = 10

  /// Replaces the corrections of a month. `plans` are the present counts, which name their service plans.
  static func replace(
    _ db: Database, _ sourceID: String, _ period: Period, reported rows: [SummaryRow], plans: [LicenseCount], at now: Instant
  ) throws {
    let counted = try highest(db, sourceID, period, plans: plans)
    // A month in which nothing was pulled cannot be compared.
    guard !counted.isEmpty else { return }
    let figures = Dictionary(MonthFigure.all(rows).map { ([$0.customer, $0.product], $0) }) { first, _ in first }
    let items = try targets(db, sourceID)
    try Correction.filter(Column("source_id") == sourceID && Column("period") == period.description).deleteAll(db)
    for difference in MonthDifference.all(counted: counted, reported: rows) {
      guard let (customer, product, counted, provisioned) = parts(difference) else { continue }
      let figure = figures[[customer, product]]
      try Correction(
        sourceID: sourceID, period: period.description, vendorCustomer: customer, vendorProduct: product,
        customerID: items[.customer]?[customer] ?? "", productID: items[.product]?[product] ?? "", counted: decimal(counted),
        provisioned: decimal(provisioned), used: decimal(figure?.used), reportTime: now
      ).save(db)
    }
  }

  private static func parts(_ difference: MonthDifference) -> (String, String, TrendMicro.Quantity?, TrendMicro.Quantity?)? {
    switch difference {
    case .quantity(let customer, let product, let counted, let reported): (customer, product, counted, reported)
    case .onlyReported(let customer, let product, let reported): (customer, product, nil, reported)
    case .onlyCounted(let customer, let product, let counted): (customer, product, counted, nil)
    // Without an id in the report, nothing can be said about them.
    case .ambiguousCustomer: nil
    }
  }

  private static func decimal(_ quantity: TrendMicro.Quantity?) -> ExactDecimal? { quantity.flatMap { ExactDecimal($0.description) } }

  /// The highest counts of the month.
  private static func highest(_ db: Database, _ sourceID: String, _ period: Period, plans: [LicenseCount]) throws -> [LicenseCount] {
    let services = Dictionary(plans.map { ([$0.customerID, $0.productID], $0.servicePlans) }) { first, _ in first }
    return try VendorItemStore.highest(db, sourceID, from: period.firstDay, to: period.lastDay).compactMap { count in
      guard let units = TrendMicro.Quantity(count.quantity.description) else { return nil }
      return LicenseCount(
        customerID: count.customerID, customerName: count.customerName, productID: count.productID, productName: count.productName,
        servicePlans: services[[count.customerID, count.productID]] ?? [], units: units, subscriptionIDs: [])
    }
  }

  /// What the mapped names are here, by kind and name.
  private static func targets(_ db: Database, _ sourceID: String) throws -> [VendorItem.Kind: [String: String]] {
    var targets: [VendorItem.Kind: [String: String]] = [:]
    for kind in VendorItem.Kind.allCases {
      for item in try VendorItemStore.items(db, sourceID, kind) where item.state == .mapped {
        targets[kind, default: [:]][item.name] = item.targetID
      }
    }
    return targets
  }
}
