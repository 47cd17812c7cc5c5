package import BridgeAccounts
package import BridgeCore

/// What is billed for one customer, product and period, and what it rests on.
package struct BillableCount: Sendable, Equatable, Codable {
  /// Seats.
  package var quantity: Int64
  package var basis: Product.CountBasis
  /// When the newest count that it rests on was true.
  package var asOf: Instant
  /// How many counts it rests on.
  package var reports: Int
}

/// A count as the rules see it.
struct CountSample: Sendable, Equatable {
  var asOf: Instant
  var received: Instant
  var quantity: Int64
}

extension BillableCount {
  /// The billable count of `period` as it stands at `now`.
  ///
  /// A count is true until the next one, so the last one before the period is carried into it; what comes after the period is not looked at.
  /// Nil where there is no count up to the period's end.
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

  /// Weighted by how long each count was true, from the first one on; nil where that is no time at all.
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
