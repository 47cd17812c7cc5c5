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
