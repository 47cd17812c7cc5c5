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
