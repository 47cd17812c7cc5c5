extension TableName {
  static let agreements = TableName("agreements")
  static let agreementTypes = TableName("agreementTypes")
}

/// `/finance/agreements`
enum Agreements {
  static let endpoints =
    Endpoint.reading("/finance/agreements", schema, right: .agreements) { state, _ throws(APIError) in state[.agreements].rows }
    + Endpoint.reading("/finance/agreements/types", AgreementTypes.schema, right: .setup) { state, _ throws(APIError) in
      state[.agreementTypes].rows
    }

  /// A reference as in tickets and reports.
  static func reference(_ agreement: JSONObject) -> JSON {
    ["id": agreement["id"] ?? .null, "name": agreement["name"] ?? .null, "type": agreement["type"]?.object?["name"] ?? .null]
  }
}

/// `/finance/agreements/types`
enum AgreementTypes {}

extension Agreements {
  static let schema = Schema(
    resource: "agreement",
    properties: [
      .integer("id"), Property.text("name", max: 100).required, Property.reference("type").required,
      Property.reference("company", .text("identifier")).required, Property.reference("contact").required, .reference("site"),
      .reference("subContractCompany", .text("identifier")), .reference("subContractContact"),
      .reference("parentAgreement", .text("type"), .flag("chargeFirmFlag")), .text("customerPO", max: 50), .reference("location"),
      .reference("department", .text("identifier")), .flag("restrictLocationFlag"), .flag("restrictDepartmentFlag"), .date("startDate"),
      .date("endDate"), .flag("noEndingDateFlag"), .reference("opportunity"), .flag("cancelledFlag"), .date("dateCancelled"),
      .text("reasonCancelled", max: 100), .reference("sla"), .text("workOrder", max: 20), .text("internalNotes"),
      .choice("applicationUnits", "Amount", "Hours", "Incidents"), .number("applicationLimit"),
      .choice(
        "applicationCycle", "Contract2Weeks", "Contract4Weeks", "ContractYear", "CalendarMonth", "CalendarQuarter", "CalendarWeek",
        "ContractQuarter", "CalendarYear"),
      .flag("applicationUnlimitedFlag"), .flag("oneTimeFlag"), .flag("coverAgreementTime"), .flag("coverAgreementProduct"),
      .flag("coverAgreementExpense"), .flag("coverSalesTax"), .flag("carryOverUnused"), .flag("allowOverruns"), .integer("expiredDays"),
      .integer("limit"), .flag("expireWhenZero"), .flag("chargeToFirm"), .choice("employeeCompRate", "Actual", "Hourly"),
      .choice("employeeCompNotExceed", "Billing", "Amount", "Percent"), .number("compHourlyRate"), .number("compLimitAmount"),
      .reference("billingCycle"), .flag("billOneTimeFlag"), .reference("billingTerms"),
      .choice("invoicingCycle", "ContractYear", "CalendarYear"), .reference("billToCompany", .text("identifier")),
      .reference("billToContact"), .reference("billToSite"), .number("billAmount"), .flag("taxable"), .number("prorateFirstBill"),
      .date("billStartDate"), .reference("taxCode"), .flag("restrictDownPayment"), .flag("prorateFlag"),
      .flag("invoiceProratedAdditionsFlag"), .text("invoiceDescription"), .flag("topComment"), .flag("bottomComment"),
      .reference("workRole"), .reference("workType"), .reference("projectType"), .reference("invoiceTemplate"),
      .choice("billTime", "Billable", "DoNotBill", "NoCharge", "NoDefault"),
      .choice("billExpenses", "Billable", "DoNotBill", "NoCharge", "NoDefault"),
      .choice("billProducts", "Billable", "DoNotBill", "NoCharge", "NoDefault"), .flag("billableTimeInvoice"),
      .flag("billableExpenseInvoice"), .flag("billableProductInvoice"), .reference("currency", .text("symbol"), .text("currencyCode")),
      .choice("periodType", "Current", "Future", "Both", "Undefined"), .flag("autoInvoiceFlag"), .flag("billZeroAmountFlag"),
      .text("nextInvoiceDate"), .reference("companyLocation"), .reference("shipToCompany", .text("identifier")),
      .reference("shipToContact"), .reference("shipToSite"), .choice("agreementStatus", "Active", "Cancelled", "Expired", "Inactive"),
      .links, .customFields,
    ])
}

extension AgreementTypes {
  static let schema = Schema(
    resource: "agreementType",
    properties: [
      .integer("id"), Property.text("name", max: 50).required, .choice("prefixSuffixOption", "Prefix", "Suffix"), .flag("defaultFlag"),
      .flag("inactiveFlag"), .flag("prePaymentFlag"), .text("invoicePreSuffix", max: 5), .reference("location"),
      .reference("department", .text("identifier")), .flag("restrictLocationFlag"), .flag("restrictDepartmentFlag"), .reference("sla"),
      .choice("applicationUnits", "Amount", "Hours", "Incidents"), .number("applicationLimit"),
      .choice(
        "applicationCycle", "Contract2Weeks", "Contract4Weeks", "ContractYear", "CalendarMonth", "CalendarQuarter", "CalendarWeek",
        "ContractQuarter", "CalendarYear"),
      .flag("applicationUnlimitedFlag"), .flag("oneTimeFlag"), .flag("coverAgreementTimeFlag"), .flag("coverAgreementProductFlag"),
      .flag("coverAgreementExpenseFlag"), .flag("coverSalesTaxFlag"), .flag("carryOverUnusedFlag"), .flag("allowOverrunsFlag"),
      .integer("expiredDays"), .integer("limit"), .flag("expireWhenZero"), .flag("chargeToFirmFlag"),
      Property.choice("employeeCompRate", "Actual", "Hourly").required,
      Property.choice("employeeCompNotExceed", "Billing", "Amount", "Percent").required, .number("compHourlyRate"),
      .number("compLimitAmount"), .reference("billingCycle"), .flag("billOneTimeFlag"), .reference("billingTerms"),
      Property.choice("invoicingCycle", "ContractYear", "CalendarYear").required, .number("billAmount"), .flag("taxableFlag"),
      .flag("restrictDownPaymentFlag"), .text("invoiceDescription", max: 4000), .flag("topCommentFlag"), .flag("bottomCommentFlag"),
      .reference("workRole"), .reference("workType"), .reference("projectType"), .reference("invoiceTemplate"),
      Property.choice("billTime", "Billable", "DoNotBill", "NoCharge", "NoDefault").required,
      Property.choice("billExpenses", "Billable", "DoNotBill", "NoCharge", "NoDefault").required,
      Property.choice("billProducts", "Billable", "DoNotBill", "NoCharge", "NoDefault").required, .flag("billableTimeInvoiceFlag"),
      .flag("billableExpenseInvoiceFlag"), .flag("billableProductInvoiceFlag"), .flag("copyWorkRolesFlag"), .flag("copyWorkTypesFlag"),
      .list("exclusionWorkRoleIds", of: []), .flag("addAllWorkRoleExclusions"), .flag("removeAllWorkRoleExclusions"),
      .list("exclusionWorkTypeIds", of: []), .flag("addAllWorkTypeExclusions"), .flag("removeAllWorkTypeExclusions"),
      .text("integrationXRef", max: 50), .flag("prorateFlag"), .reference("emailTemplate"), .flag("autoInvoiceFlag"),
      .flag("billZeroAmountFlag"), .flag("invoiceProratedAdditionsFlag"), .links, .text("connectWiseId"),
    ])
}
