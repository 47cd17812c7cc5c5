extension TableName {
  static let companies = TableName("companies")
  static let companyStatuses = TableName("companyStatuses")
  static let companyTypes = TableName("companyTypes")
}

/// `/company/companies`. Deleted companies remain listed; prospects and not-approved companies are included.
enum Companies {
  static let endpoints =
    Endpoint.reading("/company/companies", schema, right: .companies) { state, _ throws(APIError) in state[.companies].rows }
    + Endpoint.reading("/company/companies/statuses", CompanyStatuses.schema, right: .setup, hasCount: false, hasSingle: false) {
      state, _ throws(APIError) in state[.companyStatuses].rows
    }
    + Endpoint.reading("/company/companies/types", CompanyTypes.schema, right: .setup, hasCount: false, hasSingle: false) {
      state, _ throws(APIError) in state[.companyTypes].rows
    }

  /// A reference as in other resources.
  static func reference(_ company: JSONObject) -> JSON {
    ["id": company["id"] ?? .null, "identifier": company["identifier"] ?? .null, "name": company["name"] ?? .null]
  }
}

extension Companies {
  static let schema = Schema(
    resource: "company",
    properties: [
      .integer("id"), Property.text("identifier", max: 156).required, Property.text("name", max: 156).required, .reference("status"),
      .text("addressLine1", max: 50), .text("addressLine2", max: 50), .text("city", max: 50), .text("state", max: 50),
      .text("zip", max: 12), .reference("country", .text("identifier")), .text("phoneNumber", max: 30), .text("faxNumber", max: 30),
      .text("website", max: 255), .reference("territory"), .reference("market"), .text("accountNumber"), .reference("defaultContact"),
      .date("dateAcquired"), .reference("sicCode"), .reference("parentCompany", .text("identifier")), .number("annualRevenue"),
      .number("creditLimit"), .number("additionalDebt"), .integer("numberOfEmployees"), .integer("yearEstablished"),
      .integer("revenueYear"), .reference("ownershipType"), .reference("timeZoneSetup"), .text("leadSource", max: 50), .flag("leadFlag"),
      .flag("unsubscribeFlag"), .reference("calendar"), .text("userDefinedField1", max: 50), .text("userDefinedField2", max: 50),
      .text("userDefinedField3", max: 50), .text("userDefinedField4", max: 50), .text("userDefinedField5", max: 50),
      .text("userDefinedField6", max: 50), .text("userDefinedField7", max: 50), .text("userDefinedField8", max: 50),
      .text("userDefinedField9", max: 50), .text("userDefinedField10", max: 50), .text("vendorIdentifier"), .text("taxIdentifier"),
      .reference("taxCode"), .reference("billingTerms"), .reference("invoiceTemplate"), .reference("pricingSchedule"),
      .reference("companyEntityType"), .reference("billToCompany", .text("identifier")), .reference("billingSite"),
      .reference("billingContact"), .reference("invoiceDeliveryMethod"), .reference("emailTemplate"), .text("invoiceToEmailAddress"),
      .text("invoiceCCEmailAddress"), .flag("deletedFlag"), .date("dateDeleted"), .text("deletedBy"), .text("mobileGuid"),
      .text("facebookUrl"), .text("twitterUrl"), .text("linkedInUrl"), .reference("currency", .text("symbol"), .text("currencyCode")),
      .reference("territoryManager", .text("identifier")), .text("resellerIdentifier"), .flag("isVendorFlag"),
      .list("types", of: [.integer("id"), .text("name")]), .reference("site"), .list("integratorTags", of: []), .links, .customFields,
    ])
}

/// `/company/companies/statuses`
enum CompanyStatuses {
  static let schema = Schema(
    resource: "companyStatus",
    properties: [
      .integer("id"), Property.text("name", max: 50).required, .flag("defaultFlag"), .flag("inactiveFlag"), .flag("notifyFlag"),
      .flag("disallowSavingFlag"), .text("notificationMessage", max: 500), .flag("customNoteFlag"), .flag("cancelOpenTracksFlag"),
      .reference("track"), .links, .text("connectWiseId"),
    ])
}

/// `/company/companies/types`
enum CompanyTypes {
  static let schema = Schema(
    resource: "companyType",
    properties: [
      .integer("id"), Property.text("name", max: 50).required, .flag("defaultFlag"), .flag("vendorFlag"), .flag("serviceAlertFlag"),
      .text("serviceAlertMessage", max: 150), .links, .text("connectWiseId"),
    ])
}
