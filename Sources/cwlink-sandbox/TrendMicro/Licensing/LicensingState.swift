/// What a provider has at the Licensing Management Platform.
struct LicensingState: Sendable {
  let partnerID: String
  let partnerName = "Example MSP"
  private(set) var customers: [VendorCustomer] = []
  private(set) var subscriptions: [VendorSubscription] = []
  private(set) var transactions: [LicenseTransaction] = []
  let plans: [ServicePlan]
  /// Corrected units of closed months, by month ("2026-10") and subscription.
  var corrections: [String: [String: Int]] = [:]
  private var guids: SplitMix64

  init(seed: UInt64) {
    var guids = SplitMix64(seed: seed ^ 0x7472_656E_646D_6963)
    partnerID = guids.guid()
    plans = VendorProduct.allCases.flatMap { product in
      [false, true].map { ServicePlan(id: guids.guid(), product: product, isTrial: $0) }
    }
    self.guids = guids
  }

  /// The customers that have not been removed.
  var currentCustomers: [VendorCustomer] { customers.filter { $0.removed == nil } }

  /// The subscriptions of customers that have not been removed.
  var currentSubscriptions: [VendorSubscription] {
    let ids = Set(currentCustomers.map(\.id))
    return subscriptions.filter { ids.contains($0.customer) }
  }

  func customer(_ id: String) -> VendorCustomer? { customers.first { $0.id == id } }
  func plan(_ id: String) -> ServicePlan? { plans.first { $0.id == id } }
  func subscription(of customer: VendorCustomer, to product: VendorProduct) -> VendorSubscription? {
    subscriptions.first { $0.customer == customer.id && self.product(of: $0) == product }
  }
  func product(of subscription: VendorSubscription) -> VendorProduct? { plan(subscription.plan)?.product }

  mutating func addCustomer(_ name: String, city: String = "Tampa", at now: Timestamp) -> VendorCustomer {
    let customer = VendorCustomer(
      id: guids.guid(), remoteID: guids.guid(), userID: guids.guid(), number: customers.count + 1, name: name, city: city, created: now)
    customers.append(customer)
    return customer
  }

  /// Renames a customer, which counts as an edit of its user's profile.
  mutating func rename(_ id: String, to name: String, at now: Timestamp) {
    guard let index = customers.firstIndex(where: { $0.id == id }) else { return }
    customers[index].name = name
    customers[index].modified = now
  }

  mutating func remove(_ id: String, at now: Timestamp) {
    guard let index = customers.firstIndex(where: { $0.id == id }) else { return }
    customers[index].removed = now
  }

  @discardableResult
  mutating func subscribe(_ customer: String, to product: VendorProduct, isTrial: Bool = false, seats: Int, at now: Timestamp)
    -> VendorSubscription?
  {
    guard let plan = plans.first(where: { $0.product == product && $0.isTrial == isTrial }) else { return nil }
    let subscription = VendorSubscription(
      id: guids.guid(), number: subscriptions.count + 1, customer: customer, plan: plan.id, created: now, seats: seats)
    subscriptions.append(subscription)
    record("New Purchase", subscription, previous: 0, at: now)
    return subscription
  }

  /// Changes a subscription, and records a change of its units or of its plan.
  mutating func change(_ id: String, at now: Timestamp, _ change: (inout VendorSubscription) -> Void) {
    guard let index = subscriptions.firstIndex(where: { $0.id == id }) else { return }
    let before = subscriptions[index]
    change(&subscriptions[index])
    subscriptions[index].modified = now
    let after = subscriptions[index]
    let previous = before.units(at: now)
    if before.plan != after.plan { record("License Convert", after, previous: previous, at: now) }
    if previous != after.units(at: now) { record("License Change", after, previous: previous, at: now) }
  }

  private mutating func record(_ type: String, _ subscription: VendorSubscription, previous: Int, at now: Timestamp) {
    transactions.append(
      LicenseTransaction(
        time: now, type: type, subscription: subscription.id, plan: subscription.plan, previous: previous,
        units: subscription.units(at: now)))
  }
}

struct LicenseTransaction: Sendable {
  static let types = ["New Purchase", "License Change", "License Convert"]

  let time: Timestamp
  let type: String
  let subscription: String
  let plan: String
  let previous: Int
  let units: Int
}
