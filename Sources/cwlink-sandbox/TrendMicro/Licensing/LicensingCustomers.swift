/// `/LMPI/…/customers`
enum LicensingCustomers {
  static let endpoints = [
    LicensingEndpoint(method: "GET", path: "/LMPI/v2/customers") { state, call throws(LicensingError) in
      let range = try call.requiredRange("user_modified_start", "user_modified_end")
      // A customer whose profile was never edited is missing.
      let rows = state.currentCustomers.filter { $0.modified.map(range.contains) == true }
      return try call.page(of: rows, "users", user)
    },
    LicensingEndpoint(method: "GET", path: "/LMPI/v3/customers") { state, call throws(LicensingError) in
      let range = try call.requiredRange("created_start", "created_end")
      return try call.page(of: state.currentCustomers.filter { range.contains($0.created) }, "customers", customer)
    },
  ]

  private static func user(_ row: VendorCustomer) -> JSON {
    [
      "status": 1, "first_name": "Front", "last_name": "Desk", "user_id": .string(row.userID), "note": "", "language": "en-US",
      "time_zone": "Eastern Standard Time", "email": .string(row.email),
      "phone": ["area_code": "813", "number": "5550100", "extension": ""], "customer_id": .string(row.id),
      "login_name": .string(row.loginName), "emergency_email": .string(row.email),
    ]
  }

  private static func customer(_ row: VendorCustomer) -> JSON {
    [
      "customer_id": .string(row.id), "name": .string(row.name), "address": "1 Main Street", "city": .string(row.city), "state": "FL",
      "postal_code": "33602", "country": "US", "status": 1, "note": "", "emergency_email": .string(row.email),
    ]
  }
}
