import BridgeTestSupport
import Foundation
import TestSupport
import ExactDecimal
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Plan rules")
struct PlanRulesTests {
  @Test("an equal quantity is not sent")
  func equal() {
    let line = PlanRules.line(.sample(count: 10, additions: [.sample(quantity: 10)]))
    #expect(line.action == .none && line.guards.isEmpty && line.priceEffect == 0)
  }

  @Test("a changed quantity is updated, and its price effect excludes included quantities")
  func update() {
    let line = PlanRules.line(.sample(count: 12, additions: [.sample(quantity: 10, lessIncluded: 5, price: "3.50")]))
    #expect(line.action == .update && line.oldQuantity == 10 && line.newQuantity == 12 && line.additionID == 31)
    #expect(line.priceEffect?.money == "7.00")
    let below = PlanRules.line(.sample(count: 3, additions: [.sample(quantity: 4, lessIncluded: 5, price: "3.50")]))
    #expect(below.priceEffect?.money == "0.00")
  }

  @Test("an addition that is not billed to the customer has no price effect")
  func notBillable() {
    let line = PlanRules.line(.sample(count: 12, additions: [.sample(quantity: 10, billCustomer: "NoCharge")]))
    #expect(line.action == .update && line.priceEffect == 0)
  }

  @Test("an addition with an end date is not replaced by one without")
  func endingAddition() {
    var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10, cancelled: "2026-12-31")])
    #expect(PlanRules.line(input).action == .update)
    input.product.changePolicy = .cancelAndAdd
    #expect(PlanRules.line(input).guards.map(\.code) == [.additionEnding])
  }

  @Test("an addition of an inactive product is changed in place, and not replaced unless it is only cancelled", arguments: [0, 10, 12])
  func inactiveProduct(count: Int64) {
    var input = LineInput.sample(count: count, additions: [.sample(quantity: 10)])
    input.product.catalog?.isInactive = true
    #expect(PlanRules.line(input).action == (count == 10 ? .none : .update))
    input.product.changePolicy = .cancelAndAdd
    let line = PlanRules.line(input)
    #expect(line.action == (count == 0 ? .update : count == 10 ? .none : .blocked))
    guard count == 12 else { return }
    #expect(line.guards.filter(\.blocks).map(\.code) == [.productInactive])
    #expect(line.guards.last?.remedy.contains("cwlink products") == true)
  }

  @Test("an equal quantity from a stale count is not reported as billed")
  func staleEqual() {
    var input = LineInput.sample(count: 10, additions: [.sample(quantity: 10)])
    input.reference = input.reference.adding(.seconds(40 * 86_400))
    let line = PlanRules.line(input)
    #expect(line.action == .none && line.guards.map(\.code) == [.staleCount])
  }

  @Test("a missing addition is created only if the product's policy says so")
  func creation() {
    #expect(PlanRules.line(.sample(count: 3, additions: [])).guards.map(\.code) == [.noAddition])
    let created = PlanRules.line(.sample(count: 3, additions: [], creation: .create))
    #expect(created.action == .create && created.effectiveDay == Day(text: "2026-11-01") && created.priceEffect?.money == "30.00")
    #expect(PlanRules.line(.sample(count: 0, additions: [], creation: .create)).action == .none)
    #expect(PlanRules.line(.sample(count: 3, additions: [], creation: .reportOnly)).action == .report)
  }

  @Test("additions that are cancelled, not yet in effect or of another product are ignored")
  func currentAdditions() {
    let line = PlanRules.line(
      .sample(
        count: 12,
        additions: [
          .sample(id: 1, quantity: 5, cancelled: "2026-11-10"), .sample(id: 2, quantity: 6, effective: "2026-12-01"),
          .sample(id: 3, catalogItemID: 99, quantity: 7), .sample(id: 4, quantity: 10),
        ]))
    #expect(line.action == .update && line.additionID == 4)
  }

  @Test("each obstacle blocks its line, with the reason and the command that fixes it")
  func blocking() {
    let cases: [(Guard.Code, (inout LineInput) -> Void)] = [
      (.companyUnknown, { $0.company = nil }),
      (.companyDeleted, { $0.company?.isDeleted = true }),
      (.companyInactive, { $0.company?.isInactive = true }),
      (.noCount, { $0.count = nil }),
      (.connectWiseUnreadable, { $0.unreadable = "the company could not be read" }),
      (.productUnmapped, { $0.product.catalog = nil }),
      (.productIsBundle, { $0.product.catalog?.isBundle = true }),
      (.noAgreement, { $0.agreement = .none(message: "none", remedy: "choose") }),
      (.connectWiseUnreadable, { $0.agreement = .unreadable(message: "down") }),
      (.deliveryOpen, { $0.openDeliveryID = 7 }),
      (.agreementNotBillable, { $0.mapAgreement { $0.obstacleToday = .cancelled } }),
      (.agreementNotBillable, { $0.mapAgreement { $0.isMissing = true } }),
      (.agreementNotBillable, { $0.mapAgreement { $0.isMoved = true } }),
      (.periodInvoiced, { $0.mapAgreement { $0.invoices = .init("Monthly", "Current", next: "2027-01-01") } }),
      (.periodInvoiced, { $0.mapAgreement { $0.invoices = .init("Quarterly", "Future", next: "2027-01-01") } }),
      (.agreementNotBillable, { $0.mapAgreement { $0.startDay = Day(text: "2026-12-01") } }),
      (.additionWithoutQuantity, { $0.mapAgreement { $0.additions = [.sample(quantity: nil)] } }),
      (
        .quantityNotExact,
        {
          $0.mapAgreement {
            $0.additions = [.sample(quantity: nil)]
            $0.additions[0].oddQuantity = .init(text: "2.08001", problem: "has more than 4 decimal places")
          }
        }
      ),
      (.duplicateAdditions, { $0.mapAgreement { $0.additions.append(.sample(id: 32, quantity: 1)) } }),
    ]
    for (code, change) in cases {
      var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
      change(&input)
      let line = PlanRules.line(input)
      #expect(line.action == .blocked, "\(code)")
      #expect(line.guards.contains { $0.code == code && $0.blocks && !$0.message.isEmpty && !$0.remedy.isEmpty }, "\(code)")
      #expect(!line.reason.isEmpty)
    }
  }

  @Test("a period that an invoice to come covers is open; where ConnectWise does not say, it is asked, and only if something changes")
  func openPeriod() {
    var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
    for invoices in [InvoiceTerms("Monthly", "Current", next: "2026-12-01"), .init("Annual", "Current", next: "2027-01-01")] {
      input.mapAgreement { $0.invoices = invoices }
      #expect(PlanRules.line(input).action == .update && PlanRules.line(input).guards.isEmpty)
    }
    input.mapAgreement { $0.invoices = .init("Quarterly", "Undefined", next: "2027-01-01") }
    let line = PlanRules.line(input)
    #expect(line.action == .update && line.guards.map(\.code) == [.periodInvoiced] && line.needsConfirmation)
    #expect(line.guards[0].message.contains("2027-01-01") && line.guards[0].message.contains("'Undefined'"))
    input.count?.quantity = 10
    #expect(PlanRules.line(input).action == .none && PlanRules.line(input).guards.isEmpty)
  }

  @Test("an addition that was cancelled inside the period is followed by one that begins at its end, after a question")
  func cancelledInside() {
    let cancelled = AdditionRules.Current.sample(quantity: 10, effective: "2024-01-01", cancelled: "2026-11-15")
    let line = PlanRules.line(.sample(count: 12, additions: [cancelled], creation: .create))
    #expect(line.action == .create && line.additionID == nil && line.effectiveDay == Day(text: "2026-11-15"))
    #expect(line.guards.map(\.code) == [.additionCancelled] && line.needsConfirmation)
    #expect(line.guards[0].message.contains("#31, from 2024-01-01, cancelled on 2026-11-15"))
    let refused = PlanRules.line(.sample(count: 12, additions: [cancelled]))
    #expect(refused.guards.map(\.code) == [.noAddition] && refused.reason.contains("2026-11-15"))
    #expect(PlanRules.line(.sample(count: 0, additions: [cancelled], creation: .create)).action == .none)
  }

  @Test("an addition that begins after the period is not joined by one that would overlap it", arguments: Product.CreationPolicy.allCases)
  func beginsLater(creation: Product.CreationPolicy) {
    let later = AdditionRules.Current.sample(quantity: 10, effective: "2026-12-01")
    let line = PlanRules.line(.sample(count: 12, additions: [later], creation: creation))
    guard creation != .reportOnly else {
      #expect(line.action == .report)
      return
    }
    #expect(line.action == .blocked && line.guards.map(\.code) == [.additionBeginsLater])
    #expect(line.reason.contains("#31, from 2026-12-01") && line.guards[0].remedy.contains("cwlink billing plan --period 2026-12"))
  }

  @Test("a replacement begins after every other addition of the product ended, or is refused")
  func replacements() {
    func line(_ others: [AdditionRules.Current], effective: String = "2024-01-01") -> PlanLine {
      var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10, effective: effective)] + others)
      input.product.changePolicy = .cancelAndAdd
      return PlanRules.line(input)
    }
    #expect(line([]).effectiveDay == Day(text: "2026-11-01"))
    #expect(line([], effective: "2026-11-20").effectiveDay == Day(text: "2026-11-20"), "not before the one that it replaces began")
    #expect(line([.sample(id: 1, quantity: 5, cancelled: "2026-11-10")]).effectiveDay == Day(text: "2026-11-10"))
    let refused = line([.sample(id: 1, quantity: 5, effective: "2027-01-01")])
    #expect(
      refused.action == .blocked && refused.guards.map(\.code) == [.additionBeginsLater] && refused.reason.contains("#1, from 2027-01-01"))
  }

  @Test("each unusual change requires confirmation, and no other does")
  func asking() {
    let cases: [(Guard.Code, Int64, (inout LineInput) -> Void)] = [
      (.changeOverThreshold, 40, { _ in }),
      (.dropToZero, 0, { _ in }),
      (.staleCount, 12, { $0.reference = $0.reference.adding(.seconds(12 * 86_400)) }),
      (.periodBilled, 12, { $0.billed = .init(quantity: 10, runID: "run-1") }),
    ]
    for (code, count, change) in cases {
      var input = LineInput.sample(count: count, additions: [.sample(quantity: 10)])
      change(&input)
      let line = PlanRules.line(input)
      #expect(line.action == .update && line.needsConfirmation, "\(code)")
      #expect(line.guards.map(\.code) == [code])
      #expect(line.guards.allSatisfy { !$0.blocks })
    }
  }

  @Test("two lines that would write the same addition block each other, and no other line")
  func shared() {
    var other = LineInput.sample(count: 5, additions: [.sample(quantity: 10)])
    other.product.id = "cas"
    var elsewhere = LineInput.sample(count: 5, additions: [.sample(quantity: 10)])
    elsewhere.customerID = "birch"
    elsewhere.mapAgreement { $0.id = 4 }
    let planned = [LineInput.sample(count: 12, additions: [.sample(quantity: 10)]), other, elsewhere].map(PlanRules.line)
    let sharers = [
      PlanRules.Target(agreementID: 3, catalogItemID: 7): ["alder/wfbs", "alder/cas"],
      .init(agreementID: 4, catalogItemID: 7): ["birch/wfbs"],
    ]
    let lines = PlanRules.withoutShared(planned, sharers: sharers)
    // One of them alone is blocked too, because another plan may have the other.
    #expect(PlanRules.withoutShared([planned[0]], sharers: sharers)[0].action == .blocked)
    #expect(lines.map(\.action) == [.blocked, .blocked, .update])
    #expect(lines[0].guards.map(\.code) == [.additionShared] && lines[0].reason.contains("alder/cas"))
  }

  @Test("a change is over the threshold only if it exceeds both the percentage and the number of seats")
  func thresholds() {
    let settings = GuardPolicy(general: GuardSettings(changePercent: 50, changeSeats: 10))
    for (old, new, asks) in [
      (10, 20, false), (10, 21, true), (100, 150, false), (100, 151, true), (4, 13, false), (100, 40, true), (20, 30, false),
      (20, "30.0001", true), ("20.0002", "30.0003", false), ("20.0002", "30.0004", true), ("0.1", "0.3", false),
    ] as [(ExactDecimal, ExactDecimal, Bool)] {
      var input = LineInput.sample(count: 0, additions: [.sample(quantity: old)])
      input.count?.quantity = new
      input.settings = settings
      #expect(PlanRules.line(input).needsConfirmation == asks, "\(old) → \(new)")
    }
  }

  @Test(
    "generated: the same input gives the same line and hash; another quantity gives another hash; a line that applies is never blocked and has an agreement"
  )
  func determinism() throws {
    var random = SeededGenerator(#function)
    let period = try #require(Period(text: "2026-11"))
    let site = SiteIdentity(site: "a.example", companyID: "one")
    let otherSite = SiteIdentity(site: "a.example", companyID: "two")
    for _ in 0..<3_000 {
      let input = LineInput.random(&random)
      let line = PlanRules.line(input)
      #expect(line == PlanRules.line(input))
      #expect(try Plan.hash(site: site, period: period, lines: [line]) == Plan.hash(site: site, period: period, lines: [line]))
      #expect(try Plan.hash(site: site, period: period, lines: [line]) != Plan.hash(site: otherSite, period: period, lines: [line]))
      var other = line
      other.newQuantity = try other.newQuantity + "0.0001"
      #expect(try Plan.hash(site: site, period: period, lines: [line]) != Plan.hash(site: site, period: period, lines: [other]))
      if line.isApplicable {
        #expect(!line.guards.contains { $0.blocks })
        #expect(line.agreementID != nil && line.catalogItemID != nil && line.oldQuantity != line.newQuantity)
        if case .chosen(let agreement) = input.agreement, line.action == .create, let day = line.effectiveDay {
          #expect(agreement.additions.allSatisfy { $0.catalogItemID != 7 || !$0.window.overlaps(from: day) })
        }
        #expect((line.action == .update) == (line.additionID != nil))
      } else if line.action == .blocked {
        #expect(line.guards.contains { $0.blocks })
      } else {
        #expect(line.guards.allSatisfy { $0.code == .staleCount })
      }
      #expect(!line.reason.isEmpty)
    }
  }
}
