extension MonthDifference {
  /// Compares the highest daily counts of a month with its summary report. A product matches by its name, or by the name of a service plan.
  package static func all(counted: [LicenseCount], reported rows: [SummaryRow]) -> [MonthDifference] {
    let reported = MonthFigure.all(rows)
    var differences: [MonthDifference] = []
    let ambiguous = ambiguousCustomers(counted)
    for (name, ids) in ambiguous.sorted(by: { $0.key < $1.key }) {
      let shown = counted.first { NamePair.normalized($0.customerName) == name }?.customerName ?? name
      differences.append(.ambiguousCustomer(customer: shown, customerIDs: ids))
    }
    var open = Dictionary(grouping: counted.filter { ambiguous[NamePair.normalized($0.customerName)] == nil }) {
      NamePair.normalized($0.customerName)
    }
    var units = [Quantity?](repeating: nil, count: reported.count)
    // Names first, so that a service plan that several products share does not take another's count.
    for matches in [hasName, hasServicePlan] {
      for (position, figure) in reported.enumerated() where units[position] == nil {
        let name = NamePair.normalized(figure.customer)
        let candidates = open[name] ?? []
        let matching = candidates.filter { matches($0, figure) }
        guard !matching.isEmpty else { continue }
        units[position] = matching.reduce(.zero) { $0 + $1.units }
        open[name] = candidates.filter { !matching.contains($0) }
      }
    }
    for (figure, units) in zip(reported, units) where ambiguous[NamePair.normalized(figure.customer)] == nil {
      let (customer, product, reported) = (figure.customer, figure.product, figure.provisioned)
      if let units {
        if units != reported { differences.append(.quantity(customer: customer, product: product, counted: units, reported: reported)) }
      } else if reported != .zero {
        differences.append(.onlyReported(customer: customer, product: product, reported: reported))
      }
    }
    let left = Set(open.values.joined().map { [$0.customerID, $0.productID] })
    for count in counted where count.units != .zero && left.contains([count.customerID, count.productID]) {
      differences.append(.onlyCounted(customer: count.customerName, product: count.productName, counted: count.units))
    }
    return differences
  }

  private static func ambiguousCustomers(_ counts: [LicenseCount]) -> [String: [String]] {
    Dictionary(grouping: counts) { NamePair.normalized($0.customerName) }
      .mapValues { Array(Set($0.map(\.customerID))).sorted() }.filter { $0.value.count > 1 }
  }

  private static func hasName(_ count: LicenseCount, _ figure: MonthFigure) -> Bool {
    NamePair.normalized(count.productName) == NamePair.normalized(figure.product)
  }

  private static func hasServicePlan(_ count: LicenseCount, _ figure: MonthFigure) -> Bool {
    let plans = Set(figure.servicePlans.map(NamePair.normalized))
    return count.servicePlans.contains { plans.contains(NamePair.normalized($0)) }
  }
}
