extension LicenseCounts {
  /// Counts the licences that are enabled, have begun, have not expired and are not of a trial plan. Several of one product are added.
  ///
  /// `subscriptions` are those of the list with their licences; `entries` name their service plans, which say whether they are trials.
  package init(
    customers: [LicensingCustomer], entries: [SubscriptionEntry], subscriptions: [Subscription], plans: [ServicePlan], at now: UTCTime
  ) {
    let names = Dictionary(customers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let planIDs = Dictionary(entries.map { ($0.id, $0.servicePlanID) }, uniquingKeysWith: { first, _ in first })
    let plansByID = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let productNames = Dictionary(
      plans.filter { !$0.productCode.isEmpty && !$0.product.isEmpty }.map { ($0.productCode, $0.product) },
      uniquingKeysWith: { first, _ in first })
    var counter = LicenseCounter()
    for subscription in subscriptions.sorted(by: { $0.id < $1.id }) {
      let plan = planIDs[subscription.id].flatMap { plansByID[$0] }
      let customerName = names[subscription.customerID]
      if customerName == nil { counter.unknownCustomerIDs.insert(subscription.customerID) }
      for license in subscription.licenses {
        let planName = subscription.name.isEmpty ? plan?.name ?? "" : subscription.name
        let productName = productNames[license.productID] ?? plan.map(\.product).flatMap { $0.isEmpty ? nil : $0 } ?? planName
        counter.add(
          UncountedLicense(
            customerID: subscription.customerID, customerName: customerName ?? "", productID: license.productID, productName: productName,
            units: license.units, reason: .expired, subscriptionID: subscription.id),
          plan: planName, unless: Self.reason(subscription, license, plan, now))
      }
    }
    self = counter.result
  }

  private static func reason(
    _ subscription: Subscription, _ license: License, _ plan: ServicePlan?, _ now: UTCTime
  ) -> UncountedLicense.Reason? {
    if !subscription.isEnabled { return .subscriptionDisabled }
    if !license.isEnabled { return .licenseDisabled }
    if let end = license.expiration, end <= now { return .expired }
    if let start = license.start, start > now { return .notStarted }
    return plan?.isTrial == true ? .trial : nil
  }
}

/// Adds licences by customer and product.
struct LicenseCounter {
  private struct Key: Hashable {
    var customerID: String
    var productID: String
  }

  private var counts: [Key: LicenseCount] = [:]
  private var uncounted: [UncountedLicense] = []
  var unknownCustomerIDs: Set<String> = []

  mutating func add(_ license: UncountedLicense, plan: String, unless reason: UncountedLicense.Reason?) {
    if let reason {
      var license = license
      license.reason = reason
      uncounted.append(license)
      return
    }
    let key = Key(customerID: license.customerID, productID: license.productID)
    var count =
      counts[key]
      ?? LicenseCount(
        customerID: license.customerID, customerName: license.customerName, productID: license.productID, productName: license.productName,
        servicePlans: [], units: .zero, subscriptionIDs: [])
    count.units = count.units + license.units
    if !plan.isEmpty, !count.servicePlans.contains(plan) { count.servicePlans.append(plan) }
    if !count.subscriptionIDs.contains(license.subscriptionID) { count.subscriptionIDs.append(license.subscriptionID) }
    counts[key] = count
  }

  var result: LicenseCounts {
    var result = LicenseCounts()
    result.counts = counts.values.sorted { ($0.customerID, $0.productID) < ($1.customerID, $1.productID) }
    result.uncounted = uncounted
    result.unknownCustomerIDs = unknownCustomerIDs.sorted()
    return result
  }
}
