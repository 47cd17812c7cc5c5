/// A Worry-Free customer in Remote Manager.
package struct RemoteManagerCustomer: Sendable, Equatable {
  package enum LicenseType: String, Sendable, Codable { case trial, full }

  package var id: String
  package var name: String
  /// Nil if it is not said.
  package var seats: Quantity?
  /// Nil if it is not said, or is another value.
  package var licenseType: LicenseType?
  package var expiration: UTCTime?
  package var isRenewedAutomatically: Bool?

  init(_ fields: VendorFields) throws(TrendMicroError) {
    id = try fields.required("id", "cid")
    name = fields.text("name") ?? ""
    seats = try fields.quantity("seat_count")
    // Documented as a number; samples have it as text, and words are accepted too.
    switch fields.text("license_type")?.lowercased() {
    case "0", "trial": licenseType = .trial
    case "1", "full": licenseType = .full
    default: licenseType = nil
    }
    expiration = fields.time("expire")
    isRenewedAutomatically = fields.flag("auto_renewal")
  }

  package init(id: String, name: String, seats: Quantity?, licenseType: LicenseType? = .full, expiration: UTCTime? = nil) {
    self.id = id
    self.name = name
    self.seats = seats
    self.licenseType = licenseType
    self.expiration = expiration
    isRenewedAutomatically = nil
  }
}

/// The used seats of one activation code.
package struct SeatUsage: Sendable, Equatable {
  package var customerID: String
  package var used: Quantity
  package var updated: UTCTime?

  static func all(_ customer: VendorFields) throws(TrendMicroError) -> [SeatUsage] {
    let id = try customer.required("id", "cid")
    return try customer.list("seat_usages").map { (fields) throws(TrendMicroError) in
      guard let used = try fields.quantity("used") else {
        throw .invalidAnswer(.remoteManager, "\(fields.place).used is missing")
      }
      return SeatUsage(customerID: id, used: used, updated: fields.time("update_time"))
    }
  }
}

/// The seats of the whole account on a day.
package struct VendorLicense: Sendable, Equatable {
  package var vendorID: String
  package var purchased: Quantity?
  package var inUse: Quantity?
  package var exceeded: Quantity?
  package var updated: UTCTime?

  init(_ fields: VendorFields) throws(TrendMicroError) {
    vendorID = fields.text("vid") ?? ""
    purchased = try fields.quantity("seat_purchase")
    inUse = try fields.quantity("seat_in_use")
    exceeded = try fields.quantity("seat_count_exceed")
    updated = fields.time("update_time")
  }
}
