import BridgeTestSupport
import ExactDecimal
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeSources

/// What a vendor charges for a product that is billed by volume.
@Suite("Volumes of vendors")
struct VolumeTests {
  private static let now = Instant(milliseconds: 1_796_000_000_000)

  private func stored() async throws -> TemporaryStore {
    let stored = try TemporaryStore()
    try await stored.store.write { db in
      for (kind, target) in [(VendorItem.Kind.customer, "alder"), (.product, "wfbs")] {
        var item = VendorItem(sourceID: "lmpi", kind: kind, vendorID: "v-\(target)", name: target, firstSeen: Self.now)
        item.state = .mapped
        item.targetID = target
        try item.insert(db)
      }
    }
    return stored
  }

  private func put(_ db: Database, _ day: String, _ quantity: ExactDecimal, cost: ExactDecimal? = nil) throws {
    let count = VendorCount(
      customerID: "v-alder", customerName: "alder", productID: "v-wfbs", productName: "wfbs", quantity: quantity,
      rawQuantity: quantity.description, cost: cost, currency: cost == nil ? "" : "USD")
    try VendorItemStore.put(db, "lmpi", Day.of(day), [count], pullID: 1, isComplete: true)
  }

  private func charge(_ db: Database, _ basis: Product.CountBasis) throws -> VendorCharge? {
    var product = try Product.require(db, "wfbs")
    product.countBasis = basis
    try product.update(db)
    return try Source.vendorFacts.charges(db, .november)[VendorFacts.Key(customerID: "alder", productID: "wfbs")]?.first
  }

  @Test("with the basis sum the days are added up, a day without a count as the day before; otherwise the highest count decides")
  func sum() async throws {
    let temporary = try await stored()
    try await temporary.store.write { db in
      try put(db, "2026-10-20", 7, cost: ExactDecimal("0.7"))
      try put(db, "2026-11-03", 10, cost: 1)
      try put(db, "2026-11-29", 4, cost: ExactDecimal("0.4"))
      // Up to the last day that the source knows: two days of 7, 26 of 10, one of 4.
      #expect(
        try charge(db, .sum)
          == VendorCharge(source: "lmpi", quantity: 278, isReported: false, amount: ExactDecimal("27.8"), currency: "USD"))
      for basis in Product.CountBasis.allCases where basis != .sum {
        #expect(try charge(db, basis) == VendorCharge(source: "lmpi", quantity: 10, isReported: false, amount: 1, currency: "USD"))
      }
      try put(db, "2026-12-01", 100, cost: nil)
      let ended = try charge(db, .sum)
      #expect(ended?.quantity == 282 && ended?.amount == ExactDecimal("28.2"), "a later month only says that the month is complete")
      try put(db, "2026-11-29", 0)
      #expect(try charge(db, .sum)?.quantity == 274)
    }
  }

  @Test("generated months: the sum is that of each day's last known quantity")
  func generated() async throws {
    var random = SeededGenerator()
    for _ in 0..<20 {
      let first = try #require(Day(year: 2026, month: 10, day: 25))
      let days = (0..<45).compactMap { first.adding(days: $0) }
      let known = days.filter { _ in random.chance(3) }.map { ($0, ExactDecimal(Int32.random(in: 0...9, using: &random))) }
      var (expected, last) = (ExactDecimal.zero, ExactDecimal?.none)
      for day in days where day <= known.last?.0 ?? first {
        last = known.first { $0.0 == day }?.1 ?? last
        if Period(day) == .november, let last { expected = try expected + last }
      }
      let sum = expected
      let hasCount = known.contains { Period($0.0) == .november }
      let temporary = try await stored()
      try await temporary.store.write { db in
        for (day, quantity) in known { try put(db, day.description, quantity) }
        #expect(try charge(db, .sum)?.quantity == (hasCount ? sum : nil), "\(known)")
      }
    }
  }
}
