/// A customer of the provider.
struct VendorCustomer: Sendable {
  let id: String
  /// The customer's id in Remote Manager, which is another one.
  let remoteID: String
  let userID: String
  let number: Int
  var name: String
  let city: String
  let created: Timestamp
  /// When its user's profile was last edited.
  var modified: Timestamp?
  var removed: Timestamp?

  var loginName: String { "user\(number)" }
  var email: String { "admin@customer\(number).example" }
}

/// A subscription with one licence.
struct VendorSubscription: Sendable {
  static let unitRange = 1...999_999

  let id: String
  let number: Int
  let customer: String
  var plan: String
  var isEnabled = true
  let created: Timestamp
  var modified: Timestamp
  /// Seats in use, for the reports.
  var used: Int
  /// The units by time, oldest first.
  private var history: [(time: Timestamp, units: Int)]

  init(id: String, number: Int, customer: String, plan: String, created: Timestamp, seats: Int) {
    (self.id, self.number, self.customer, self.plan, self.created, self.modified) = (id, number, customer, plan, created, created)
    used = max(0, seats - 1)
    history = [(created, seats)]
  }

  mutating func setUnits(_ units: Int, at now: Timestamp) { history.append((now, units)) }

  /// The provisioned units at a time; 0 before the purchase.
  func units(at time: Timestamp) -> Int { history.last { $0.time <= time }?.units ?? 0 }

  /// The highest number of units in a range; nil if the subscription did not exist yet.
  func peak(in range: Range<Timestamp>) -> Int? {
    guard created < range.upperBound else { return nil }
    let changes = history.filter { range.contains($0.time) }.map(\.units)
    return (changes + [units(at: range.lowerBound)]).max()
  }

  /// An invented activation code in Trend Micro's format.
  var activationCode: String {
    let digits = String(number)
    let end = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return "SB-DEMO-00000-00000-00000-00000-\(end)"
  }
}
