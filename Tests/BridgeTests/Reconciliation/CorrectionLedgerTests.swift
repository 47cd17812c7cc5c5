import BridgeTestSupport
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// The record of the additions that corrected months that were invoiced.
@Suite("Correction ledger")
struct CorrectionLedgerTests {
  @Test(
    "a correction is recorded with the sign of what it changes, also of a product whose price is negative, so that it is not proposed again",
    arguments: [Decimal(3.5), -1], [GeneralSettings.LateCorrections.delta, .creditAndRebill])
  func recorded(price: Decimal, policy: GeneralSettings.LateCorrections) async throws {
    let stored = try TemporaryStore()
    for used: ExactDecimal in [9, 15, 0] {
      var corrections = try await stored.store.read { db in
        try CorrectionLedger.find(db, customerID: "alder", productID: "wfbs", period: .november)
      }
      let lines = CorrectionRules.lines(.sample(used: used, policy, takenPrice: price, corrections: corrections))
      #expect(lines.allSatisfy { $0.action == .create } && !lines.isEmpty, "\(used): \(lines.map(\.reason))")
      for line in lines {
        let (marker, correction) = (try #require(line.marker), try #require(line.correction))
        let change = AdditionChange(
          productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, oldQuantity: .zero, newQuantity: correction.quantity,
          terms: try #require(line.terms), site: SiteIdentity(site: "a.example", companyID: "one"))
        try await stored.store.write { db in
          try CorrectionLedger.record(
            db, change, .init(marker: marker, before: line.oldQuantity, after: line.newQuantity, endDay: Day.of("2027-01-01")),
            additionID: 40 + correction.number, runID: "run-\(correction.number)", at: Instant(milliseconds: 0))
        }
      }
      corrections = try await stored.store.read { db in
        try CorrectionLedger.find(db, customerID: "alder", productID: "wfbs", period: .november)
      }
      #expect(corrections.applied(to: 12) == used && 12 + corrections.billed == used.decimal)
      let again = CorrectionRules.lines(.sample(used: used, policy, takenPrice: price, corrections: corrections))
      #expect(again.map(\.action) == [.none], "\(again.map(\.reason))")
    }
  }

  @Test("corrections of one product's targets are numbered and found separately, also by their marker in ConnectWise")
  func targets() async throws {
    let stored = try TemporaryStore()
    func marker(_ target: String?) -> CorrectionMarker {
      CorrectionMarker(period: .november, customerID: "alder", productID: "wfbs", target: target, number: 1, part: .difference)
    }
    for target in [nil, "branch", "rest"] {
      let marker = marker(target)
      #expect(CorrectionMarker(in: "Correction: 2 → 3 \(marker.text)") == marker)
      let change = AdditionChange(
        productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, oldQuantity: .zero, newQuantity: 3,
        terms: AdditionTerms(billCustomer: "Billable", unitPrice: 3), site: SiteIdentity(site: "a.example", companyID: "one"))
      try await stored.store.write { db in
        try CorrectionLedger.record(
          db, change, .init(marker: marker, before: 2, after: 5, endDay: Day.of("2027-01-01")), additionID: target?.count ?? 1,
          runID: "run-1", at: Instant(milliseconds: 0))
      }
    }
    #expect(CorrectionMarker(in: marker("branch").text.replacing("branch", with: "branch/x")) == nil)
    let found = try await stored.store.read { db in
      try [nil, "branch", "rest", "other"].map {
        try CorrectionLedger.find(db, customerID: "alder", productID: "wfbs", target: $0, period: .november).map(\.additionID)
      }
    }
    #expect(found == [[1], [6], [4], []])
    var additions = [AdditionRules.Current.sample(id: 9, quantity: 3)]
    additions[0].terms.description = marker("branch").text
    func all(_ target: String?) -> [Int] {
      AppliedCorrection.all(
        recorded: [], additions: additions, period: .november, customerID: "alder", productID: "wfbs", target: target
      ).map(\.additionID)
    }
    #expect(all("branch") == [9] && all(nil).isEmpty && all("rest").isEmpty)
    #expect(PlanLine.isCorrection("alder/wfbs/credit") && PlanLine.isCorrection("alder/wfbs/branch/correction"))
    #expect(!PlanLine.isCorrection("alder/credit") && !PlanLine.isCorrection("alder/wfbs/branch"))
  }
}
