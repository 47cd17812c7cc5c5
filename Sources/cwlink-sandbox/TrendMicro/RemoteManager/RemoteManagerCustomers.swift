/// `/SMPI/…/service/wfbss/api/customers`
enum RemoteManagerCustomers {
  static let versions = ["v2.6", "v2.7", "v2.8"]
  private static let base = "/SMPI/{version}/service/wfbss/api"

  static let endpoints =
    LicensingEndpoint.versions(versions, "GET", base + "/customers") { state, call throws(LicensingError) in
      var rows = rows(state)
      if let name = call.query["q"]?.lowercased() { rows = rows.filter { $0.customer.name.lowercased().contains(name) } }
      if call.query["cids"] != nil {
        let ids = try ids(call)
        rows = rows.filter { ids.contains($0.customer.remoteID) }
      }
      return try call.page(of: rows, "customers", defaultLimit: 100) { json($0, state, now: call.now) }
    }
    + LicensingEndpoint.versions(versions, "GET", base + "/customers/usage") { state, call throws(LicensingError) in
      let ids = try ids(call)
      return ["customers": .array(rows(state).filter { ids.contains($0.customer.remoteID) }.map { usage($0, now: call.now) })]
    }

  typealias Row = (customer: VendorCustomer, subscription: VendorSubscription)

  /// The customers with Worry-Free Services.
  static func rows(_ state: LicensingState) -> [Row] {
    let subscriptions = state.currentSubscriptions.filter { state.product(of: $0) == .worryFree }
    return state.currentCustomers.compactMap { customer in
      subscriptions.first { $0.customer == customer.id }.map { (customer, $0) }
    }
  }

  private static func ids(_ call: LicensingCall) throws(LicensingError) -> Set<String> {
    let ids = (call.query["cids"] ?? "").split(separator: ",").map { $0.lowercased() }
    guard (1...20).contains(ids.count) else { throw .invalid("cids must be 1 to 20 ids, separated by commas.") }
    return Set(ids)
  }

  private static func json(_ row: Row, _ state: LicensingState, now: Timestamp) -> JSON {
    let isTrial = state.plan(row.subscription.plan)?.isTrial == true
    return [
      "id": .string(row.customer.remoteID), "eid": .integer(100_000 + row.customer.number), "name": .string(row.customer.name),
      // A string, as in the documentation's sample.
      "seat_count": .integer(row.subscription.units(at: now)), "license_type": .string(isTrial ? "0" : "1"), "license_period": 1,
      "auto_renewal": .integer(isTrial ? 0 : 1), "expire": .string(now.midnight.adding(days: 30).text), "sp_subscription": true,
      "time_zone": "Eastern Standard Time",
    ]
  }

  private static func usage(_ row: Row, now: Timestamp) -> JSON {
    let usage: JSON = [
      "activationcode": .string(row.subscription.activationCode), "update_time": .integer(now.midnight.seconds),
      "used": .integer(row.subscription.used),
    ]
    return ["id": .string(row.customer.remoteID), "seat_usages": [usage]]
  }
}

/// `/SMPI/…/service/wfbss/api/vendors/license`: one row per day.
enum VendorLicenses {
  private static let mostDays = 365

  static let endpoints = LicensingEndpoint.versions(
    RemoteManagerCustomers.versions, "GET", "/SMPI/{version}/service/wfbss/api/vendors/license"
  ) { state, call throws(LicensingError) in
    let unix = 0...9_999_999_999
    switch (try call.integer("start_time", in: unix), try call.integer("end_time", in: unix)) {
    case (nil, nil): return [row(on: call.now.midnight, state)]
    case (let start?, let end?):
      guard start <= end else { throw .invalid("start_time must not be later than end_time.") }
      guard end - start <= mostDays * 86_400 else { throw .invalid("The range must not be longer than \(mostDays) days.") }
      let first = Timestamp(seconds: start + 86_399).midnight
      let last = min(Timestamp(seconds: end), call.now)
      return .array(
        stride(from: first.seconds, through: last.seconds, by: 86_400).map { row(on: Timestamp(seconds: $0), state) })
    default: throw .invalid("start_time and end_time are required together.")
    }
  }

  private static func row(on day: Timestamp, _ state: LicensingState) -> JSON {
    let rows = RemoteManagerCustomers.rows(state).map { (units: $0.subscription.units(at: day), used: $0.subscription.used) }
    let purchased = rows.reduce(0) { $0 + $1.units }
    let used = rows.reduce(0) { $0 + ($1.units > 0 ? $1.used : 0) }
    let exceeded = rows.reduce(0) { $0 + ($1.units > 0 ? max(0, $1.used - $1.units) : 0) }
    return [
      "vid": .string(state.partnerID), "seat_purchase": .integer(purchased), "seat_in_use": .integer(used),
      "seat_count_exceed": .integer(exceeded), "update_time": .integer(day.seconds),
    ]
  }
}
