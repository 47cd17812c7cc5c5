import BridgeTestSupport
import TestSupport
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Default from management solutions")
struct ManagementSolutionRulesTests {
  private func bills(
    _ type: String, typeID: Int = 0, solution: String = "Fir Suite", _ solutionID: Int = 1, workstation: Int? = nil, server: Int? = nil,
    spam: Int? = nil
  ) -> ManagementProduct {
    ManagementProduct(
      solutionID: solutionID, id: solutionID * 10 + typeID, solutionName: solution, agreementTypeID: typeID, agreementTypeName: type,
      serverProductID: server, workstationProductID: workstation, spamStatsProductID: spam)
  }

  private func resolve(
    _ agreements: [Agreement], _ solutions: [ManagementProduct], product: String = "wfbs", item: Int? = nil, own: OwnAssignment? = nil
  ) -> AssignmentResolution {
    AssignmentRules.resolve(
      own: own, agreements: agreements, today: Day.of("2026-06-15"), customer: "firhotel", product: product, catalogItemID: item,
      solutions: solutions)
  }

  private let fir = agreement(261, "Fir Security", type: "Security Subscription")

  @Test("the only agreement of a type that a management solution bills is the default, and the solution is named")
  func solution() {
    let result = resolve([fir, agreement(2, "Gold", type: "Block Time")], [bills("security subscription")])
    #expect(result.source == .byDefault && result.state == .usable && result.agreementID == 261 && result.managementSolution == "Fir Suite")
    #expect(result.message == "the default by the management solution 'Fir Suite', which bills agreements of type 'Security Subscription'")
    let without = resolve([fir], [])
    #expect(without.source == .noAgreement && without.managementSolution.isEmpty)
    #expect(resolve([fir], [bills("Block Time")]).message.contains("'TMRM Management Solution' or 'Managed Service' or 'Block Time'"))
  }

  @Test("types are compared by id if both have one, otherwise by name")
  func types() {
    #expect(resolve([fir], [bills("renamed since", typeID: 1)]).agreementID == 261)
    #expect(resolve([fir], [bills("Security Subscription", typeID: 2)]).source == .noAgreement)
    #expect(resolve([fir], [bills("")]).source == .noAgreement)
  }

  @Test("candidates by default type and by management solution are equal, so two are ambiguous; a default type names no solution")
  func equal() {
    let plain = agreement(1, "Managed")
    let both = resolve([plain, fir], [bills("Security Subscription")])
    #expect(both.source == .ambiguous && both.message.contains("'Managed' (#1), 'Fir Security' (#261)"))
    let named = resolve([plain], [bills("Managed Service", workstation: 9)], item: 5)
    #expect(named.agreementID == 1 && named.managementSolution.isEmpty && named.message.isEmpty)
    let ended = agreement(1, "Managed", end: "2026-01-31")
    #expect(resolve([ended, fir], [bills("Security Subscription")]).agreementID == 261)
  }

  @Test("an explicit assignment overrides the default and names no solution")
  func own() {
    let result = resolve(
      [fir, agreement(2, "Gold", type: "Block Time")], [bills("Security Subscription")], own: choice(2, type: "Block Time", name: "Gold"))
    #expect(result.agreementID == 2 && result.managementSolution.isEmpty)
  }

  @Test("a product that the solution bills through another catalog item keeps its default, and the message says so")
  func otherProduct() {
    let solution = bills("Security Subscription", workstation: 11, server: 12, spam: 13)
    for (product, item, fits) in [
      ("wfbs", 11, true), ("wfbs", 12, true), ("wfbs", 13, false), ("hes", 13, true), ("hes", 11, false), ("tmes-advanced", 99, false),
    ] {
      let result = resolve([fir], [solution], product: product, item: item)
      #expect(result.state == .usable && result.agreementID == 261)
      #expect(result.message.contains("is mapped to #\(item)") != fits, "\(product) \(item)")
    }
    #expect(resolve([fir], [solution], product: "hes", item: 99).message.contains("it bills catalog product #13 there"))
    // The product is unmapped, or the solution has no such entry, so there is nothing to compare.
    #expect(!resolve([fir], [solution], product: "hes").message.contains("mapped"))
    #expect(!resolve([fir], [bills("Security Subscription", workstation: 11)], product: "hes", item: 99).message.contains("mapped"))
  }

  @Test("of several solutions with the same type, the one that bills the product is named, otherwise the first")
  func several() {
    let solutions = [
      bills("Security Subscription", solution: "A", 1, workstation: 11), bills("Security Subscription", solution: "B", 2, workstation: 22),
    ]
    #expect(resolve([fir], solutions, item: 22).managementSolution == "B")
    #expect(resolve([fir], solutions, item: 33).managementSolution == "A")
    #expect(resolve([fir], solutions, item: 33).message.contains("#11, #22"))
  }

  @Test(
    "generated: there is a default exactly if there is one candidate, and a solution is named exactly if its type is not a default type")
  func generated() {
    var random = SeededGenerator("management solutions")
    let types = ["Managed Service", "Security Subscription", "security subscription", "Block Time"]
    for _ in 0..<3000 {
      let agreements = (1...Int.random(in: 1...4, using: &random)).map { id in
        agreement(id, "A\(id)", type: random.pick(types), status: random.pick(["Active", "Active", "Expired"]))
      }
      let solutions = (0..<Int.random(in: 0...3, using: &random)).map { bills(random.pick(types), solution: "S\($0)", $0) }
      let result = resolve(agreements, solutions)
      let candidates = agreements.filter { candidate in
        candidate.status == "Active"
          && (candidate.typeName == "Managed Service" || solutions.contains { $0.agreementTypeName.sameText(as: candidate.typeName) })
      }
      #expect((result.source == .byDefault) == (candidates.count == 1))
      #expect((result.source == .ambiguous) == (candidates.count > 1))
      if let only = candidates.first, candidates.count == 1 {
        #expect(result.agreementID == only.id && result.managementSolution.isEmpty == (only.typeName == "Managed Service"))
      } else {
        #expect(result.managementSolution.isEmpty && !result.message.isEmpty)
      }
      #expect(result == resolve(agreements.reversed(), solutions))
    }
  }
}
