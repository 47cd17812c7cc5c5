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

  /// Nil in a plan of an earlier version.
  package var calculation: Calculation?

  /// How the quantity was calculated.
  package struct Calculation: Sendable, Equatable, Codable {
    package struct Days: Sendable, Equatable, Codable {
      /// Those that have begun and have a quantity.
      package var counted: Int
      /// Those among them without a count of their own.
      package var carried: Int
      /// Those before the first count.
      package var missing: Int
    }

    /// Before it was rounded.
    package var unrounded: ExactDecimal
    package var rounding: Product.Rounding
    /// Nil for any other basis.
    package var percentile: Int?
    /// Nil for the basis latest.
    package var days: Days?
    /// Whether the period has not ended.
    package var isSoFar: Bool
  }

  package struct SourceQuantity: Sendable, Equatable, Codable {
    package var source: String
    package var quantity: ExactDecimal
  }
}

extension BillableCount {
  /// "percentile 85 count of 2026-11 so far, carried 2 of 30 days, 12.3 rounded up".
  func text(of period: Period) -> String {
    var parts = [calculation?.percentile.map { "percentile \($0) count of \(period)" } ?? "\(basis) count of \(period)"]
    guard let calculation else { return parts[0] }
    if calculation.isSoFar { parts[0] += " so far" }
    if let days = calculation.days {
      if days.carried > 0 { parts.append("carried \(days.carried) of \(Plural.of(days.counted, "day"))") }
      if days.missing > 0 { parts.append("no count on the first \(Plural.of(days.missing, "day"))") }
    }
    if calculation.unrounded != quantity {
      parts.append("\(calculation.unrounded) rounded \(calculation.rounding == .up ? "up" : "half up")")
    }
    return parts.joined(separator: ", ")
  }

  /// Whether the text says more than which count it is.
  var isCalculated: Bool { calculation.map { basis != .latest || $0.unrounded != quantity } ?? false }

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
  /// Which of a period's counts is billed, and how it is rounded.
  struct Rule: Sendable, Equatable {
    var basis: Product.CountBasis
    var percentile = 85
    var rounding = Product.Rounding.none

    init(basis: Product.CountBasis, percentile: Int = 85, rounding: Product.Rounding = .none) {
      self.basis = basis
      self.percentile = percentile
      self.rounding = rounding
    }

    init(_ product: Product) {
      self.init(basis: product.countBasis, percentile: product.effectivePercentile, rounding: product.effectiveRounding)
    }
  }

  /// The billable count of `period` by one source, as of `now` (rule 60).
  ///
  /// A count is valid until the next one, so the last one before the period is carried over; counts after the period are ignored.
  /// Nil if there is no count before the period's end. Throws `ExactDecimal.Overflow`.
  static func of(_ samples: [CountSample], _ rule: Rule, period: CountPeriod, now: Instant) throws -> BillableCount? {
    let bounds = period.bounds
    let end = min(bounds.upperBound, max(now, bounds.lowerBound))
    let known = samples.filter { $0.asOf < bounds.upperBound }.sorted { ($0.asOf, $0.received) < ($1.asOf, $1.received) }
    guard let last = known.last else { return nil }
    let inside = known.filter { bounds.contains($0.asOf) }
    let carried = known.last { $0.asOf < bounds.lowerBound }
    let relevant = (carried.map { [$0] } ?? []) + inside
    let days = DayCounts(relevant, period, now: now)
    let quantity =
      switch rule.basis {
      case .latest: last.quantity
      case .peak: relevant.map(\.quantity).max() ?? last.quantity
      case .average: average(relevant, from: bounds.lowerBound, to: end, rule.rounding) ?? last.quantity
      case .percentile: days.percentile(rule.percentile) ?? last.quantity
      case .sum: try days.quantities.sum()
      }
    var calculation = Calculation(unrounded: quantity, rounding: rule.rounding, isSoFar: now < bounds.upperBound)
    if rule.basis == .percentile { calculation.percentile = rule.percentile }
    if rule.basis != .latest {
      calculation.days = Calculation.Days(counted: days.quantities.count, carried: days.carried, missing: days.missing)
    }
    return BillableCount(
      quantity: try quantity.rounded(rule.rounding.exact), basis: rule.basis, asOf: last.asOf, reports: relevant.count, source: last.source,
      calculation: calculation)
  }

  /// The average weighted by how long each count was valid, starting at the first one; nil if that duration is zero.
  ///
  /// It has four places, and is cut to them such that rounding it as the product says gives the same as rounding the exact average.
  private static func average(
    _ samples: [CountSample], from start: Instant, to end: Instant, _ rounding: Product.Rounding
  ) -> ExactDecimal? {
    var weighted: Int128 = 0
    var total: Int128 = 0
    for (index, sample) in samples.enumerated() {
      let begins = max(sample.asOf, start)
      let ends = min(index + 1 < samples.count ? max(samples[index + 1].asOf, start) : end, end)
      let length = ends.milliseconds - begins.milliseconds
      guard length > 0 else { continue }
      weighted += Int128(sample.quantity.tenThousandths) * Int128(length)
      total += Int128(length)
    }
    guard total > 0 else { return nil }
    let tenThousandths =
      switch rounding {
      case .up: (weighted + total - 1) / total
      case .halfUp: weighted / total
      case .none: (2 * weighted + total) / (2 * total)
      }
    return Int64(exactly: tenThousandths).map { ExactDecimal(tenThousandths: $0) }
  }
}

extension Product.Rounding {
  var exact: ExactDecimal.Rounding {
    switch self {
    case .up: .up
    case .halfUp: .halfUp
    case .none: .none
    }
  }
}

/// Stored with a plan. Plans of earlier versions have a whole number and no source.
extension BillableCount: Codable {
  private enum CodingKeys: String, CodingKey {
    case quantity, basis, asOf, reports, source, others, isSourceChosen, origin, calculation
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let exact = try? values.decode(ExactDecimal.self, forKey: .quantity) {
      quantity = exact
    } else {
      // An earlier version wrote a number. It is tried last, because refusing a text takes long.
      quantity = ExactDecimal(try values.decode(Int32.self, forKey: .quantity))
    }
    basis = try values.decode(Product.CountBasis.self, forKey: .basis)
    asOf = try values.decode(Instant.self, forKey: .asOf)
    reports = try values.decode(Int.self, forKey: .reports)
    source = try values.decodeIfPresent(String.self, forKey: .source) ?? ""
    others = try values.decodeIfPresent([SourceQuantity].self, forKey: .others) ?? []
    isSourceChosen = try values.decodeIfPresent(Bool.self, forKey: .isSourceChosen) ?? false
    origin = try values.decodeIfPresent(CountOrigin.self, forKey: .origin)
    calculation = try values.decodeIfPresent(Calculation.self, forKey: .calculation)
  }
}
