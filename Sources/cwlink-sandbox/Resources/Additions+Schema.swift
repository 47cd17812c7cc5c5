extension Additions {
  static let schema = Schema(
    resource: "addition",
    properties: [
      Property.integer("id").computed, Property.reference("product", .text("identifier"), .flag("serializedFlag")).required,
      .number("quantity"), .number("lessIncluded"), .number("unitPrice"), .number("unitCost"),
      Property.choice("billCustomer", "Billable", "DoNotBill", "NoCharge").required, .date("effectiveDate"), .date("cancelledDate"),
      .flag("taxableFlag"), .text("serialNumber", max: 50), .text("invoiceDescription", max: 6000), .flag("purchaseItemFlag"),
      .flag("specialOrderFlag"), Property.integer("agreementId").computed, .text("description"),
      Property.number("billedQuantity").computed, Property.text("uom").computed, Property.number("extPrice").computed,
      Property.number("extCost").computed, .number("sequenceNumber"), Property.number("margin").computed,
      Property.number("prorateCost").computed, Property.number("proratePrice").computed, Property.number("extendedProrateCost").computed,
      Property.number("extendedProratePrice").computed, .flag("prorateCurrentPeriodFlag"), .reference("opportunity"),
      Property.choice("agreementStatus", "Active", "Cancelled", "Expired", "Inactive").computed,
      .reference("invoiceGrouping", .text("description")), .links, .customFields,
    ])
}
