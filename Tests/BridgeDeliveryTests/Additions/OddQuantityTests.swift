import BridgeTestSupport
import ConnectWise
import ExactDecimal
import Foundation
import TestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Quantities as ConnectWise gives them")
struct OddQuantityTests {
  private func read(_ json: String) throws -> AdditionRules.Current {
    let text = #"{"id":31,"product":{"id":7},"quantity":\#(json)}"#
    return AdditionRules.Current(try JSONDecoder().decode(Addition.self, from: Data(text.utf8)))
  }

  @Test(
    "a number with at most four places, from 0 to 10,000,000, is that quantity, however it is written",
    arguments: [
      ("12", "12"), ("12.0", "12"), ("2.08", "2.08"), ("2.0800000000000001", "2.08"), ("4.17", "4.17"), ("8.75", "8.75"),
      ("0.0001", "0.0001"), ("1e-4", "0.0001"), ("0", "0"), ("-0.0", "0"), ("1e7", "10000000"), ("9999999.9999", "9999999.9999"),
    ])
  func exact(json: String, expected: String) throws {
    let current = try read(json)
    #expect(current.quantity == ExactDecimal(expected) && current.oddQuantity == nil && current.quantityText == "quantity \(expected)")
  }

  @Test(
    "any other number is no quantity: it is shown as it is, never rounded",
    arguments: [
      ("2.08001", "2.08001, which has more than 4 decimal places"), ("0.00001", "0.00001, which has more than 4 decimal places"),
      ("0.30000000000000004", "0.30000000000000004, which has more than 4 decimal places"),
      ("-1", "-1, which is not 0 to 10000000"), ("10000000.0001", "10000000.0001, which is not 0 to 10000000"),
      ("1e15", "1000000000000000, which is not 0 to 10000000"), ("1e300", "1e+300, which is not 0 to 10000000"),
    ])
  func odd(json: String, text: String) throws {
    let current = try read(json)
    #expect(current.quantity == nil && current.quantityText == "quantity \(text)")
  }

  @Test("a quantity that is missing is not odd") func missing() throws {
    let current = try read("null")
    #expect(current.quantity == nil && current.oddQuantity == nil && current.quantityText == "no quantity")
  }

  @Test("every quantity with four places survives ConnectWise's binary number")
  func generated() throws {
    var random = SeededGenerator(#function)
    for _ in 0..<5_000 {
      let exact = ExactDecimal(tenThousandths: .random(in: 0...100_000_000_000, using: &random))
      #expect(try read(exact.description).quantity == exact)
    }
  }

  @Test("an update neither overwrites an odd quantity nor takes it for the wanted one")
  func conflict() throws {
    let odd = try read("2.08001")
    for (old, new) in [("2.08", "3"), ("3", "2.08"), ("0", "5")] as [(ExactDecimal, ExactDecimal)] {
      let change = AdditionChange(
        productID: "wfbs", period: .november, agreementID: 3, catalogItemID: 7, additionID: 31, oldQuantity: old, newQuantity: new,
        terms: odd.terms, site: SiteIdentity(site: "a.example", companyID: "one"))
      guard case .conflict(let conflict) = AdditionRules.step(.additionUpdate, change, attempted: false, [odd]) else {
        Issue.record("\(old) → \(new) is no conflict")
        continue
      }
      #expect(conflict.reason == .quantityChanged && conflict.message.contains("2.08001, which has more than 4 decimal places"))
    }
    #expect(AdditionRules.Step.setQuantity(additionID: 31, "2.08").problem(with: odd)?.contains("2.08001") == true)
  }

  @Test("a delivery of an earlier version, with binary numbers, is read exactly")
  func earlierDelivery() throws {
    let stored = """
      {"additionID":3001,"agreementID":201,"cancelSent":false,"catalogItemID":50,"newQuantity":12,"oldQuantity":2.08,"period":"2026-10",\
      "productID":"wfbs","site":{"companyID":"trainingco","site":"http://127.0.0.1:41189"},\
      "terms":{"billCustomer":"Billable","lessIncluded":0.5,"prorate":false,"taxable":true,"unitCost":1.75,"unitPrice":19.99}}
      """
    let change = try Payload.decode(AdditionChange.self, stored)
    #expect(change.oldQuantity == "2.08" && change.newQuantity == 12)
    #expect(change.terms.price.map { "\($0)" } == "19.99" && change.terms.billedQuantity(2) == Decimal(string: "1.5"))
    let written = try Payload.encode(change)
    #expect(written.contains(#""oldQuantity":"2.08""#) && written.contains(#""unitPrice":19.99"#), "\(written)")
    #expect(try Payload.decode(AdditionChange.self, written) == change)
  }
}
