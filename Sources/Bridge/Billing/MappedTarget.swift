import BridgeAccounts
import BridgeCore
import ExactDecimal

/// The target of a mapping that a line is for, with the counts of the mapping's products (rule 68).
struct MappedTarget: Sendable, Equatable {
  /// A product of the mapping.
  struct Source: Sendable, Equatable {
    var productID: String
    var productName: String
    /// Nil if the period has no count.
    var count: BillableCount?
    /// Whether the product is billed for the customer.
    var isBilled = true
    /// The contract terms that apply (rule 61).
    var terms = EffectiveTerms()
    /// What the contract terms make of the count; nil without terms or without a count.
    var contract: ContractQuantity?
    /// Where the product would be billed without the mapping; nil if it has no agreement or is not mapped to a catalog product.
    var place: PlanRules.Target?

    /// What of the product is to be billed, which is what a split divides; nil without a count.
    var quantity: ExactDecimal? { isBilled ? contract?.quantity ?? count?.quantity : nil }
  }

  var mapping: TargetMapping
  var target: Target
  /// In the order of the mapping.
  var sources: [Source]
  /// As the first product says; nil if it does not say: then a whole number of seats is divided into whole numbers, rounded up, and a fraction exactly.
  var rounding: Product.Rounding?

  /// Whether it is the first of its mapping.
  var isFirst: Bool { mapping.targets.first?.id == target.id }

  /// All of the sources; nil if one has no quantity, or they are more than can be stored.
  var total: ExactDecimal? {
    let quantities = sources.compactMap(\.quantity)
    return quantities.count == sources.count ? try? quantities.sum() : nil
  }

  /// Why there is no quantity; nil if there is one.
  enum Obstacle: Error, Sendable, Equatable {
    /// The sources without a quantity.
    case withoutCount([Source])
    /// What the sites add up to, or nil if the count does not list any.
    case sitesUnknown(ExactDecimal?)
    case siteWithoutTarget([TargetShareRules.Site])
    case tooLarge(String)
  }

  /// What the target gets.
  func part() throws(Obstacle) -> TargetShareRules.Part {
    let missing = sources.filter { $0.quantity == nil }
    guard missing.isEmpty else { throw .withoutCount(missing) }
    guard let total else { throw .tooLarge(sum) }
    switch mapping.kind {
    case .sum: return TargetShareRules.Part(quantity: total, text: "\(sum) = \(total)")
    case .lines:
      do throws(ExactDecimal.Overflow) {
        return try TargetShareRules.line(total, factor: target.factor, rounding: (rounding ?? (total.isWhole ? .up : .none)).exact)
      } catch { throw .tooLarge("\(total) × \(target.factor)") }
    case .split:
      let sites = try self.sites()
      let parts = TargetShareRules.split(
        total, sites: sites, over: mapping.targets, rounding: (rounding ?? (total.isWhole ? .up : .none)).exact)
      guard let index = mapping.targets.firstIndex(where: { $0.id == target.id }) else { return parts[0] }
      return parts[index]
    }
  }

  /// "40 wfbs + 12 wfbs-adv"
  private var sum: String { sources.map { "\($0.quantity ?? .zero) \($0.productID)" }.joined(separator: " + ") }

  /// The sites of the count; empty if no target names one.
  private func sites() throws(Obstacle) -> [TargetShareRules.Site] {
    let isBySite = mapping.targets.contains { if case .site? = $0.share { true } else { false } }
    guard isBySite, let count = sources.first?.count else { return [] }
    guard let origin = count.origin else { throw .sitesUnknown(nil) }
    var sites: [TargetShareRules.Site] = []
    var sum = ExactDecimal.zero
    for part in origin.parts {
      guard let quantity = ExactDecimal(part.quantity), let added = try? sum + quantity else { throw .sitesUnknown(nil) }
      sum = added
      if let index = sites.firstIndex(where: { $0.id == part.customerID }) {
        // Not more than the sum.
        sites[index].quantity = (try? sites[index].quantity + quantity) ?? sum
      } else {
        sites.append(TargetShareRules.Site(id: part.customerID, name: part.customerName, quantity: quantity))
      }
    }
    // Another count of the period is billed than the one that lists the sites.
    guard sum == count.calculation?.unrounded ?? count.quantity else { throw .sitesUnknown(sum) }
    if !mapping.targets.contains(where: { $0.share == .remainder }) {
      let unnamed = TargetShareRules.unnamed(sites, mapping.targets)
      if !unnamed.isEmpty { throw .siteWithoutTarget(unnamed) }
    }
    return sites
  }
}

extension BillableCount {
  /// The counts of a sum as one: as old as the oldest. Nil without counts.
  static func sum(_ counts: [BillableCount]) -> BillableCount? {
    guard var sum = counts.min(by: { $0.asOf < $1.asOf }) else { return nil }
    // More than can be stored is too large for any addition.
    sum.quantity = (try? counts.map(\.quantity).sum()) ?? ExactDecimal(tenThousandths: .max)
    sum.reports = counts.reduce(0) { $0 + $1.reports }
    (sum.others, sum.origin, sum.calculation) = ([], nil, nil)
    if Set(counts.map(\.source)).count > 1 { sum.source = Set(counts.map(\.source)).sorted().joined(separator: ", ") }
    return sum
  }
}

/// What a target of a mapping got of which counts, as a plan line shows it.
struct PlannedTarget: Sendable, Equatable, Codable {
  struct Part: Sendable, Equatable, Codable {
    var productID: String
    var productName: String
    /// Nil if the period has no count, or the product is not billed for the customer.
    var quantity: ExactDecimal?
    var source: String
    var asOf: Instant?
    /// Before the contract terms, and how it was rounded.
    var counted: ExactDecimal?
    var rounding: Product.Rounding?
    /// What the contract terms made of it; nil without terms.
    var contract: ContractQuantity?
  }

  var mappingID: String
  /// The version of the mapping.
  var mappingEtag: String
  var kind: TargetMapping.Kind
  var targetID: String
  /// Whether it is the first target of its mapping.
  var isFirst: Bool
  var parts: [Part]
  /// Nil if a part has no quantity.
  var total: ExactDecimal?
  var share: Target.Share?
  var factor: ExactDecimal
  /// "60 percent of 37 → 22.2, rounded up 23"; empty if there is no quantity.
  var text: String

  init(_ mapped: MappedTarget) {
    mappingID = mapped.mapping.id
    mappingEtag = mapped.mapping.etag
    kind = mapped.mapping.kind
    targetID = mapped.target.id
    isFirst = mapped.isFirst
    parts = mapped.sources.map {
      Part(
        productID: $0.productID, productName: $0.productName, quantity: $0.quantity, source: $0.count?.source ?? "", asOf: $0.count?.asOf,
        counted: $0.count?.quantity, rounding: $0.count?.calculation?.rounding, contract: $0.contract)
    }
    total = mapped.total
    share = mapped.target.share
    factor = mapped.target.factor
    text = (try? mapped.part())?.text ?? ""
  }

  /// Whether the present mapping is the one that the line was made by.
  func isOf(_ mapped: MappedTarget) -> Bool {
    mappingID == mapped.mapping.id && mappingEtag == mapped.mapping.etag && targetID == mapped.target.id
  }

  /// Whether the present contract terms give what the line shows for its counts.
  func contractFits(_ mapped: MappedTarget, period: Period) -> Bool {
    zip(parts, mapped.sources).allSatisfy { part, source in
      guard let counted = part.counted else { return true }
      let present = ContractRules.quantity(counted, source.terms, period: period, rounding: part.rounding?.exact ?? .none)
      return (present?.quantity ?? counted) == (part.contract?.quantity ?? counted)
    }
  }

  /// "60 percent of 40 → 24 (mapping sites)"
  var sentence: String { text.isEmpty ? "" : "\(text) (mapping \(mappingID))" }

  /// Whether there is a quantity.
  var isKnown: Bool { !text.isEmpty }
}
