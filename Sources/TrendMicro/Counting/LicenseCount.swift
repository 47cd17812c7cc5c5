/// The provisioned units of a vendor's customer and product, now.
package struct LicenseCount: Sendable, Equatable {
  package var customerID: String
  package var customerName: String
  /// The vendor's product code.
  package var productID: String
  /// The product's name, or the service plan's if it is not known.
  package var productName: String
  /// The service plans that the units belong to.
  package var servicePlans: [String]
  package var units: Quantity
  /// The subscriptions that the units belong to, for the provenance.
  package var subscriptionIDs: [String]

  package init(
    customerID: String, customerName: String, productID: String, productName: String, servicePlans: [String] = [], units: Quantity,
    subscriptionIDs: [String] = []
  ) {
    self.customerID = customerID
    self.customerName = customerName
    self.productID = productID
    self.productName = productName
    self.servicePlans = servicePlans
    self.units = units
    self.subscriptionIDs = subscriptionIDs
  }
}

/// Units that are not counted, so that a person can see why.
package struct UncountedLicense: Sendable, Equatable {
  package enum Reason: String, Sendable, CaseIterable {
    case subscriptionDisabled = "subscription_disabled"
    case licenseDisabled = "license_disabled"
    case expired
    case trial
    case notStarted = "not_started"
  }

  package var customerID: String
  package var customerName: String
  package var productID: String
  package var productName: String
  package var units: Quantity
  package var reason: Reason
  package var subscriptionID: String
}

/// The result of counting licences.
package struct LicenseCounts: Sendable, Equatable {
  /// By customer and product.
  package internal(set) var counts: [LicenseCount] = []
  package internal(set) var uncounted: [UncountedLicense] = []
  /// Ids of customers that have subscriptions but are not in the list of customers. Their units are counted, without a name.
  package internal(set) var unknownCustomerIDs: [String] = []
}
