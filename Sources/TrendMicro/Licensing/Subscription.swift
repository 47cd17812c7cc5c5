/// A subscription in a list, without its licences.
package struct SubscriptionEntry: Sendable, Equatable {
  /// A GUID.
  package var id: String
  package var customerID: String
  package var servicePlanID: String
  /// The service plan's name.
  package var name: String
  /// False only if the platform says so.
  package var isEnabled: Bool

  init(_ fields: VendorFields) throws(TrendMicroError) {
    id = try fields.required("subscription_id", "id")
    customerID = try fields.required("customer_id")
    servicePlanID = fields.text("service_plan_id") ?? ""
    name = fields.text("name") ?? ""
    isEnabled = fields.flag("enabled") ?? true
  }

  package init(id: String, customerID: String, servicePlanID: String = "", name: String = "", isEnabled: Bool = true) {
    self.id = id
    self.customerID = customerID
    self.servicePlanID = servicePlanID
    self.name = name
    self.isEnabled = isEnabled
  }
}

/// A subscription with its licences.
package struct Subscription: Sendable, Equatable {
  package var id: String
  package var customerID: String
  package var name: String
  package var isEnabled: Bool
  package var licenses: [License]

  /// The platform does not repeat the customer; one of its samples names the subscription `id`, another not at all.
  init(_ fields: VendorFields, id: String, customerID: String) throws(TrendMicroError) {
    self.id = fields.text("subscription_id", "id") ?? id
    self.customerID = fields.text("customer_id") ?? customerID
    name = fields.text("name") ?? ""
    isEnabled = fields.flag("enabled") ?? true
    guard fields.hasMember("licenses") else { throw .invalidAnswer(.licensing, "licenses is missing in subscription \(id)") }
    licenses = try fields.list("licenses").map { (fields) throws(TrendMicroError) in try License(fields) }
  }

  package init(id: String, customerID: String, name: String = "", isEnabled: Bool = true, licenses: [License]) {
    self.id = id
    self.customerID = customerID
    self.name = name
    self.isEnabled = isEnabled
    self.licenses = licenses
  }
}

package struct License: Sendable, Equatable {
  /// The vendor's product code, 9 characters.
  package var productID: String
  /// The provisioned seats.
  package var units: Quantity
  package var isEnabled: Bool
  package var start: UTCTime?
  package var expiration: UTCTime?
  /// When charging begins; before it, the licence is a trial or free.
  package var chargeStart: UTCTime?
  /// As the vendor writes it; its unit is not documented.
  package var gracePeriod: Int64?

  init(_ fields: VendorFields) throws(TrendMicroError) {
    productID = try fields.required("product_id", "product_code")
    // A licence without units is not one of zero units.
    guard let units = try fields.quantity("units") else {
      throw .invalidAnswer(.licensing, "\(fields.place).units is missing")
    }
    self.units = units
    isEnabled = fields.flag("enabled") ?? true
    start = fields.time("license_start_date")
    expiration = fields.time("license_expiration_date")
    chargeStart = fields.time("start_charge_date")
    gracePeriod = (try? fields.integer("grace_period")) ?? nil
  }

  package init(
    productID: String, units: Quantity, isEnabled: Bool = true, start: UTCTime? = nil, expiration: UTCTime? = nil,
    chargeStart: UTCTime? = nil, gracePeriod: Int64? = nil
  ) {
    self.productID = productID
    self.units = units
    self.isEnabled = isEnabled
    self.start = start
    self.expiration = expiration
    self.chargeStart = chargeStart
    self.gracePeriod = gracePeriod
  }
}
