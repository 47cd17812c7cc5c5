import TestSupport
import Testing

@testable import TrendMicro

@Suite struct LicenseCountsTests {
  private let now = UTCTime(seconds: 1_780_000_000)

  @Test("only licences that are enabled, have begun, have not expired and are not trials are counted; the others are shown with the reason")
  func reasons() {
    let plans = [
      ServicePlan(id: "full", name: "TMES monthly", product: "Email Security", productCode: "TMES", isTrial: false),
      ServicePlan(id: "trial", name: "TMES trial", product: "Email Security", productCode: "TMES", isTrial: true),
    ]
    func subscription(
      _ id: String, _ units: Int64, isEnabled: Bool = true, licenseEnabled: Bool = true, start: Int64? = nil, end: Int64? = nil
    )
      -> Subscription
    {
      Subscription(
        id: id, customerID: "c", name: "TMES monthly", isEnabled: isEnabled,
        licenses: [
          License(
            productID: "TMES", units: Quantity(units), isEnabled: licenseEnabled, start: start.map { now + .seconds($0) },
            expiration: end.map { now + .seconds($0) })
        ])
    }
    let subscriptions = [
      subscription("1", 10, start: -1, end: 1), subscription("2", 5), subscription("3", 100, isEnabled: false),
      subscription("4", 200, licenseEnabled: false), subscription("5", 400, end: 0), subscription("6", 800, start: 1),
      subscription("7", 1600),
    ]
    let entries = (1...7).map { SubscriptionEntry(id: "\($0)", customerID: "c", servicePlanID: $0 == 7 ? "trial" : "full") }
    let result = LicenseCounts(
      customers: [LicensingCustomer(id: "c", name: "Alder")], entries: entries, subscriptions: subscriptions, plans: plans, at: now)
    #expect(
      result.counts == [
        LicenseCount(
          customerID: "c", customerName: "Alder", productID: "TMES", productName: "Email Security", servicePlans: ["TMES monthly"],
          units: Quantity(15), subscriptionIDs: ["1", "2"])
      ])
    #expect(result.uncounted.map(\.reason) == [.subscriptionDisabled, .licenseDisabled, .expired, .notStarted, .trial])
    #expect(result.uncounted.map(\.units) == [100, 200, 400, 800, 1600].map { Quantity($0) } && result.unknownCustomerIDs.isEmpty)
  }

  @Test("customers and products are kept apart by id; a customer that is not listed is counted and named")
  func apart() {
    let subscriptions = [
      Subscription(
        id: "1", customerID: "a", licenses: [License(productID: "P", units: Quantity(1)), License(productID: "Q", units: Quantity(2))]),
      Subscription(id: "2", customerID: "b", licenses: [License(productID: "P", units: Quantity(4))]),
    ]
    let result = LicenseCounts(
      customers: [LicensingCustomer(id: "a", name: "Same"), LicensingCustomer(id: "x", name: "Same")], entries: [],
      subscriptions: subscriptions,
      plans: [], at: now)
    #expect(result.counts.map { "\($0.customerID) \($0.productID) \($0.units)" } == ["a P 1", "a Q 2", "b P 4"])
    #expect(result.unknownCustomerIDs == ["b"])
  }

  @Test("Worry-Free seats: trials and expired licences are not counted")
  func remoteManager() {
    let result = LicenseCounts(
      customers: [
        RemoteManagerCustomer(id: "1", name: "A", seats: Quantity(10)),
        RemoteManagerCustomer(id: "2", name: "B", seats: Quantity(20), licenseType: .trial),
        RemoteManagerCustomer(id: "3", name: "C", seats: Quantity(30), expiration: now),
        RemoteManagerCustomer(id: "4", name: "D", seats: nil),
        RemoteManagerCustomer(id: "5", name: "E", seats: Quantity(50), licenseType: nil, expiration: now + .seconds(1)),
      ], at: now)
    #expect(result.counts.map { "\($0.customerName) \($0.units)" } == ["A 10", "E 50"])
    #expect(result.uncounted.map(\.reason) == [.trial, .expired])
  }

  @Test("a month that agrees has no differences; every other row is named once")
  func comparison() {
    func count(_ id: String, _ customer: String, _ product: String, _ plan: String, _ units: Int64) -> LicenseCount {
      LicenseCount(
        customerID: id, customerName: customer, productID: product, productName: product, servicePlans: [plan], units: Quantity(units))
    }
    let counted = [
      count("1", "Alder  Dental", "Email Security", "TMES monthly", 25), count("2", "Birch", "WFBSS-CODE", "WFS monthly", 40),
      count("3", "Cedar", "Email Security", "TMES monthly", 7), count("4", "Twin", "P", "", 1), count("5", "twin", "P", "", 2),
      count("6", "Elm", "P", "", 0),
    ]
    let reported = [
      SummaryRow(customer: "alder dental", productName: "Email Security", provisioned: Quantity(20)),
      SummaryRow(customer: "Alder Dental", productName: "Email  security", servicePlan: "x", provisioned: Quantity(5)),
      SummaryRow(customer: "Birch", productName: "Worry-Free Services", servicePlan: "WFS monthly", provisioned: Quantity(41)),
      SummaryRow(customer: "Dale", productName: "Email Security", provisioned: Quantity(3)),
      SummaryRow(customer: "Twin", productName: "P", provisioned: Quantity(9)),
      SummaryRow(customer: "Fir", productName: "P", provisioned: Quantity(0)),
      SummaryRow(customer: "Gum", productName: "P", provisioned: nil),
    ]
    #expect(
      MonthDifference.all(counted: counted, reported: reported) == [
        .ambiguousCustomer(customer: "Twin", customerIDs: ["4", "5"]),
        .quantity(customer: "Birch", product: "Worry-Free Services", counted: Quantity(40), reported: Quantity(41)),
        .onlyReported(customer: "Dale", product: "Email Security", reported: Quantity(3)),
        .onlyCounted(customer: "Cedar", product: "Email Security", counted: Quantity(7)),
      ])
  }

  @Test("in generated months, exactly the changed rows differ")
  func generated() {
    var random = SeededGenerator()
    for _ in 0..<300 {
      var counted: [LicenseCount] = []
      var reported: [SummaryRow] = []
      var expected = 0
      for number in 0..<Int.random(in: 0...20, using: &random) {
        let units = Int64.random(in: 1...1000, using: &random)
        let name = "Customer \(number)"
        let change = random.pick([0, 0, 0, 1, 2, 3])
        if change != 1 {
          counted.append(
            LicenseCount(customerID: "\(number)", customerName: name, productID: "P", productName: "Product", units: Quantity(units)))
        }
        if change != 2 {
          let first = Int64.random(in: 0...units, using: &random)
          // Reported in two service plans.
          for part in [first, units - first + (change == 3 ? 1 : 0)] {
            reported.append(SummaryRow(customer: name.uppercased(), productName: "product", provisioned: Quantity(part)))
          }
        }
        if change != 0 { expected += 1 }
      }
      reported.shuffle(using: &random)
      #expect(MonthDifference.all(counted: counted, reported: reported).count == expected)
    }
  }
}
