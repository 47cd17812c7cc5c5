/// `/LMPI/…/subscriptions`
enum Subscriptions {
  static let endpoints =
    [
      LicensingEndpoint(method: "GET", path: "/LMPI/v2.5/customers/subscriptions") { state, call throws(LicensingError) in
        let created = try call.range("created_start", "created_end")
        let modified = try call.range("modified_start", "modified_end")
        let rows: [VendorSubscription]
        switch (created, modified) {
        case (let range?, nil): rows = state.currentSubscriptions.filter { range.contains($0.created) }
        case (nil, let range?): rows = state.currentSubscriptions.filter { range.contains($0.modified) }
        default:
          throw .invalid("Exactly one of created_start and created_end, or modified_start and modified_end, is required.")
        }
        return try call.page(of: rows, "subscriptions") { .object(summary($0, state)) }
      },
      LicensingEndpoint(method: "GET", path: "/LMPI/v2/customers/{}/serviceplan/{}/getid") { state, call throws(LicensingError) in
        let rows = try subscriptions(of: call.captures[0], state)
        guard let row = rows.first(where: { $0.plan == call.captures[1].lowercased() }) else { throw .notFound("subscription") }
        return ["subscription_id": .string(row.id)]
      },
    ]
    + LicensingEndpoint.versions(["v2", "v3"], "GET", "/LMPI/{version}/customers/{}/subscriptions/{}") {
      state, call throws(LicensingError) in
      let rows = try subscriptions(of: call.captures[0], state)
      guard let row = rows.first(where: { $0.id == call.captures[1].lowercased() }) else { throw .notFound("subscription") }
      return detail(row, state, now: call.now)
    }

  private static func subscriptions(of customer: String, _ state: LicensingState) throws(LicensingError) -> [VendorSubscription] {
    let rows = state.currentSubscriptions.filter { $0.customer == customer.lowercased() }
    guard !rows.isEmpty || state.currentCustomers.contains(where: { $0.id == customer.lowercased() }) else { throw .notFound("customer") }
    return rows
  }

  private static func summary(_ row: VendorSubscription, _ state: LicensingState) -> JSONObject {
    [
      "subscription_id": .string(row.id), "name": .string(state.plan(row.plan)?.name ?? ""), "enabled": .bool(row.isEnabled),
      "is_auto_renewal": true, "auto_renewal_month": 1, "service_plan_id": .string(row.plan), "customer_id": .string(row.customer),
    ]
  }

  private static func detail(_ row: VendorSubscription, _ state: LicensingState, now: Timestamp) -> JSON {
    let day = now.civil
    let expiration = Timestamp(year: day.month == 12 ? day.year + 1 : day.year, month: day.month == 12 ? 1 : day.month + 1, day: 1)
    let license: JSON = [
      "ac_code": .string(row.activationCode), "product_id": .string(state.product(of: row)?.code ?? ""),
      "license_start_date": .string(row.created.text), "license_expiration_date": .string(expiration.text),
      "start_charge_date": .string(row.created.text), "grace_period": 1, "units": .integer(row.units(at: now)),
      "enabled": .bool(row.isEnabled),
    ]
    var object = summary(row, state)
    object["service_plan_id"] = nil
    object["customer_id"] = nil
    object["expiration_notification"] = 30
    object["service_url"] = "https://clp.example/Dashboard?T=xxxxx"
    object["licenses"] = [license]
    return .object(object)
  }
}

/// `/LMPI/…/me/serviceplans`
enum ServicePlans {
  static let endpoints = LicensingEndpoint.versions(["v2", "v3"], "GET", "/LMPI/{version}/me/serviceplans") { state, _ in
    .array(state.plans.map(json))
  }

  private static func json(_ plan: ServicePlan) -> JSON {
    [
      "service_plan_id": .string(plan.id), "name": .string(plan.name), "product": .string(plan.product.name),
      "product_code": .string(plan.product.code), "version": .string(plan.isTrial ? "trial" : "full"), "initial_license_period_month": 1,
      "data_center_code": "US", "data_center": "United States", "auto_renewal": .bool(!plan.isTrial),
    ]
  }
}
