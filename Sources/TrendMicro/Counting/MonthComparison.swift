/// The figures of a closed month for one customer and product, by their names.
package struct MonthFigure: Sendable, Equatable {
  package var customer: String
  package var product: String
  package var servicePlans: [String]
  /// The highest of the month.
  package var provisioned: Quantity
  /// Nil if it is not reported.
  package var used: Quantity?

  package init(customer: String, product: String, servicePlans: [String] = [], provisioned: Quantity, used: Quantity? = nil) {
    self.customer = customer
    self.product = product
    self.servicePlans = servicePlans
    self.provisioned = provisioned
    self.used = used
  }

  /// The summary's rows, those of several service plans of one customer and product added. Rows without provisioned units are left out.
  package static func all(_ rows: [SummaryRow]) -> [MonthFigure] {
    var figures: [NamePair: MonthFigure] = [:]
    for row in rows {
      guard let provisioned = row.provisioned else { continue }
      let key = NamePair(row.customer, row.productName)
      if var figure = figures[key] {
        figure.provisioned = figure.provisioned + provisioned
        if let used = row.used { figure.used = (figure.used ?? .zero) + used }
        if !row.servicePlan.isEmpty, !figure.servicePlans.contains(row.servicePlan) { figure.servicePlans.append(row.servicePlan) }
        figures[key] = figure
      } else {
        figures[key] = MonthFigure(
          customer: row.customer, product: row.productName, servicePlans: row.servicePlan.isEmpty ? [] : [row.servicePlan],
          provisioned: provisioned, used: row.used)
      }
    }
    return figures.values.sorted { ($0.customer, $0.product) < ($1.customer, $1.product) }
  }
}

/// What a closed month's summary report says differently from the daily counts. Nothing is changed by it: a person decides.
package enum MonthDifference: Sendable, Equatable {
  case quantity(customer: String, product: String, counted: Quantity, reported: Quantity)
  case onlyReported(customer: String, product: String, reported: Quantity)
  case onlyCounted(customer: String, product: String, counted: Quantity)
  /// Several of the vendor's customers have this name, so that the report's rows cannot be told apart.
  case ambiguousCustomer(customer: String, customerIDs: [String])
}

/// Names as they are compared: without regard to case and to the number of spaces.
struct NamePair: Hashable {
  let customer: String
  let product: String

  init(_ customer: String, _ product: String) {
    self.customer = Self.normalized(customer)
    self.product = Self.normalized(product)
  }

  static func normalized(_ name: String) -> String { name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() }
}
