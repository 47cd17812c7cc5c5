import BridgeCore
import ExactDecimal
import GRDB

extension VendorItemStore {
  /// A volume of a span of days: the sum of the days' quantities, and of what the vendor charged for them.
  struct Volume: Equatable {
    var quantity = ExactDecimal.zero
    /// Nil if one of the counts says none, or they have two currencies.
    var cost: ExactDecimal? = ExactDecimal.zero
    var currency = ""
  }

  /// The volumes of products that are mapped to one of `products`, by the vendor's customer and product. As in a count (rule 60), a day without a count has that
  /// of the day before; what follows the last day on which the source has counts is not known yet.
  static func volumes(
    _ db: Database, _ sourceID: String, of products: Set<String>, from: Day, to: Day
  ) throws -> [[String]: Volume] {
    guard !products.isEmpty, let latest = try latestDay(db, sourceID) else { return [:] }
    let (first, last) = (from.description, to.description)
    let request: SQLRequest<GRDB.Row> = """
      SELECT vendor_customer, vendor_product, day, quantity, cost, currency FROM vendor_counts AS counts
      JOIN vendor_items AS product ON product.source_id = counts.source_id AND product.kind = 2 AND product.vendor_id = vendor_product
      WHERE counts.source_id = \(sourceID) AND product.state = 2 AND product.target_id IN \(products.sorted()) AND day <= \(last)
        AND day >= coalesce((
          SELECT max(day) FROM vendor_counts AS earlier WHERE earlier.source_id = counts.source_id
            AND earlier.vendor_customer = counts.vendor_customer AND earlier.vendor_product = counts.vendor_product AND earlier.day < \(first)), \(first))
      ORDER BY vendor_customer, vendor_product, day
      """
    let rows = try request.fetchAll(db)
    let end = min(to, latest)
    var volumes: [[String]: Volume] = [:]
    for (index, row) in rows.enumerated() {
      let key: [String] = [row["vendor_customer"], row["vendor_product"]]
      guard let day = Day(text: row["day"] as String) else { continue }
      let next = index + 1 < rows.count ? rows[index + 1] : nil
      let isLast = next.map { [$0["vendor_customer"] as String, $0["vendor_product"] as String] != key } ?? true
      let following = isLast ? nil : next.flatMap { Day(text: $0["day"] as String) }
      let days = (following?.ordinal ?? end.ordinal + 1) - max(day, from).ordinal
      guard days > 0 else { continue }
      let (quantity, cost, currency): (ExactDecimal, String, String) = (row["quantity"], row["cost"], row["currency"])
      var volume = volumes[key] ?? Volume(currency: currency)
      for _ in 0..<days {
        volume.quantity = try volume.quantity + quantity
        if let sum = volume.cost, let cost = ExactDecimal(cost), volume.currency == currency {
          volume.cost = try sum + cost
        } else if quantity != .zero {
          // A count of 0 may be without a cost, because the vendor no longer lists the product.
          volume.cost = nil
        }
      }
      volumes[key] = volume
    }
    // What no usage costs is not known.
    return volumes.mapValues { $0.quantity == .zero ? Volume(cost: nil) : $0 }
  }
}
