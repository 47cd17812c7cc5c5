package import BridgeCore

/// Validates sending settings and general settings.
package enum SettingsRules {
  /// The violations in the parts that are set, by the API's field paths, such as "settings.sending.billing.day".
  ///
  /// `products` are the ids of existing products; figures can be sent for these only.
  package static func violations(
    of settings: SendingSettings, field prefix: String, products: Set<String> = Set(FigureProduct.allCases.map(\.rawValue))
  ) -> FieldViolations {
    var found = FieldViolations()
    if let billing = settings.billing { check(day: billing.day, field: "\(prefix).billing.day", &found) }
    for product in FigureProduct.allCases {
      guard let figures = settings.figures[product] else { continue }
      check(figures, of: product, field: "\(prefix).\(product.fieldName)", products, &found)
    }
    if let summary = settings.executiveSummary { check(summary.cadence, field: "\(prefix).executive_summary.cadence", &found) }
    return found
  }

  /// The violations in the general settings, including their sending settings.
  package static func violations(
    of settings: GeneralSettings, field prefix: String = "settings", products: Set<String> = Set(FigureProduct.allCases.map(\.rawValue))
  ) -> FieldViolations {
    var found = violations(of: settings.sending, field: "\(prefix).sending", products: products)
    found.add(TicketRouteRules.violations(of: settings.reportRoute, field: "\(prefix).report_route"))
    found.require(
      settings.reportRoute.resolvedStatus.isEmpty, "\(prefix).report_route.resolved_status",
      "is for notifications, which recover; a report does not: leave it empty")
    let days = GeneralSettings.possiblePlanValidityDays
    found.require(
      days.contains(settings.planValidityDays), "\(prefix).plan_validity_days",
      "\(settings.planValidityDays) is not \(days.lowerBound) to \(days.upperBound)")
    let hours = GeneralSettings.possiblePlanDataHours
    found.require(
      hours.contains(settings.planDataHours), "\(prefix).plan_data_hours",
      "\(settings.planDataHours) is not \(hours.lowerBound) to \(hours.upperBound)")
    let requests = GeneralSettings.possibleDriftRequestsPerDay
    found.require(
      requests.contains(settings.driftRequestsPerDay), "\(prefix).drift_requests_per_day",
      "\(settings.driftRequestsPerDay) is not \(requests.lowerBound) to \(requests.upperBound)")
    return found
  }

  private static func check(
    _ figures: FigureSettings, of product: FigureProduct, field: String, _ products: Set<String>, _ found: inout FieldViolations
  ) {
    if figures.enabled {
      found.require(
        products.contains(product.rawValue), field,
        "there is no product '\(product.rawValue)'; run: \(Remedy(.productsAdd, product.rawValue))")
      found.require(
        figures.ticket || figures.mail, field,
        "is enabled, but is sent neither as a ticket nor by e-mail; set ticket or mail, or disable it; run: "
          + "\(Remedy(.settingsFiguresTicket, product.rawValue))")
    }
    for (index, earlier) in Repetition.positions(figures.items) {
      found.add("\(field).items", "'\(figures.items[index].name)' is in the list twice, as entries \(earlier + 1) and \(index + 1)")
    }
    check(figures.cadence, field: "\(field).cadence", &found)
  }

  private static func check(_ cadence: Cadence, field: String, _ found: inout FieldViolations) {
    if case .monthly(let day) = cadence { check(day: day, field: "\(field).day_of_month", &found) }
  }

  private static func check(day: Int, field: String, _ found: inout FieldViolations) {
    found.require(Cadence.days.contains(day), field, "\(day) is not a day of the month; 1 to 31 (a shorter month has it on its last day)")
  }
}
