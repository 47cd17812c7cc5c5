extension Seed {
  static let generatedCompanies = 1200
  static let generatedProducts = 300

  private static let trees = [
    "Acacia", "Aspen", "Beech", "Cypress", "Dogwood", "Eucalyptus", "Fir", "Ginkgo", "Hazel", "Hickory", "Juniper", "Larch", "Linden",
    "Maple",
    "Oak", "Pine", "Rowan", "Spruce", "Sycamore", "Willow", "Yew", "Żywica", "Érable", "桜", "松", "Ясень", "Δρυς",
  ]
  private static let trades = [
    "Accounting", "Architects", "Bakery", "Brewing", "Builders", "Catering", "Consulting", "Dairy", "Design", "Freight", "Insurance",
    "Joinery",
    "Labs", "Logistics", "Media", "Motors", "O'Brien", "Optics", "Pharmacy", "Plumbing", "Realty", "School", "Studio", "Textiles", "Travel",
  ]
  private static let forms = ["", " Inc", " Ltd", " GmbH", " & Co", " \"Group\"", " (West)", " 100%"]
  private static let sides = ["North", "South", "East", "West", "Old", "New", "Upper", "Lower", "Great", "Little"]
  private static let places = [
    "Harbor", "Park", "Hill", "Bridge", "Market", "Valley", "Grove", "Lake", "Mill", "Square", "Station", "Beach",
  ]
  private static let cities = ["Tampa", "Osaka", "Lyon", "Dublin", "Kraków", "Perth", "Austin", "Cape Town"]

  func addGenerated(to state: inout SiteState, _ random: inout SplitMix64) {
    for number in 1...Self.generatedProducts {
      let description =
        "\(random.pick(Self.trees)) \(random.pick(["firewall", "switch", "licence", "backup", "support", "laptop"])) \(number)"
      state[.catalog].insert(
        Self.catalogItem(
          "GEN-\(number)", description, productClass: random.pick(["Agreement", "Inventory", "NonInventory", "Service", "Bundle"]),
          price: Double(random.below(20_000)) / 100, isInactive: random.once(in: 20)))
    }
    let billable = state[.catalog].rows.filter { $0["productClass"] != "Bundle" && $0["inactiveFlag"] != true }
    for number in 1...Self.generatedCompanies {
      let status: SeedStatus = random.once(in: 20) ? random.pick([.inactive, .notApproved, .prospect]) : .active
      let (tree, trade) = (random.pick(Self.trees), random.pick(Self.trades))
      var row = Self.company(
        "Cust\(number)", "\(tree) \(trade) \(Self.quarter(number))\(random.pick(Self.forms))", status, type: status == .prospect ? 1 : 0,
        city: random.pick(Self.cities))
      if random.once(in: 40) { Self.delete(&row) }
      let company = state[.companies].insert(row)
      if status == .active { addAgreements(of: company, to: &state, billable: billable, &random) }
    }
  }

  /// "Upper Mill": one of 120 in turn, so that few companies have the same full name.
  private static func quarter(_ number: Int) -> String { "\(sides[number % sides.count]) \(places[number / sides.count % places.count])" }

  private func addAgreements(of company: JSONObject, to state: inout SiteState, billable: [JSONObject], _ random: inout SplitMix64) {
    for _ in 0..<random.below(3) {
      let type = random.pick([SeedType.managedService, .managedService, .managementSolution, .blockTime, .backupService])
      let standing: Agreement.Standing = random.once(in: 10) ? random.pick([.expired, .cancelled, .inactive]) : .active
      let agreement = Agreement(
        name: random.pick(["Managed Security", "Support", "Gold", "Silver", "Backup"]), type: type, standing: standing)
      let stored = state[.agreements].insert(row(agreement, of: company))
      for _ in 0..<random.below(4) {
        let item = random.pick(billable)
        state[.additions].insert(
          Self.addition(
            of: item, quantity: Double(random.below(100)), price: item["price"]?.double ?? 0, under: stored["id"]?.integer ?? 0))
      }
    }
  }
}
