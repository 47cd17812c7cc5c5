/// A row of the summary report of a month.
package struct SummaryRow: Sendable, Equatable {
  /// The customer's display name; the report has no id.
  package var customer: String
  package var city: String
  package var state: String
  package var productName: String
  package var servicePlan: String
  package var provisioned: Quantity?
  /// Nil if the product does not report usage.
  package var used: Quantity?
  /// "Seats"; may be empty.
  package var unit: String

  init(_ fields: VendorFields) throws(TrendMicroError) {
    customer = try fields.required("customer", "customer_name")
    city = fields.text("city") ?? ""
    state = fields.text("state") ?? ""
    productName = try fields.required("product_name", "product")
    servicePlan = fields.text("service_plan") ?? ""
    provisioned = try fields.quantity("provisioned")
    used = try fields.quantity("used")
    unit = fields.text("unit") ?? ""
  }

  package init(
    customer: String, productName: String, servicePlan: String = "", provisioned: Quantity?, used: Quantity? = nil, unit: String = "Seats"
  ) {
    self.customer = customer
    city = ""
    state = ""
    self.productName = productName
    self.servicePlan = servicePlan
    self.provisioned = provisioned
    self.used = used
    self.unit = unit
  }
}

package enum TransactionType: String, Sendable, CaseIterable {
  case newPurchase = "New Purchase"
  case licenseChange = "License Change"
  case licenseConvert = "License Convert"
}

/// A row of the transaction report of a month.
package struct TransactionRow: Sendable, Equatable {
  /// One of `TransactionType`, or another text.
  package var type: String
  package var customer: String
  package var productName: String
  package var version: String
  package var previousUnits: Quantity?
  package var units: Quantity?
  package var change: Quantity?
  package var unit: String
  package var previousChargeStart: UTCTime?
  package var newChargeStart: UTCTime?

  /// The vendor's sample writes a space into `previous_start_charge _date`.
  init(_ fields: VendorFields) throws(TrendMicroError) {
    type = fields.text("type", "transaction_type") ?? ""
    customer = try fields.required("customer_company", "customer")
    productName = fields.text("product_name") ?? ""
    version = fields.text("version") ?? ""
    previousUnits = try fields.quantity("previous_units_allocated")
    units = try fields.quantity("units_allocated")
    change = try fields.quantity("change_units")
    unit = fields.text("unit") ?? ""
    previousChargeStart = fields.time("previous_start_charge_date")
    newChargeStart = fields.time("new_start_charge_date")
  }
}
