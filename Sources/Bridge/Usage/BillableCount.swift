package import BridgeAccounts
package import BridgeCore

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
