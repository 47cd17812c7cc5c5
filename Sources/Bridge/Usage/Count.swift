package import BridgeAccounts
package import BridgeCore
import GRDB

/// A product's number of seats at a moment, as a source reported it (rule 14).
package struct Count: Sendable, Equatable, Codable, FetchableRecord {
  package var customerID: String
  package var productID: String
  /// Seats, 0 to 10,000,000.
  package var quantity: Int64
  package var asOf: Instant
  /// The reporting system; 0 to 64 bytes.
  package var source: String
  package var received: Instant
  /// Whether it arrived after its period was billed.
  package var late: Bool

  enum CodingKeys: String, CodingKey {
    case customerID = "customer_id"
    case productID = "product_id"
    case quantity
    case asOf = "as_of_time"
    case source
    case received = "receive_time"
    case late
  }

  /// What identifies a count: a second one with this key corrects the first.
  struct Key: Hashable, Sendable {
    var customerID: String
    var productID: String
    var asOf: Instant
    var source: String
  }

  var key: Key { Key(customerID: customerID, productID: productID, asOf: asOf, source: source) }

  package static let quantityRange: ClosedRange<Int64> = 0...10_000_000
  package static let maximumSourceLength = 64
}

/// The result of reporting counts.
package struct CountReceipt: Sendable, Equatable, Codable, AddableReceipt {
  package var accepted: Int64 = 0
  /// Already stored with the same quantity.
  package var unchanged: Int64 = 0
  /// The accepted counts whose period is already billed.
  package var late: Int64 = 0

  package init() {}

  package static func += (a: inout CountReceipt, b: CountReceipt) {
    a.accepted += b.accepted
    a.unchanged += b.unchanged
    a.late += b.late
  }
}

/// The quantity billed for one customer, product and period, and the counts it is based on.
package struct BillableCount: Sendable, Equatable, Codable {
  /// Seats.
  package var quantity: Int64
  package var basis: Product.CountBasis
  /// The `asOf` time of the newest count used.
  package var asOf: Instant
  /// The number of counts used.
  package var reports: Int
}

/// The part of a count that the calculation needs.
struct CountSample: Sendable, Equatable {
  var asOf: Instant
  var received: Instant
  var quantity: Int64
}

extension BillableCount {
  /// The billable count of `period`, as of `now`.
  ///
  /// A count is valid until the next one, so the last one before the period is carried over; counts after the period are ignored.
  /// Nil if there is no count before the period's end.
  static func of(_ samples: [CountSample], basis: Product.CountBasis, period: Range<Instant>, now: Instant) -> BillableCount? {
    let end = min(period.upperBound, max(now, period.lowerBound))
    let known = samples.filter { $0.asOf < period.upperBound }.sorted { ($0.asOf, $0.received) < ($1.asOf, $1.received) }
    guard let last = known.last else { return nil }
    let inside = known.filter { period.contains($0.asOf) }
    let carried = known.last { $0.asOf < period.lowerBound }
    let relevant = (carried.map { [$0] } ?? []) + inside
    let quantity =
      switch basis {
      case .latest: last.quantity
      case .peak: relevant.map(\.quantity).max() ?? last.quantity
      case .average: average(relevant, from: period.lowerBound, to: end) ?? last.quantity
      }
    return BillableCount(quantity: quantity, basis: basis, asOf: last.asOf, reports: relevant.count)
  }

  /// The average weighted by how long each count was valid, starting at the first one; nil if that duration is zero.
  private static func average(_ samples: [CountSample], from start: Instant, to end: Instant) -> Int64? {
    var weighted: Int64 = 0
    var total: Int64 = 0
    for (index, sample) in samples.enumerated() {
      let begins = max(sample.asOf, start)
      let ends = min(index + 1 < samples.count ? max(samples[index + 1].asOf, start) : end, end)
      let length = ends.milliseconds - begins.milliseconds
      guard length > 0 else { continue }
      weighted += sample.quantity * length
      total += length
    }
    guard total > 0 else { return nil }
    return (weighted + total - 1) / total
  }
}
