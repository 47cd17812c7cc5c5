package import ExactDecimal

/// Divides a quantity over the targets of a mapping (rule 68). Pure; the parts of a split always add up to the quantity.
package enum TargetShareRules {
  /// What a target gets, and why.
  package struct Part: Sendable, Equatable {
    package var quantity: ExactDecimal
    /// "60 percent of 37 → 22.2, rounded up 23"
    package var text: String

    package init(quantity: ExactDecimal, text: String) {
      self.quantity = quantity
      self.text = text
    }
  }

  /// What a count has of one of the vendor's customers.
  package struct Site: Sendable, Equatable {
    package var id: String
    package var name: String
    package var quantity: ExactDecimal

    package init(id: String, name: String, quantity: ExactDecimal) {
      self.id = id
      self.name = name
      self.quantity = quantity
    }

    /// "Kiel 3", or "kiel-1 3" without a name
    package var text: String { "\(name.isEmpty ? id : name) \(quantity)" }
  }

  /// Ten-thousandths of a percent, in a whole.
  private static let whole: Int128 = 1_000_000
  private static let one: Int128 = 10_000

  /// The sites that no target names and that have a quantity, sorted by id.
  package static func unnamed(_ sites: [Site], _ targets: [Target]) -> [Site] {
    let named = Set(targets.compactMap { if case .site(let id)? = $0.share { id } else { nil } })
    return sites.filter { !named.contains($0.id) && $0.quantity != .zero }.sorted { $0.id < $1.id }
  }

  /// The parts of a split of `total`, which is not negative, in the order of the targets.
  ///
  /// Fixed quantities and sites are taken first, each no more than is left. Percentages are of what is left then, rounded, each no more than is left; the
  /// remainder gets the rest. Without a remainder they are 100 together, and are rounded by largest remainder.
  package static func split(
    _ total: ExactDecimal, sites: [Site] = [], over targets: [Target], rounding: ExactDecimal.Rounding
  ) -> [Part] {
    var split = Split(total: total, left: total)
    var parts = [Part?](repeating: nil, count: targets.count)
    for (index, target) in targets.enumerated() {
      switch target.share {
      case .quantity(let fixed)?: parts[index] = split.take(fixed, "\(fixed) fixed")
      case .site(let id)?:
        let own = sites.filter { $0.id == id }
        let exact = ExactDecimal(tenThousandths: own.reduce(0) { $0.addingReportingOverflow($1.quantity.tenThousandths).partialValue })
        let name = own.first?.name ?? ""
        let rounded = (try? exact.rounded(rounding)) ?? exact
        parts[index] = split.take(
          rounded,
          "the site \(name.isEmpty ? id : name)" + (own.isEmpty ? ", which has no part of the count" : " has \(exact)")
            + (rounded == exact ? "" : ", rounded \(words(rounding)) \(rounded)"))
      case .percent?, .remainder?, nil: break
      }
    }
    let rest = split.left
    let percents = targets.map { if case .percent(let percent)? = $0.share { percent } else { ExactDecimal.zero } }
    let remainder = targets.firstIndex { $0.share == .remainder }
    let largest = remainder == nil ? largestRemainders(rest, percents, rounding) : []
    for (index, percent) in percents.enumerated() where percent != .zero {
      let product = Int128(rest.tenThousandths) * Int128(percent.tenThousandths)
      let exact = "\(percent) percent of \(rest) → \(quotient(product, whole))\(product % whole == 0 ? "" : "…")"
      if remainder == nil {
        let isExact = product == Int128(largest[index].tenThousandths) * whole
        parts[index] = split.take(largest[index], exact + (isExact ? "" : ", \(largest[index]) by largest remainder"))
      } else {
        let rounded = self.rounded(product, by: whole, rounding)
        let isExact = product == Int128(rounded.tenThousandths) * whole
        parts[index] = split.take(rounded, exact + (isExact ? "" : ", rounded \(words(rounding)) \(rounded)"))
      }
    }
    if let remainder {
      let names = unnamed(sites, targets).map(\.text)
      parts[remainder] = split.take(
        split.left,
        "the remainder of \(total) → \(split.left)"
          + (names.isEmpty ? "" : ", with the sites that no target names: \(names.joined(separator: ", "))"))
    }
    return parts.map { $0 ?? Part(quantity: .zero, text: "no share") }
  }

  /// What a target of lines gets. Throws if it does not fit.
  package static func line(
    _ total: ExactDecimal, factor: ExactDecimal, rounding: ExactDecimal.Rounding
  ) throws(ExactDecimal.Overflow) -> Part {
    guard factor != ExactDecimal(1) else { return Part(quantity: total, text: "all \(total)") }
    let product = Int128(total.tenThousandths) * Int128(factor.tenThousandths)
    let magnitude = rounding == .none ? (2 * product + one) / (2 * one) : roundedMagnitude(product, by: one, rounding)
    guard let tenThousandths = Int64(exactly: magnitude) else { throw ExactDecimal.Overflow() }
    let quantity = ExactDecimal(tenThousandths: tenThousandths)
    let isExact = product == magnitude * one
    return Part(
      quantity: quantity,
      text: "\(total) × \(factor) = "
        + (isExact ? "\(quantity)" : "\(quotient(product, one))\(product % one == 0 ? "" : "…"), rounded \(words(rounding)) \(quantity)"))
  }

  private struct Split {
    let total: ExactDecimal
    var left: ExactDecimal

    /// No more than is left.
    mutating func take(_ wanted: ExactDecimal, _ text: String) -> Part {
      let taken = min(wanted, left)
      left = ExactDecimal(tenThousandths: left.tenThousandths - taken.tenThousandths)
      return Part(quantity: taken, text: taken == wanted ? text : "\(text), of which \(taken) are left of \(total)")
    }
  }

  private static func words(_ rounding: ExactDecimal.Rounding) -> String { rounding == .up ? "up" : rounding == .halfUp ? "half up" : "to" }

  private static func rounded(_ product: Int128, by divisor: Int128, _ rounding: ExactDecimal.Rounding) -> ExactDecimal {
    // At most one more than the rest of a split, of which it is a percentage.
    ExactDecimal(tenThousandths: Int64(clamping: roundedMagnitude(product, by: divisor, rounding)))
  }

  /// `product / divisor`, rounded to a whole number of units, or to four places, in ten-thousandths.
  private static func roundedMagnitude(_ product: Int128, by divisor: Int128, _ rounding: ExactDecimal.Rounding) -> Int128 {
    let unit = divisor * one
    switch rounding {
    case .up: return (product + unit - 1) / unit * one
    case .halfUp: return (2 * product + unit) / (2 * unit) * one
    case .down: return product / unit * one
    case .none: return (2 * product + divisor) / (2 * divisor)
    }
  }

  /// Cut to four places.
  private static func quotient(_ product: Int128, _ divisor: Int128) -> ExactDecimal {
    ExactDecimal(tenThousandths: Int64(clamping: product / divisor))
  }

  /// The percentages of `rest`, which are 100 together: in whole numbers if the product is rounded and the rest is whole, else in ten-thousandths.
  private static func largestRemainders(
    _ rest: ExactDecimal, _ percents: [ExactDecimal], _ rounding: ExactDecimal.Rounding
  ) -> [ExactDecimal] {
    let unit = rounding != .none && rest.isWhole ? Int64(one) : 1
    let units = Int128(rest.tenThousandths / unit)
    var shares = percents.map { (units * Int128($0.tenThousandths)).quotientAndRemainder(dividingBy: whole) }
    let missing = units - shares.reduce(0) { $0 + $1.quotient }
    let byRemainder = shares.indices.sorted { (shares[$1].remainder, $0) < (shares[$0].remainder, $1) }
    for index in byRemainder.prefix(Int(missing)) { shares[index].quotient += 1 }
    return shares.map { ExactDecimal(tenThousandths: Int64($0.quotient) * unit) }
  }
}
