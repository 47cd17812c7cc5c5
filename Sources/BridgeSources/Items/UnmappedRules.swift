import BridgeCore
package import ExactDecimal
package import GRDB

/// What is not billed because its customer or product is not mapped.
package struct UnmappedSummary: Sendable, Equatable {
  package var customers = 0
  package var products = 0
  /// The sum of the quantities; those of excluded items are not in it.
  package var quantity = ExactDecimal.zero

  package var isEmpty: Bool { customers == 0 && products == 0 }

  /// "3 customers and 1 product of lmpi are not mapped: 47 seats are not billed".
  package func text(of sourceID: String) -> String {
    let what = [customers > 0 ? Plural.of(customers, "customer") : nil, products > 0 ? Plural.of(products, "product") : nil]
    return "\(what.compactMap(\.self).joined(separator: " and ")) of \(sourceID) \(customers + products == 1 ? "is" : "are") not mapped: "
      + "\(quantity) \(quantity == ExactDecimal(1) ? "seat is" : "seats are") not billed"
  }

  /// By source, for all sources and import profiles; those without anything unmapped are left out.
  package static func all(_ db: Database) throws -> [(sourceID: String, summary: UnmappedSummary)] {
    try VendorItemStore.sourceIDs(db).compactMap { id in
      guard let day = try VendorItemStore.latestDay(db, id) else { return nil }
      let summary = try UnmappedRules.summary(VendorItemStore.rows(db, id, day))
      return summary.isEmpty ? nil : (id, summary)
    }
  }
}

enum UnmappedRules {
  static func summary(_ rows: [VendorItemStore.Row]) throws -> UnmappedSummary {
    let waiting = rows.filter { $0.isUnmapped && $0.count.quantity != .zero }
    return UnmappedSummary(
      customers: Set(waiting.filter { $0.customer.state == .unmapped }.map(\.count.customerID)).count,
      products: Set(waiting.filter { $0.product.state == .unmapped }.map(\.count.productID)).count,
      quantity: try waiting.map(\.count.quantity).sum())
  }
}
