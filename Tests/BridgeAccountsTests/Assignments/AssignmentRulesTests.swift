import BridgeTestSupport
import TestSupport
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

func agreement(
  _ id: Int, _ name: String = "Managed Security", type: String = "Managed Service", status: String = "Active",
  start: String? = "2026-01-01",
  end: String? = nil, parent: Int? = nil, cancelled: Bool = false
) -> Agreement {
  Agreement(
    customerID: "acme", id: id, name: name, typeID: 1, typeName: type, companyID: 7, parentID: parent, status: status, startDate: start,
    endDate: end,
    noEndingDate: end == nil, cancelled: cancelled, syncTime: Instant(milliseconds: 0))
}

func choice(_ id: Int, type: String = "Managed Service", name: String = "Managed Security") -> OwnAssignment {
  OwnAssignment(
    customerID: "acme", productID: "wfbs", agreementType: type, agreementName: name, agreementID: id, updateTime: Instant(milliseconds: 0))
}

func resolve(_ own: OwnAssignment?, _ agreements: [Agreement], on today: String = "2026-06-15") -> AssignmentResolution {
  AssignmentRules.resolve(own: own, agreements: agreements, today: Day.of(today), customer: "acme", product: "wfbs")
}

@Suite("Resolving the agreement of a product")
struct AssignmentRulesTests {
  @Test("the only billable agreement of a default type is the default, and its type is case-insensitive")
  func oneDefault() {
    for type in ["Managed Service", "managed service", "TMRM MANAGEMENT SOLUTION"] {
      let result = resolve(nil, [agreement(1, type: type), agreement(2, "Gold", type: "Block Time")])
      #expect(result.source == .byDefault)
      #expect(result.state == .usable)
      #expect(result.agreementID == 1)
      #expect(result.agreementType == type)
    }
  }

  @Test("with several candidates there is no default, and all are named")
  func ambiguous() {
    let result = resolve(nil, [agreement(1, "Gold"), agreement(2, "Silver", type: "TMRM Management Solution")])
    #expect(result.source == .ambiguous)
    #expect(result.state == .unassigned)
    #expect(result.agreementID == nil)
    #expect(result.message.contains("'Gold' (#1)") && result.message.contains("'Silver' (#2)"))
    #expect(result.message.contains("cwlink agreements assign acme wfbs"))
  }

  @Test("a child agreement is a candidate only if its parent has ended")
  func children() {
    #expect(resolve(nil, [agreement(1), agreement(2, "Branch", parent: 1)]).agreementID == 1)
    #expect(resolve(nil, [agreement(1, end: "2026-01-31"), agreement(2, "Branch", parent: 1)]).agreementID == 2)
  }

  @Test("without a billable agreement of a default type there is no default, and the reason is given")
  func noDefault() {
    let nothing = resolve(nil, [agreement(1, "Gold", type: "Block Time")])
    #expect(nothing.source == .noAgreement && nothing.state == .unassigned)
    #expect(nothing.message.contains("'TMRM Management Solution' or 'Managed Service'"))
    let lapsed = resolve(nil, [agreement(1, end: "2026-03-31")])
    #expect(lapsed.source == .noAgreement)
    #expect(lapsed.message.contains("ended on 2026-03-31"))
  }

  @Test("an explicit assignment is kept by id, overrides the default, and reports why it cannot be billed")
  func own() {
    let gold = agreement(9, "Gold", type: "Block Time")
    #expect(resolve(choice(9, type: "Block Time", name: "Gold"), [agreement(1), gold]).agreementID == 9)
    let cancelled = resolve(choice(1), [agreement(1, cancelled: true)])
    #expect(cancelled.source == .own && cancelled.state == .notBillable)
    #expect(cancelled.message.contains("is cancelled"))
    let renamed = resolve(choice(1, name: "Old name"), [agreement(1)])
    #expect(renamed.state == .usable && renamed.agreementName == "Old name")
    #expect(renamed.message.contains("is called 'Managed Security' now"))
  }

  @Test("an assignment whose agreement no longer exists is kept and not replaced by the default")
  func gone() {
    let result = resolve(choice(5, type: "Block Time", name: "Gold"), [agreement(1)])
    #expect(result.source == .own && result.state == .gone)
    #expect(result.agreementName == "Gold" && result.agreementID == 5 && result.agreement == nil && result.successor == nil)
  }

  @Test("the renewal of an ended agreement is proposed, but not used automatically")
  func successor() {
    let result = resolve(choice(1), [agreement(1, start: "2025-01-01", end: "2025-12-31"), agreement(2, start: "2026-01-01")])
    #expect(result.agreementID == 1 && result.state == .notBillable)
    #expect(result.successor?.id == 2)
    #expect(result.message.contains("--id 2"))
  }

  @Test("a renewal has the same type and name, is active, and begins near or after the end of the old agreement")
  func noSuccessor() {
    let old = agreement(1, start: "2025-01-01", end: "2025-12-31")
    for other in [
      agreement(2, "Other"), agreement(2, type: "Block Time"), agreement(2, status: "Expired"), agreement(2, start: "2025-01-01"),
      agreement(2, start: "2025-06-01"), agreement(2, end: "2026-02-01"), agreement(2, cancelled: true),
    ] {
      #expect(resolve(choice(1), [old, other]).successor == nil, "\(other)")
    }
    #expect(
      resolve(choice(1), [agreement(1), agreement(2, start: "2026-05-01")]).successor == nil, "an agreement without an end needs none")
    #expect(
      resolve(choice(1), [agreement(1, end: "2026-06-30"), agreement(2, start: "2026-07-01")]).successor?.id == 2, "one that is to come")
  }

  @Test("generated: the rules hold for any set of agreements")
  func generated() {
    var random = SeededGenerator("assignments")
    for _ in 0..<3000 {
      let agreements = (1...Int.random(in: 1...6, using: &random)).map { randomAgreement($0, &random) }
      let own = random.chance(2) ? choice(Int.random(in: 1...7, using: &random)) : nil
      check(resolve(own, agreements), own, agreements)
    }
  }

  private func check(_ result: AssignmentResolution, _ own: OwnAssignment?, _ agreements: [Agreement]) {
    let today = Day.of("2026-06-15")
    #expect((result.source == .own) == (own != nil))
    if let own {
      #expect(result.agreementID == own.agreementID, "an explicit assignment is never replaced")
      #expect((result.state == .gone) == !agreements.contains { $0.id == own.agreementID })
    }
    if result.state == .usable { #expect(result.agreement?.isBillable(on: today) == true) } else { #expect(!result.message.isEmpty) }
    if result.source == .byDefault { #expect(result.agreement.map { $0.typeName.lowercased() == "managed service" } == true) }
    if let successor = result.successor {
      #expect(successor.id != result.agreementID)
      #expect(successor.name.sameText(as: result.agreementName) && successor.typeName.sameText(as: result.agreementType))
      #expect(!successor.cancelled && successor.status == "Active")
      if let end = successor.endDay { #expect(end >= today) }
    }
    #expect(result == resolve(own, agreements.reversed()), "the order of the agreements does not matter")
  }

  private func randomAgreement(_ id: Int, _ random: inout SeededGenerator) -> Agreement {
    agreement(
      id, random.pick(["Managed Security", "managed security", "Gold"]),
      type: random.pick(["Managed Service", "MANAGED SERVICE", "Block Time"]),
      status: random.pick(["Active", "Active", "Expired", "Cancelled", ""]),
      start: random.pick([nil, "2025-01-01", "2026-01-01", "2026-07-01"]),
      end: random.pick([nil, nil, "2025-12-31", "2026-06-15", "2026-12-31"]), parent: random.chance(3) ? random.pick([1, 2, 3]) : nil,
      cancelled: random.chance(6))
  }
}
