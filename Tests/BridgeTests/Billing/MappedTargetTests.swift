import BridgeTestSupport
import ExactDecimal
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Plan lines of target mappings")
struct MappedTargetTests {
  private static let now = Instant(milliseconds: 1_796_000_000_000)

  private static func source(_ id: String, _ quantity: ExactDecimal?, sites: [(String, String)]? = nil) -> MappedTarget.Source {
    var count = quantity.map { BillableCount(quantity: $0, basis: .latest, asOf: now, reports: 1, source: "lmpi") }
    count?.origin = sites.map { sites in
      CountOrigin(
        pullID: 4,
        parts: sites.map {
          VendorQuantity(customerID: $0.0, customerName: $0.0.capitalized, productID: "p", productName: "P", quantity: $0.1)
        })
    }
    return MappedTarget.Source(productID: id, productName: id.uppercased(), count: count)
  }

  private static func mapping(_ kind: TargetMapping.Kind, _ targets: [Target], _ products: [String] = ["wfbs"]) -> TargetMapping {
    TargetMapping(
      id: "m", kind: kind, customerID: "alder", productIDs: products, targets: targets, createTime: now, updateTime: now)
  }

  private static func line(
    _ mapping: TargetMapping, _ target: Int, _ sources: [MappedTarget.Source], rounding: Product.Rounding? = nil, old: ExactDecimal = 10,
    _ change: (inout LineInput) -> Void = { _ in }
  ) -> PlanLine {
    var input = LineInput.sample(count: 0, additions: [.sample(quantity: old)])
    let counts = sources.compactMap(\.count)
    input.count = counts.count < sources.count ? nil : BillableCount.sum(counts)
    if sources.count == 1 { input.count = counts.first }
    input.mapped = MappedTarget(mapping: mapping, target: mapping.targets[target], sources: sources, rounding: rounding)
    change(&input)
    return PlanRules.line(input)
  }

  @Test("a sum shows its parts")
  func sum() {
    let mapping = Self.mapping(.sum, [Target(id: "suite")], ["wfbs", "wfbs-adv"])
    let line = Self.line(mapping, 0, [Self.source("wfbs", 40), Self.source("wfbs-adv", 12)])
    #expect(line.id == "alder/wfbs/suite" && line.action == .update && line.newQuantity == 52)
    #expect(line.reason.hasPrefix("10 → 52, 40 wfbs + 12 wfbs-adv = 52 (mapping m), latest count of 2026-11"), "\(line.reason)")
    #expect(line.mapped?.parts.map(\.quantity) == [40, 12] && line.mapped?.total == 52 && line.title == "WFBS + WFBS-ADV")
    #expect(Self.line(mapping, 0, [Self.source("wfbs", 40), Self.source("wfbs-adv", 0)], old: 40).action == .none)
  }

  @Test("a sum is compared with what the vendor charges for its products together, and says so where a product has no charge")
  func charged() {
    let mapping = Self.mapping(.sum, [Target(id: "suite")], ["wfbs", "wfbs-adv"])
    let line = Self.line(mapping, 0, [Self.source("wfbs", 40), Self.source("wfbs-adv", 12)], old: 52)
    func charge(_ quantity: ExactDecimal, _ amount: ExactDecimal? = 10, from source: String = "lmpi", _ currency: String = "USD")
      -> VendorCharge
    {
      VendorCharge(source: source, quantity: quantity, isReported: false, amount: amount, currency: currency)
    }
    func reconciled(_ charges: [String: [VendorCharge]]) -> ReconciledLine {
      ReconcileRules.line(
        ReconcileInput(line, StoredLine(charges: charges), invoices: [:], zone: .utc, now: Instant(milliseconds: 1_900_000_000_000)))
    }
    let same = reconciled(["wfbs": [charge(99, from: "csv"), charge(40)], "wfbs-adv": [charge(12)]])
    #expect(same.vendor == charge(52, 20) && same.findings.map(\.kind) == [.right], "\(same)")
    let more = reconciled(["wfbs": [charge(45, nil)], "wfbs-adv": [charge(12, from: "smpi")]])
    #expect(more.vendor == charge(57, nil, from: "lmpi, smpi", "") && more.findings.map(\.kind) == [.vendorDiffers], "\(more)")
    #expect(more.findings[0].message == "lmpi, smpi charges 57, and 52 were counted")
    let part = reconciled(["wfbs": [charge(45)]])
    #expect(part.vendor == nil && part.findings.map(\.kind) == [.right])
    #expect(
      part.findings[0].message.hasSuffix("no source says what the vendor charges for wfbs-adv, so that the sum is not compared with it"))
    let none = reconciled([:])
    #expect(none.vendor == nil && !none.findings[0].message.contains("no source"), "counts that are reported by hand have no vendor")
  }

  @Test("a sum of which one part has no count, or is not billed for the customer, is blocked, and billed is nothing of it")
  func incompleteSum() {
    let mapping = Self.mapping(.sum, [Target(id: "suite")], ["wfbs", "wfbs-adv"])
    let missing = Self.line(mapping, 0, [Self.source("wfbs", 40), Self.source("wfbs-adv", nil)])
    #expect(missing.guards.map(\.code) == [.partWithoutCount] && missing.action == .blocked && missing.newQuantity == .zero)
    #expect(missing.reason.contains("WFBS-ADV") && missing.reason.contains("'m'") && missing.billedQuantity == nil)
    var deselected = Self.source("wfbs-adv", 12)
    deselected.isBilled = false
    let other = Self.line(mapping, 0, [Self.source("wfbs", 40), deselected])
    #expect(other.guards.map(\.code) == [.partWithoutCount] && other.reason.contains("not among the customer's products"))
  }

  @Test("a split shows what of the count each target gets; without a count it is blocked")
  func split() {
    let mapping = Self.mapping(.split, [Target(id: "branch", share: .percent(60)), Target(id: "rest", share: .remainder)])
    let lines = [0, 1].map { Self.line(mapping, $0, [Self.source("wfbs", 37)]) }
    #expect(lines.map(\.id) == ["alder/wfbs/branch", "alder/wfbs/rest"] && lines.map(\.newQuantity) == [23, 14])
    #expect(lines[0].reason.contains("60 percent of 37 → 22.2, rounded up 23") && lines[1].reason.contains("the remainder of 37 → 14"))
    #expect(lines[0].count?.quantity == 37 && lines[0].billedQuantity == 23)
    #expect(Self.line(mapping, 0, [Self.source("wfbs", nil)]).guards.map(\.code) == [.noCount])
  }

  @Test("a split by site needs to know the sites of exactly the count that is billed")
  func sites() {
    let bySite = Self.mapping(.split, [Target(id: "kiel", share: .site("k")), Target(id: "rest", share: .remainder)])
    let counted = Self.source("wfbs", 37, sites: [("k", "20"), ("l", "17")])
    #expect([0, 1].map { Self.line(bySite, $0, [counted]).newQuantity } == [20, 17])
    #expect(Self.line(bySite, 1, [counted]).reason.contains("with the sites that no target names: L 17"))
    // Two of the vendor's products of one site.
    let twice = Self.source("wfbs", 37, sites: [("k", "20"), ("k", "2"), ("l", "15")])
    #expect([0, 1].map { Self.line(bySite, $0, [twice]).newQuantity } == [22, 15])
    for unknown in [Self.source("wfbs", 37), Self.source("wfbs", 37, sites: [("k", "20")]), Self.source("wfbs", 37, sites: [("k", "x")])] {
      let line = Self.line(bySite, 0, [unknown])
      #expect(line.guards.map(\.code) == [.sitesUnknown] && line.newQuantity == .zero && line.billedQuantity == nil)
    }
    // The count was rounded after its sites were added up.
    var rounded = Self.source("wfbs", 38, sites: [("k", "20.3"), ("l", "17")])
    rounded.count?.calculation = .init(unrounded: "37.3", rounding: .up, isSoFar: false)
    #expect([0, 1].map { Self.line(bySite, $0, [rounded]).newQuantity } == [21, 17])
    // Without a remainder, a site that no target names has no place.
    let closed = Self.mapping(.split, [Target(id: "kiel", share: .site("k")), Target(id: "all", share: .percent(100))])
    let blocked = Self.line(closed, 1, [counted])
    #expect(blocked.guards.map(\.code) == [.siteWithoutTarget] && blocked.reason.contains("L 17"))
    #expect(Self.line(closed, 0, [Self.source("wfbs", 20, sites: [("k", "20")])]).newQuantity == 20)
    // Another share does not need the sites.
    let fixed = Self.mapping(.split, [Target(id: "a", share: .quantity(5)), Target(id: "rest", share: .remainder)])
    #expect(Self.line(fixed, 1, [Self.source("wfbs", 37)]).newQuantity == 32)
  }

  @Test("lines are the count times a factor, rounded as the product says")
  func lines() {
    let mapping = Self.mapping(.lines, [Target(id: "seats"), Target(id: "fee", factor: "0.5")])
    #expect([0, 1].map { Self.line(mapping, $0, [Self.source("wfbs", 37)]).newQuantity } == [37, 19])
    #expect(Self.line(mapping, 1, [Self.source("wfbs", 37)], rounding: Product.Rounding.none).newQuantity == ExactDecimal("18.5"))
    #expect(Self.line(mapping, 1, [Self.source("wfbs", "36.5")]).newQuantity == ExactDecimal("18.25"))
    #expect(Self.line(mapping, 1, [Self.source("wfbs", "36.5")], rounding: .up).newQuantity == 19)
    #expect(Self.line(mapping, 1, [Self.source("wfbs", 37)]).reason.contains("37 × 0.5 = 18.5, rounded up 19"))
    let large = Self.mapping(.lines, [Target(id: "a", factor: 1_000)])
    #expect(Self.line(large, 0, [Self.source("wfbs", 20_000)]).guards.map(\.code) == [.quantityTooLarge])
  }

  @Test("a period that was billed in another way is blocked, and billed by the same target it asks")
  func exclusion() {
    let mapping = Self.mapping(.split, [Target(id: "branch", share: .percent(60)), Target(id: "rest", share: .remainder)])
    let other = Self.line(mapping, 0, [Self.source("wfbs", 37)]) {
      $0.billedOtherwise = .init(lineID: "alder/wfbs/former", quantity: 30, runID: "run-1")
    }
    #expect(other.guards.map(\.code) == [.billedByOtherTarget] && other.reason.contains("alder/wfbs/former of run run-1"))
    #expect(other.guards[0].remedy.contains("cwlink billing undo run-1"))
    let again = Self.line(mapping, 0, [Self.source("wfbs", 37)], old: 22) { $0.billed = .init(quantity: 20, runID: "run-1") }
    #expect(again.action == .update && again.guards.map(\.code) == [.periodBilled])
    #expect(again.guards[0].remedy.contains("--confirm alder/wfbs/branch"))
    var plain = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
    plain.billedOtherwise = .init(lineID: "alder/wfbs/branch", quantity: 30, runID: "run-1")
    #expect(PlanRules.line(plain).guards.map(\.code) == [.billedByOtherTarget])
    // Billed without the mapping, the period stays so, and the reason says from when on the mapping applies.
    (plain.billedOtherwise, plain.laterMappingID) = (nil, "sites")
    #expect(
      PlanRules.line(plain).action == .update
        && PlanRules.line(plain).reason.contains("without the mapping sites, which applies from 2026-12"))
  }

  @Test("each part of a sum whose sources disagree, or whose source is late, asks")
  func parts() {
    let mapping = Self.mapping(.sum, [Target(id: "suite")], ["wfbs", "wfbs-adv"])
    var disputed = Self.source("wfbs-adv", 12)
    disputed.count?.others = [.init(source: "smpi", quantity: 13)]
    let line = Self.line(mapping, 0, [Self.source("wfbs", 40), disputed], old: 51)
    #expect(line.guards.map(\.code) == [.sourcesDisagree] && line.guards[0].message.contains("wfbs-adv"))
    var old = Self.source("wfbs-adv", 12)
    old.count?.asOf = Self.now.adding(.seconds(-90 * 86_400))
    #expect(Self.line(mapping, 0, [Self.source("wfbs", 40), old], old: 51).guards.map(\.code) == [.staleCount])
    let late = Self.line(mapping, 0, [Self.source("wfbs", 40), Self.source("wfbs-adv", 12)], old: 51) {
      ($0.lateSource, $0.lateSourceID) = (.init(lastSuccess: nil, reason: "nothing was delivered"), "smpi")
    }
    #expect(late.guards.map(\.code) == [.staleCount] && late.guards[0].message.contains("smpi"))
  }

  private static func agreed(_ id: String, _ quantity: ExactDecimal, _ change: (inout ContractTerms) -> Void) -> MappedTarget.Source {
    var source = source(id, quantity)
    source.terms = EffectiveTerms(productID: id, customerID: "alder")
    change(&source.terms.product)
    source.contract = source.count?.contract(source.terms, period: .november)
    return source
  }

  @Test("contract terms are applied to a product's count before it is divided or added up, and the reason names both")
  func contracts() {
    let split = Self.mapping(.split, [Target(id: "branch", share: .percent(60)), Target(id: "rest", share: .remainder)])
    let counted = Self.agreed("wfbs", 37) { ($0.deductions, $0.minimum) = ([.init(quantity: 2, reason: "shared mailboxes")], 40) }
    let lines = [0, 1].map { Self.line(split, $0, [counted]) }
    #expect(lines.map(\.newQuantity) == [24, 16] && lines.map(\.billedQuantity) == [24, 16] && lines.map(\.count?.quantity) == [37, 37])
    let terms = "37 used − 2 shared mailboxes, minimum 40 → 40 (contract terms of wfbs)"
    #expect(lines[0].reason.contains("60 percent of 40 → 24 (mapping m)") && lines[0].reason.hasSuffix("; \(terms)"), "\(lines[0].reason)")
    #expect(lines[1].quantityText == "the remainder of 40 → 16 (mapping m); \(terms)" && lines[1].contract?.quantity == 40)
    #expect(lines[0].mapped?.parts.map(\.counted) == [37] && lines[0].mapped?.total == 40)

    let sum = Self.mapping(.sum, [Target(id: "suite")], ["wfbs", "wfbs-adv"])
    let capped = Self.agreed("wfbs-adv", 12) { ($0.included, $0.cap) = (5, 4) }
    let both = Self.line(sum, 0, [counted, capped])
    #expect(both.newQuantity == 44 && both.contract == nil && both.reason.contains("40 wfbs + 4 wfbs-adv = 44"))
    #expect(both.reason.hasSuffix("; \(terms); 12 used − 5 included, cap 4 → 4 (contract terms of wfbs-adv)"), "\(both.reason)")
    let trial = Self.line(sum, 0, [counted, Self.agreed("wfbs-adv", 12) { $0.license = .trial }], old: 40)
    #expect(trial.action == .none && trial.newQuantity == 40)

    let factor = Self.mapping(.lines, [Target(id: "seats"), Target(id: "fee", factor: "0.5")])
    #expect([0, 1].map { Self.line(factor, $0, [counted]).newQuantity } == [40, 20])
    // The sites are those of the count; what the terms take away is taken from the remainder first.
    let sites = Self.mapping(.split, [Target(id: "kiel", share: .site("k")), Target(id: "rest", share: .remainder)])
    for (cap, parts) in [(30, [20, 10]), (15, [15, 0])] as [(ExactDecimal, [ExactDecimal])] {
      var limited = Self.source("wfbs", 37, sites: [("k", "20"), ("l", "17")])
      limited.contract = Self.agreed("wfbs", 37) { $0.cap = cap }.contract
      #expect([0, 1].map { Self.line(sites, $0, [limited]).newQuantity } == parts)
    }
    let none = Self.agreed("wfbs-adv", 0) { $0.minimum = 10 }
    var uncounted = none
    (uncounted.count, uncounted.contract) = (nil, nil)
    #expect(Self.line(sum, 0, [counted, uncounted]).reason.contains("the minimum of 10 is billed once a count is reported"))
    #expect(Self.line(sum, 0, [counted, none]).newQuantity == 50)
  }

  @Test("the parts of a split add up to what the contract terms give")
  func wholes() throws {
    var random = SeededGenerator()
    for _ in 0..<300 {
      let counted = ExactDecimal(Int32.random(in: 0...90, using: &random))
      let source = Self.agreed("wfbs", counted) {
        if Bool.random(using: &random) { $0.minimum = ExactDecimal(Int32.random(in: 0...60, using: &random)) }
        if Bool.random(using: &random) { $0.included = ExactDecimal(Int32.random(in: 0...20, using: &random)) }
        if Bool.random(using: &random) { $0.cap = ExactDecimal(Int32.random(in: 0...50, using: &random)) }
      }
      let mapping = Self.mapping(
        .split,
        [
          Target(id: "a", share: .quantity(ExactDecimal(Int32.random(in: 1...30, using: &random)))),
          Target(id: "b", share: .percent(ExactDecimal(Int32.random(in: 1...99, using: &random)))), Target(id: "c", share: .remainder),
        ])
      let lines = [0, 1, 2].map { Self.line(mapping, $0, [source]) }
      #expect(try lines.map(\.newQuantity).sum() == source.contract?.quantity ?? counted, "\(counted), \(lines.map(\.reason))")
    }
  }

  @Test("a line fits while the present contract terms give what it shows of each part")
  func contractFits() throws {
    let sum = Self.mapping(.sum, [Target(id: "suite")], ["wfbs", "wfbs-adv"])
    let sources = [Self.agreed("wfbs", 37) { $0.minimum = 40 }, Self.agreed("wfbs-adv", 12) { $0.cap = 20 }]
    let planned = try #require(Self.line(sum, 0, sources).mapped)
    func fits(_ change: (inout [MappedTarget.Source]) -> Void) -> Bool {
      var present = sources
      change(&present)
      return planned.contractFits(MappedTarget(mapping: sum, target: sum.targets[0], sources: present), period: .november)
    }
    #expect(fits { _ in } && fits { $0[0].count?.quantity = 99 } && fits { $0[1].terms.product.cap = 12 })
    #expect(!fits { $0[1].terms.product.cap = 11 } && !fits { $0[0].terms.product.minimum = 41 })
  }
}
