import FoundationEssentials

/// `/LMPI/…/reports/…`
enum LicensingReports {
  static let endpoints =
    LicensingEndpoint.versions(["v2", "v3"], "POST", "/LMPI/{version}/reports/summary") { state, call throws(LicensingError) in
      let month = try ReportMonth(call)
      let product = try product(call)
      let partner = try guid(call, "partner_id")
      guard partner == nil || partner == state.partnerID else { return ["summary": []] }
      return ["summary": .array(state.subscriptions.compactMap { summary($0, of: month, product, state) })]
    }
    + LicensingEndpoint.versions(["v2", "v3"], "POST", "/LMPI/{version}/reports/transactions") { state, call throws(LicensingError) in
      let month = try ReportMonth(call)
      let product = try product(call)
      let type = try text(call, "transaction_type")
      if let type, !LicenseTransaction.types.contains(type) {
        throw .invalid("transaction_type must be one of \(LicenseTransaction.types.joined(separator: ", ")).")
      }
      guard try text(call, "time_zone") ?? "UTC" == "UTC" else { throw .invalid("The simulator supports only the time_zone UTC.") }
      let rows = state.transactions.filter { row in
        month.range.contains(row.time) && (type == nil || row.type == type) && (product == nil || state.plan(row.plan)?.product == product)
      }
      return ["transaction": .array(rows.map { transaction($0, state) })]
    }

  private static func summary(_ row: VendorSubscription, of month: ReportMonth, _ product: VendorProduct?, _ state: LicensingState) -> JSON?
  {
    guard let customer = state.customer(row.customer), customer.removed.map({ $0 >= month.range.lowerBound }) ?? true,
      let peak = row.peak(in: month.range), let plan = state.plan(row.plan), product == nil || plan.product == product
    else { return nil }
    let units = state.corrections[month.text]?[row.id] ?? peak
    return [
      "customer": .string(customer.name), "city": .string(customer.city), "state": "FL", "owned_by_vendor": .string(state.partnerName),
      "created_by_vendor": .string(state.partnerName), "product_name": .string(plan.product.name), "service_plan": .string(plan.name),
      "provisioned": .integer(units), "used": plan.product == .worryFree ? .null : .integer(min(row.used, units)), "unit": "Seats",
    ]
  }

  private static func transaction(_ row: LicenseTransaction, _ state: LicensingState) -> JSON {
    let subscription = state.subscriptions.first { $0.id == row.subscription }
    let plan = state.plan(row.plan)
    let start = JSON.string(subscription?.created.text ?? "")
    return [
      "type": .string(row.type), "vendor_company_name": .string(state.partnerName), "created_by": .string(state.partnerName),
      "customer_company": .string(subscription.flatMap { state.customer($0.customer) }?.name ?? ""),
      "product_name": .string(plan?.product.name ?? ""), "version": .string(plan?.isTrial == true ? "Trial" : "Full"),
      "previous_units_allocated": .string(String(row.previous)), "units_allocated": .string(String(row.units)),
      "change_units": .string(String(row.units - row.previous)), "unit": "unit(s)",
      // With a space, as in the documentation's sample.
      "previous_start_charge _date": start, "new_start_charge_date": start,
    ]
  }

  private static func product(_ call: LicensingCall) throws(LicensingError) -> VendorProduct? {
    if let language = try text(call, "language_code"), language.wholeMatch(of: /[a-z]{2}-[A-Za-z]{2,4}/) == nil {
      throw .invalid("language_code must be a code such as en-US.")
    }
    guard let id = try guid(call, "product_id") else { return nil }
    guard let product = VendorProduct.allCases.first(where: { $0.id == id }) else { throw .invalid("product_id is not a known product.") }
    return product
  }

  private static func guid(_ call: LicensingCall, _ name: String) throws(LicensingError) -> String? {
    guard let text = try text(call, name) else { return nil }
    guard UUID(uuidString: text) != nil else { throw .invalid("\(name) must be a GUID.") }
    return text.lowercased()
  }

  private static func text(_ call: LicensingCall, _ name: String) throws(LicensingError) -> String? {
    guard let value = call.body[name], value != .null else { return nil }
    guard let text = value.text else { throw .invalid("\(name) must be a string.") }
    return text
  }
}

/// A closed month of the last two years.
struct ReportMonth: Sendable {
  /// "2026-10"
  let text: String
  let range: Range<Timestamp>

  init(_ call: LicensingCall) throws(LicensingError) {
    guard let yearText = call.body["report_cycle_year"]?.text, yearText.wholeMatch(of: /[0-9]{4}/) != nil, let year = Int(yearText) else {
      throw .invalid("report_cycle_year is required, as a string such as \"2026\".")
    }
    guard let monthText = call.body["report_cycle_month"]?.text, monthText.wholeMatch(of: /[0-9]{2}/) != nil, let month = Int(monthText),
      (1...12).contains(month), year > 0
    else { throw .invalid("report_cycle_month is required, as a string from \"01\" to \"12\".") }
    text = "\(yearText)-\(monthText)"
    range = Self.range(year: year, month: month)
    guard range.upperBound <= call.now else { throw .invalid("The report of \(text) is not available before the month has ended.") }
    let today = call.now.civil
    guard year * 12 + month >= today.year * 12 + today.month - 24 else { throw .invalid("Reports are kept for two years.") }
  }

  static func range(year: Int, month: Int) -> Range<Timestamp> {
    Timestamp(year: year, month: month, day: 1)..<Timestamp(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
  }
}
