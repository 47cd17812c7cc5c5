/// A customer in the Licensing Management Platform.
package struct LicensingCustomer: Sendable, Equatable {
  /// A GUID.
  package var id: String
  package var name: String
  package var city: String
  package var state: String
  package var country: String
  /// The vendor's number; its values are not documented.
  package var status: Int64?

  init(_ fields: VendorFields) throws(TrendMicroError) {
    id = try fields.required("customer_id", "id")
    name = fields.text("name", "company_name") ?? ""
    city = fields.text("city") ?? ""
    state = fields.text("state") ?? ""
    country = fields.text("country") ?? ""
    status = (try? fields.integer("status")) ?? nil
  }

  package init(id: String, name: String, city: String = "", state: String = "", country: String = "", status: Int64? = nil) {
    self.id = id
    self.name = name
    self.city = city
    self.state = state
    self.country = country
    self.status = status
  }
}

/// What the account may sell.
package struct ServicePlan: Sendable, Equatable {
  /// A GUID.
  package var id: String
  package var name: String
  package var product: String
  /// 9 characters: "WFSBWXE3X".
  package var productCode: String
  /// Nil if it is not said.
  package var isTrial: Bool?
  package var dataCenter: String
  package var isRenewedAutomatically: Bool?

  init(_ fields: VendorFields) throws(TrendMicroError) {
    id = try fields.required("service_plan_id", "id")
    name = fields.text("name") ?? ""
    product = fields.text("product") ?? ""
    productCode = fields.text("product_code") ?? ""
    switch fields.text("version")?.lowercased() {
    case "trial": isTrial = true
    case "full": isTrial = false
    default: isTrial = nil
    }
    dataCenter = fields.text("data_center") ?? ""
    isRenewedAutomatically = fields.flag("auto_renewal")
  }

  package init(id: String, name: String, product: String = "", productCode: String = "", isTrial: Bool? = nil) {
    self.id = id
    self.name = name
    self.product = product
    self.productCode = productCode
    self.isTrial = isTrial
    dataCenter = ""
    isRenewedAutomatically = nil
  }
}
