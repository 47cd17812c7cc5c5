extension LicenseCounts {
  /// The product of Remote Manager's seats, which have no product code.
  package static let worryFreeID = "WFBSS"
  package static let worryFreeName = "Worry-Free Business Security Services"

  /// Counts the seats of full licences that have not expired. A customer whose kind of licence is not said has a full one.
  package init(customers: [RemoteManagerCustomer], at now: UTCTime) {
    var counter = LicenseCounter()
    for customer in customers.sorted(by: { $0.id < $1.id }) {
      guard let seats = customer.seats else { continue }
      let isExpired = customer.expiration.map { $0 <= now } ?? false
      counter.add(
        UncountedLicense(
          customerID: customer.id, customerName: customer.name, productID: Self.worryFreeID, productName: Self.worryFreeName, units: seats,
          reason: .expired, subscriptionID: customer.id),
        plan: "", unless: isExpired ? .expired : customer.licenseType == .trial ? .trial : nil)
    }
    self = counter.result
  }
}

/// Used seats by customer: those of its activation codes are added.
package enum SeatUsages {
  package static func used(_ usages: [SeatUsage]) -> [String: Quantity] {
    Dictionary(usages.map { ($0.customerID, $0.used) }, uniquingKeysWith: +)
  }
}
