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
}
