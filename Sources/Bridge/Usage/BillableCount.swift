package import BridgeAccounts
package import BridgeCore
package import ExactDecimal

/// The quantity billed for one customer, product and period, and the counts it is based on.
package struct BillableCount: Sendable, Equatable {
  package var quantity: ExactDecimal
  package var basis: Product.CountBasis
  /// The `asOf` time of the newest count used.
  package var asOf: Instant
  /// The number of counts used.
  package var reports: Int
  /// The source that decides (rule 45).
  package var source = ""
  /// What would be billed by the other sources that reported in the period, in the order of precedence.
  package var others: [SourceQuantity] = []
  /// Whether the product names the source in its precedence.
  package var isSourceChosen = false
  /// Where the newest count used comes from; nil if it was not collected.
  package var origin: CountOrigin?

  package struct SourceQuantity: Sendable, Equatable, Codable {
    package var source: String
    package var quantity: ExactDecimal
  }
}

extension BillableCount {
  /// Whether sources differ and the product does not say which decides.
  var isDisputed: Bool { !isSourceChosen && others.contains { $0.quantity != quantity } }

  /// Names the source if it was collected, or if there are several: " from lmpi, pull 12: Alder Dental, Worry-Free Services 40". Else empty.
  var sourceText: String {
    guard origin != nil || !others.isEmpty else { return "" }
    var text = " from \(source.isEmpty ? "no named source" : source)"
    if let origin {
      let parts = origin.parts.prefix(3).map { "\($0.customerName), \($0.productName) \($0.quantity)" }
      let more = origin.parts.count > 3 ? " and \(origin.parts.count - 3) more" : ""
      text += ", pull \(origin.pullID): \(parts.isEmpty ? "no longer listed" : parts.joined(separator: "; ") + more)"
    }
    if !others.isEmpty {
      text += "; not used: " + others.map { "\($0.source.isEmpty ? "no named source" : $0.source) \($0.quantity)" }.joined(separator: ", ")
    }
    return text
  }
}

/// The part of a count that the calculation needs.
struct CountSample: Sendable, Equatable {
  var asOf: Instant
  var received: Instant
  var quantity: ExactDecimal
  var source = ""
}

extension BillableCount {
  /// The billable count of `period` by one source, as of `now`.
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
    return BillableCount(quantity: quantity, basis: basis, asOf: last.asOf, reports: relevant.count, source: last.source)
  }

  /// The average weighted by how long each count was valid, starting at the first one, rounded up to a whole number; nil if that duration is zero.
  private static func average(_ samples: [CountSample], from start: Instant, to end: Instant) -> ExactDecimal? {
    var weighted: Int128 = 0
    var total: Int128 = 0
    for (index, sample) in samples.enumerated() {
      let begins = max(sample.asOf, start)
      let ends = min(index + 1 < samples.count ? max(samples[index + 1].asOf, start) : end, end)
      let length = ends.milliseconds - begins.milliseconds
      guard length > 0 else { continue }
      weighted += Int128(sample.quantity.tenThousandths) * Int128(length)
      total += Int128(length) * 10_000
    }
    guard total > 0 else { return nil }
    return ExactDecimal(exactly: (weighted + total - 1) / total)
  }
}

/// Stored with a plan. Plans of earlier versions have a whole number and no source.
extension BillableCount: Codable {
  private enum CodingKeys: String, CodingKey {
    case quantity, basis, asOf, reports, source, others, isSourceChosen, origin
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let whole = try? values.decode(Int32.self, forKey: .quantity) {
      quantity = ExactDecimal(whole)
    } else {
      quantity = try values.decode(ExactDecimal.self, forKey: .quantity)
    }
    basis = try values.decode(Product.CountBasis.self, forKey: .basis)
    asOf = try values.decode(Instant.self, forKey: .asOf)
    reports = try values.decode(Int.self, forKey: .reports)
    source = try values.decodeIfPresent(String.self, forKey: .source) ?? ""
    others = try values.decodeIfPresent([SourceQuantity].self, forKey: .others) ?? []
    isSourceChosen = try values.decodeIfPresent(Bool.self, forKey: .isSourceChosen) ?? false
    origin = try values.decodeIfPresent(CountOrigin.self, forKey: .origin)
  }
}
