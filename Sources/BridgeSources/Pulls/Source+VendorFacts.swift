package import Bridge
import BridgeAccounts
import BridgeCore
import ExactDecimal
import Foundation
import GRDB

extension Source {
  /// What reconciliation needs to know of the sources.
  package static let vendorFacts = VendorFacts(charges: charges, pull: pull)

  /// What the vendors charge for a month: the highest count of each customer and product, the sum of the days if the product is billed by volume, or the
  /// provisioned units of the vendor's report where it differed.
  private static func charges(_ db: Database, _ period: Period) throws -> [VendorFacts.Key: [VendorCharge]] {
    var charges: [VendorFacts.Key: [VendorCharge]] = [:]
    let byVolume = Set(try Product.all(db).filter { $0.countBasis == .sum }.map(\.id))
    for sourceID in try VendorItemStore.sourceIDs(db) {
      for (key, charge) in try self.charges(db, period, of: sourceID, byVolume: byVolume) { charges[key, default: []].append(charge) }
    }
    return charges
  }

  private static func charges(
    _ db: Database, _ period: Period, of sourceID: String, byVolume: Set<String>
  ) throws -> [VendorFacts.Key: VendorCharge] {
    let volumes = try VendorItemStore.volumes(db, sourceID, of: byVolume, from: period.firstDay, to: period.lastDay)
    // The report names customers and products; what is not in it is as counted.
    var reported = Dictionary(
      try Correction.list(db, sourceID: sourceID, period: period.description).map { ([$0.vendorCustomer, $0.vendorProduct], $0) }
    ) { first, _ in first }
    var found: [VendorFacts.Key: VendorCharge] = [:]
    func add(_ key: VendorFacts.Key, _ quantity: ExactDecimal, isReported: Bool, _ amount: ExactDecimal?, _ currency: String) throws {
      guard var charge = found[key] else {
        found[key] = VendorCharge(source: sourceID, quantity: quantity, isReported: isReported, amount: amount, currency: currency)
        return
      }
      charge.quantity = try charge.quantity + quantity
      charge.isReported = charge.isReported || isReported
      // Two currencies are never added, and a missing amount is not 0.
      if charge.currency == currency, let sum = charge.amount, let amount {
        charge.amount = try sum + amount
      } else {
        (charge.amount, charge.currency) = (nil, "")
      }
      found[key] = charge
    }
    for highest in try VendorItemStore.highestMapped(db, sourceID, from: period.firstDay, to: period.lastDay) {
      let key = VendorFacts.Key(customerID: highest.customerID, productID: highest.productID)
      let correction = reported.removeValue(forKey: [highest.count.customerName, highest.count.productName])
      let volume = volumes[[highest.count.customerID, highest.count.productID]]
      try add(
        key, correction.map { $0.provisioned ?? .zero } ?? volume?.quantity ?? highest.count.quantity, isReported: correction != nil,
        volume.map(\.cost) ?? highest.count.cost, volume?.currency ?? highest.count.currency)
    }
    for correction in reported.values where !correction.customerID.isEmpty && !correction.productID.isEmpty {
      guard let provisioned = correction.provisioned else { continue }
      let key = VendorFacts.Key(customerID: correction.customerID, productID: correction.productID)
      try add(key, provisioned, isReported: true, nil, "")
    }
    return found
  }

  private static func pull(_ db: Database, _ id: Int64) throws -> String? {
    guard let pull = try Pull.fetchOne(db, key: id) else { return nil }
    let zone = try IntegrationSettings.current(db).zone
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone).year().month().day().time(
      includingFractionalSeconds: false)
    let who = pull.requestedBy.isEmpty ? "" : ", requested by \(pull.requestedBy)"
    return "pull \(id) of \(pull.sourceID) on \(pull.start.date.formatted(style))\(who)"
  }
}
