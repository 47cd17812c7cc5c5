import BridgeTestSupport
import ExactDecimal
import Testing
import TestSupport

@testable import BridgeAccounts
@testable import BridgeCore

@Suite("Target mapping rules")
struct TargetMappingRulesTests {
  private static let never = Instant(milliseconds: 0)

  static func mapping(
    _ kind: TargetMapping.Kind, id: String = "m", customer: String? = nil, _ products: [String], _ targets: [Target]
  ) -> TargetMapping {
    TargetMapping(
      id: id, kind: kind, customerID: customer, productIDs: products, targets: targets, createTime: never, updateTime: never)
  }

  private static func split(_ shares: Target.Share?...) -> TargetMapping {
    mapping(
      .split, customer: "alder", ["wfbs"],
      shares.enumerated().map { Target(id: "t\($0)", agreementID: 200 + $0, share: $1) })
  }

  private static func item(_ identifier: String) -> Target.Catalog { Target.Catalog(id: 0, identifier: identifier, productClass: "") }

  private func fields(_ mapping: TargetMapping) -> [String] {
    TargetMappingRules.violations(of: mapping).all.map { String($0.field.dropFirst("target_mapping.".count)) }
  }

  @Test("a sum of several products, a split with a named rest and several lines are accepted")
  func accepted() {
    let catalog = Self.item("TM-SUITE")
    #expect(fields(Self.mapping(.sum, ["wfbs", "tmes"], [Target(id: "m", catalog: catalog)])).isEmpty)
    #expect(fields(Self.mapping(.sum, customer: "alder", ["wfbs", "tmes"], [Target(id: "m", agreementID: 201)])).isEmpty)
    #expect(fields(Self.split(.quantity(5), .site("Berlin"), .percent(60), .remainder)).isEmpty)
    #expect(fields(Self.split(.percent(60), .percent(40))).isEmpty)
    #expect(
      fields(Self.mapping(.lines, ["wfbs"], [Target(id: "a"), Target(id: "b", catalog: catalog, factor: "0.5")])).isEmpty)
  }

  @Test("each mistake is reported with its field")
  func mistakes() {
    let a = Target(id: "a", catalog: Self.item("A"))
    let b = Target(id: "b", catalog: Self.item("B"))
    let cases: [(TargetMapping, [String])] = [
      (Self.mapping(.sum, id: "Not An Id", ["wfbs", "tmes"], [a]), ["id"]),
      (Self.mapping(.sum, ["wfbs"], [a]), ["product_ids"]),
      (Self.mapping(.sum, ["wfbs", "wfbs"], [a]), ["product_ids[1]"]),
      (Self.mapping(.sum, ["wfbs", "tmes"], [a, b]), ["targets"]),
      (Self.mapping(.sum, ["wfbs", "tmes"], [Target(id: "a", agreementID: 7)]), ["targets[0].agreement_id"]),
      (Self.mapping(.sum, ["wfbs", "tmes"], [Target(id: "a", factor: 2)]), ["targets[0].factor"]),
      (Self.mapping(.lines, ["wfbs", "tmes"], [a, b]), ["product_ids"]),
      (Self.mapping(.lines, ["wfbs"], []), ["targets"]),
      (Self.mapping(.lines, ["wfbs"], [a, Target(id: "b", catalog: Self.item("a"))]), ["targets[1]"]),
      (Self.mapping(.lines, ["wfbs"], [a, Target(id: "a", catalog: Self.item("B"))]), ["targets[1].id"]),
      (Self.mapping(.lines, ["wfbs"], [a, Target(id: "correction", catalog: Self.item("B"))]), ["targets[1].id"]),
      (Self.mapping(.lines, ["wfbs"], [a, Target(id: "credit", catalog: Self.item("B"))]), ["targets[1].id"]),
      (Self.mapping(.lines, ["wfbs"], [a, Target(id: "former-31", catalog: Self.item("B"))]), ["targets[1].id"]),
      (Self.mapping(.lines, ["wfbs"], [a, Target(id: "b", catalog: Self.item("B"), factor: 0)]), ["targets[1].factor"]),
      (Self.mapping(.lines, ["wfbs"], [a, Target(id: "b", catalog: Self.item("B"), share: .remainder)]), ["targets[1].share"]),
      (
        Self.mapping(
          .split, ["wfbs"], [Target(id: "a", share: .percent(50)), Target(id: "b", catalog: Self.item("B"), share: .remainder)]),
        ["customer_id"]
      ),
      (Self.split(.remainder), ["targets"]),
      (Self.split(nil, .remainder), ["targets[0].share"]),
      (Self.split(.quantity(5), .quantity(6)), ["targets"]),
      (Self.split(.percent(60), .percent(30)), ["targets"]),
      (Self.split(.percent(60), .percent(50), .remainder), ["targets"]),
      (Self.split(.percent(60), .percent(40), .remainder), ["targets"]),
      (Self.split(.quantity(5), .remainder, .remainder), ["targets"]),
      (Self.split(.percent(0), .remainder), ["targets[0].percent"]),
      (Self.split(.quantity(10_000_001), .remainder), ["targets[0].quantity"]),
      (Self.split(.site(""), .remainder), ["targets[0].site"]),
      (Self.split(.site("X"), .site("X"), .remainder), ["targets[1].site"]),
    ]
    for (mapping, expected) in cases { #expect(fields(mapping) == expected, "\(mapping.kind) \(mapping.targets)") }
  }

  @Test("an agreement that ended, moved or never was the customer's is rejected; force accepts only what cannot be billed today")
  func agreements() {
    func agreement(_ id: Int, company: Int = 20, status: String = "Active") -> Agreement {
      Agreement(
        customerID: "alder", id: id, name: "A\(id)", typeID: 1, typeName: "T", companyID: company, status: status, syncTime: Self.never)
    }
    let known = [agreement(200), agreement(201, status: "Expired"), agreement(202, company: 99)]
    var mapping = Self.split(.percent(50), .remainder)
    for (id, plain, forced) in [(200, 0, 0), (201, 1, 0), (202, 1, 1), (300, 1, 1)] {
      mapping.targets[1].agreementID = id
      let today = Day.of("2026-11-30")
      let found = TargetMappingRules.agreementViolations(of: mapping, known, company: 20, today: today, force: false)
      #expect(found.all.count == plain && found.all.allSatisfy { $0.field == "target_mapping.targets[1].agreement_id" }, "\(id)")
      #expect(
        TargetMappingRules.agreementViolations(of: mapping, known, company: 20, today: today, force: true).all.count == forced, "\(id)")
    }
  }

  @Test("for each customer every product is in at most one mapping, and the customer's own come first")
  func effective() {
    var random = SeededGenerator()
    for _ in 0..<2_000 {
      var all: [TargetMapping] = []
      for index in 0..<Int.random(in: 0...8, using: &random) {
        let products = (0..<6).shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)).map { "p\($0)" }
        let made = Self.mapping(.sum, id: "m\(index)", customer: [nil, "a", "b"].randomElement(using: &random) ?? nil, products, [])
        if TargetMappingRules.overlap(made, all) == nil { all.append(made) }
      }
      for customer in ["a", "b", "c"] {
        let effective = TargetMappingRules.effective(all, customer: customer)
        let products = effective.flatMap(\.productIDs)
        #expect(Set(products).count == products.count)
        #expect(effective.allSatisfy { $0.customerID == nil || $0.customerID == customer })
        #expect(all.filter { $0.customerID == customer }.allSatisfy(effective.contains))
        // A mapping for all customers is left out only because of one of the customer's own.
        for left in all where left.customerID == nil && !effective.contains(left) {
          #expect(effective.contains { $0.customerID == customer && !Set($0.productIDs).isDisjoint(with: left.productIDs) })
        }
      }
    }
  }
}
