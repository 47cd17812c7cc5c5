import BridgeCore
import Escaping
import ExactDecimal

/// Validates target mappings, and decides which of them apply to a customer (rule 68).
package enum TargetMappingRules {
  static let products = 2...20
  static let splitTargets = 2...50
  static let lineTargets = 1...20
  static let longestSite = 200
  static let hundred = ExactDecimal(100)
  /// The last part of the id of a line for an addition that is no longer a target.
  private static let formerPrefix = "former-"
  /// The last part of the id of a line that corrects an invoiced period.
  private static let reserved: Set<String> = ["correction", "credit", "charge"]
  private static let field = "target_mapping"

  /// The mappings that apply to `customer`: its own, and those for all customers that share no product with one of its own.
  package static func effective(_ all: [TargetMapping], customer: String) -> [TargetMapping] {
    let own = all.filter { $0.customerID == customer }
    let taken = Set(own.flatMap(\.productIDs))
    return own + all.filter { $0.customerID == nil && taken.isDisjoint(with: $0.productIDs) }
  }

  /// The mapping of the same customers that has a product of `mapping` already, and the product.
  static func overlap(_ mapping: TargetMapping, _ all: [TargetMapping]) -> (other: TargetMapping, productID: String)? {
    for other in all where other.id != mapping.id && other.customerID == mapping.customerID {
      if let shared = mapping.productIDs.first(where: other.productIDs.contains) { return (other, shared) }
    }
    return nil
  }

  static func violations(of mapping: TargetMapping) -> FieldViolations {
    var found = FieldViolations()
    found.require(Identifier.isValid(mapping.id), "\(field).id", "'\(mapping.id)' \(Identifier.rule)")
    let count = mapping.productIDs.count
    switch mapping.kind {
    case .sum:
      found.require(
        products.contains(count), "\(field).product_ids",
        "has \(Plural.of(count, "product")); a sum has \(products.lowerBound) to \(products.upperBound)")
    case .split, .lines:
      found.require(count == 1, "\(field).product_ids", "has \(Plural.of(count, "product")); it must have one, unless it is a sum")
    }
    found.requireDistinct(mapping.productIDs, "\(field).product_ids")
    if mapping.kind == .split {
      found.require(mapping.customerID != nil, "\(field).customer_id", "is required for a split: its agreements are a customer's")
    }
    found.add(targetViolations(mapping))
    return found
  }

  private static func targetViolations(_ mapping: TargetMapping) -> FieldViolations {
    var found = FieldViolations()
    let allowed =
      switch mapping.kind {
      case .sum: 1...1
      case .split: splitTargets
      case .lines: lineTargets
      }
    found.require(
      allowed.contains(mapping.targets.count), "\(field).targets",
      "has \(Plural.of(mapping.targets.count, "target")); it must have "
        + (allowed.count == 1 ? "one" : "\(allowed.lowerBound) to \(allowed.upperBound)"))
    var places: [Place: Int] = [:]
    for (index, target) in mapping.targets.enumerated() {
      let path = "\(field).targets[\(index)]"
      found.require(
        Identifier.isValid(target.id) && !target.id.hasPrefix(formerPrefix), "\(path).id",
        "'\(target.id)' \(Identifier.rule), and not begin with '\(formerPrefix)'")
      found.require(!reserved.contains(target.id), "\(path).id", "'\(target.id)' is reserved for lines that correct invoiced months")
      if target.agreementID != nil {
        found.require(
          mapping.customerID != nil, "\(path).agreement_id", "needs a customer: an agreement belongs to one customer's company")
      }
      if let earlier = places.updateValue(index, forKey: Place(target)) {
        found.add(
          path, "has the same agreement and catalog product as `\(field).targets[\(earlier)]`: one quantity would overwrite the other")
      }
      found.require(
        target.factor > .zero && target.factor <= ExactDecimal(1_000), "\(path).factor", "\(target.factor) is not over 0 and up to 1000")
      found.require(
        mapping.kind == .lines || target.factor == ExactDecimal(1), "\(path).factor", "is only for lines")
      found.require(
        (target.share != nil) == (mapping.kind == .split), "\(path).share",
        mapping.kind == .split ? "is required: a quantity, a percentage, a site or the remainder" : "is only for a split")
      if let problem = target.share.flatMap(problem) { found.add("\(path).\(problem.field)", problem.text) }
    }
    found.requireDistinct(mapping.targets.map(\.id), "\(field).targets", member: "id")
    let sites = mapping.targets.enumerated().filter { if case .site? = $0.element.share { true } else { false } }
    for (index, target) in sites {
      guard let earlier = sites.first(where: { $0.element.share == target.share })?.offset, earlier < index else { continue }
      found.add("\(field).targets[\(index)].site", "is the site of `\(field).targets[\(earlier)]` too")
    }
    if mapping.kind == .split { found.add(shareViolations(mapping.targets.compactMap(\.share))) }
    return found
  }

  private struct Place: Hashable {
    var agreementID: Int?
    var catalog: String

    init(_ target: Target) {
      agreementID = target.agreementID
      catalog = target.catalog?.identifier.lowercased() ?? ""
    }
  }

  private static func problem(_ share: Target.Share) -> (field: String, text: String)? {
    switch share {
    case .quantity(let quantity):
      quantity > .zero && quantity <= ExactDecimal(10_000_000) ? nil : ("quantity", "\(quantity) is not over 0 and up to 10000000")
    case .percent(let percent): percent > .zero && percent <= hundred ? nil : ("percent", "\(percent) is not over 0 and up to 100")
    case .site(let site):
      (1...longestSite).contains(site.scalarCount) && !site.hasControlCharacters
        ? nil : ("site", "must have 1 to \(longestSite) characters, and no control characters")
    case .remainder: nil
    }
  }

  /// The shares of a split together: all of the count has a named place.
  private static func shareViolations(_ shares: [Target.Share]) -> FieldViolations {
    var found = FieldViolations()
    let remainders = shares.count { $0 == .remainder }
    let percents = shares.compactMap { share -> Int64? in if case .percent(let percent) = share { percent.tenThousandths } else { nil } }
    // At most 50 percentages of at most 100.
    let sum = ExactDecimal(tenThousandths: percents.reduce(0) { $0.addingReportingOverflow($1).partialValue })
    found.require(sum <= hundred, "\(field).targets", "has percentages that add up to \(sum), over 100")
    found.require(remainders <= 1, "\(field).targets", "has \(remainders) remainders; only one can get the rest")
    if sum == hundred {
      found.require(remainders == 0, "\(field).targets", "has percentages that add up to 100: nothing would be left for the remainder")
    } else if remainders == 0 {
      found.add(
        "\(field).targets",
        "has no remainder, and " + (percents.isEmpty ? "the shares may leave a rest" : "the percentages add up to \(sum)")
          + "; name the target that gets the rest")
    }
    return found
  }

  /// What is wrong with the agreements of a customer's mapping. `force` accepts those that cannot be billed on `today`.
  static func agreementViolations(
    of mapping: TargetMapping, _ agreements: [Agreement], company: Int?, today: Day, force: Bool
  ) -> FieldViolations {
    var found = FieldViolations()
    for (index, target) in mapping.targets.enumerated() {
      guard let id = target.agreementID else { continue }
      let path = "\(field).targets[\(index)].agreement_id"
      guard let agreement = agreements.first(where: { $0.id == id }) else {
        let known = agreements.prefix(20).map(\.title).joined(separator: ", ")
        found.add(path, "the customer has no agreement #\(id); there " + (known.isEmpty ? "are none" : "are: \(known)"))
        continue
      }
      found.require(agreement.companyID == company, path, "\(agreement.title) belongs to another company (#\(agreement.companyID))")
      if !force, let obstacle = agreement.obstacle(on: today) {
        found.add(path, "\(agreement.title) \(obstacle); choose another, or confirm the choice with `force`")
      }
    }
    return found
  }
}
