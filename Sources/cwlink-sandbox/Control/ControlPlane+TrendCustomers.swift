import Hummingbird

extension ControlPlane {
  func addTrendCustomers(to router: Router<SandboxContext>) {
    on(.get, "/trend/customers", router) { _ in
      let now = await trend.now
      return await trend.update { site in
        .array(site.licensing.currentCustomers.map { Self.json($0, site.licensing, now: now) })
      }
    }
    on(.post, "/trend/customers", router) { request in
      let object = try ControlError.object(request.body, members: ["name"])
      guard let name = try ControlError.text(object, "name"), !name.isEmpty else { throw ControlError("send name") }
      let now = await trend.now
      return await trend.update { site in Self.json(site.licensing.addCustomer(name, at: now), site.licensing, now: now) }
    }
    on(.patch, "/trend/customers/:name", router) { request in
      let object = try ControlError.object(request.body, members: ["name"])
      guard let name = try ControlError.text(object, "name"), !name.isEmpty else { throw ControlError("send name") }
      let now = await trend.now
      return try await trend.update { site throws(ControlError) in
        let customer = try Self.customer(request.name, site.licensing)
        site.licensing.rename(customer.id, to: name, at: now)
        return Self.json(site.licensing.customer(customer.id) ?? customer, site.licensing, now: now)
      }
    }
    on(.delete, "/trend/customers/:name", router) { request in
      let now = await trend.now
      return try await trend.update { site throws(ControlError) -> JSON? in
        site.licensing.remove(try Self.customer(request.name, site.licensing).id, at: now)
        return nil
      }
    }
    on(.put, "/trend/customers/:name/seats", router) { request in
      let now = await trend.now
      return try await trend.update { site throws(ControlError) in try Self.setSeats(request, &site.licensing, now: now) }
    }
    on(.put, "/trend/reports/:name", router) { request in
      try await trend.update { site throws(ControlError) in try Self.correct(request, &site.licensing) }
    }
  }

  /// Changes the subscription of a product, or adds one.
  private static func setSeats(_ request: ControlRequest, _ state: inout LicensingState, now: Timestamp) throws(ControlError) -> JSON {
    let object = try ControlError.object(request.body, members: ["product", "units", "used", "trial", "enabled"])
    let customer = try customer(request.name, state)
    let product = try product(object)
    let units = try ControlError.integer(object, "units", in: VendorSubscription.unitRange)
    let used = try ControlError.integer(object, "used", in: 0...999_999)
    let (isTrial, isEnabled) = (try ControlError.flag(object, "trial"), try ControlError.flag(object, "enabled"))
    guard units != nil || used != nil || isTrial != nil || isEnabled != nil else {
      throw ControlError("send units, used, trial or enabled")
    }
    var subscription = state.subscription(of: customer, to: product)
    if subscription == nil {
      guard let units else { throw ControlError("\(customer.name) has no subscription to \(product.code): send units to add one") }
      subscription = state.subscribe(customer.id, to: product, isTrial: isTrial ?? false, seats: units, at: now)
    }
    guard let subscription else { throw ControlError("there is no plan for \(product.code)") }
    let plan = isTrial.flatMap { isTrial in state.plans.first { $0.product == product && $0.isTrial == isTrial } }
    state.change(subscription.id, at: now) { row in
      if let units, units != row.units(at: now) { row.setUnits(units, at: now) }
      if let used { row.used = used }
      if let plan { row.plan = plan.id }
      if let isEnabled { row.isEnabled = isEnabled }
    }
    return json(customer, state, now: now)
  }

  /// Corrects the units of a closed month, as an approval does.
  private static func correct(_ request: ControlRequest, _ state: inout LicensingState) throws(ControlError) -> JSON {
    guard request.name.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])/) != nil else { throw ControlError("the month must be as in 2026-10") }
    let object = try ControlError.object(request.body, members: ["customer", "product", "provisioned"])
    guard let name = try ControlError.text(object, "customer") else { throw ControlError("send customer") }
    let product = try product(object)
    guard let units = try ControlError.integer(object, "provisioned", in: 0...999_999) else { throw ControlError("send provisioned") }
    guard let subscription = state.subscription(of: try customer(name, state), to: product) else {
      throw ControlError("\(name) has no subscription to \(product.code)")
    }
    state.corrections[request.name, default: [:]][subscription.id] = units
    return ["month": .string(request.name), "subscription_id": .string(subscription.id), "provisioned": .integer(units)]
  }

  private static func product(_ object: JSONObject) throws(ControlError) -> VendorProduct {
    guard let product = try ControlError.text(object, "product").flatMap(VendorProduct.init(rawValue:)) else {
      throw ControlError("product must be one of \(VendorProduct.allCases.map(\.code).joined(separator: ", "))")
    }
    return product
  }

  /// The customer with this id, or the only one with this name.
  private static func customer(_ name: String, _ state: LicensingState) throws(ControlError) -> VendorCustomer {
    let found = state.currentCustomers.filter { $0.id == name || $0.name == name }
    guard let customer = found.first else { throw ControlError("there is no customer \(name)", status: 404) }
    guard found.count == 1 else { throw ControlError("several customers are named \(name): use the id") }
    return customer
  }

  private static func json(_ customer: VendorCustomer, _ state: LicensingState, now: Timestamp) -> JSON {
    let subscriptions = state.currentSubscriptions.filter { $0.customer == customer.id }.map { row -> JSON in
      [
        "id": .string(row.id), "product": .string(state.product(of: row)?.code ?? ""), "plan": .string(state.plan(row.plan)?.name ?? ""),
        "trial": .bool(state.plan(row.plan)?.isTrial == true), "units": .integer(row.units(at: now)), "used": .integer(row.used),
        "enabled": .bool(row.isEnabled),
      ]
    }
    return [
      "id": .string(customer.id), "remoteId": .string(customer.remoteID), "name": .string(customer.name),
      "created": .string(customer.created.text), "subscriptions": .array(subscriptions),
    ]
  }
}
