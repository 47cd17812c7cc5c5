extension TableName {
  static let catalog = TableName("catalog")
}

/// `/procurement/catalog`
enum Catalog {
  static let endpoints = Endpoint.reading("/procurement/catalog", schema, right: .catalog) { state, _ throws(APIError) in
    state[.catalog].rows
  }
}

extension Catalog {
  static let schema = Schema(
    resource: "catalogItem",
    properties: [
      .integer("id"), Property.text("identifier", max: 75).required, Property.text("description", max: 60).required,
      .flag("inactiveFlag"), Property.reference("subcategory").required, Property.reference("type").required,
      .choice("productClass", "Agreement", "Bundle", "Inventory", "NonInventory", "Service"), .flag("serializedFlag"),
      .flag("serializedCostFlag"), .flag("phaseProductFlag"), .reference("unitOfMeasure"), .integer("minStockLevel"), .number("price"),
      .number("cost"), .choice("priceAttribute", "FixedFee", "NotToExceed", "OverrideRate", "TimeAndMaterials"), .flag("taxableFlag"),
      .flag("dropShipFlag"), .flag("specialOrderFlag"), Property.text("customerDescription", max: 6000).required,
      .reference("manufacturer"), .text("manufacturerPartNumber", max: 50), .reference("vendor", .text("identifier")),
      .text("vendorSku", max: 50), .text("notes"), .text("integrationXRef", max: 50), .reference("sla"), .reference("entityType"),
      .flag("recurringFlag"), .number("recurringRevenue"), .number("recurringCost"), .flag("recurringOneTimeFlag"),
      .reference("recurringBillCycle"), .choice("recurringCycleType", "ContractYear", "CalendarYear"), .flag("calculatedPriceFlag"),
      .flag("calculatedCostFlag"), .reference("category"), .number("calculatedPrice"), .number("calculatedCost"),
      .choice("billableOption", "Billable", "DoNotBill", "NoCharge", "NoDefault"), .text("connectWiseID"), .reference("agreementType"),
      .number("markupPercentage"), .flag("markupFlag"), .flag("autoUpdateUnitCostFlag"), .flag("autoUpdateUnitPriceFlag"), .links,
      .customFields,
    ])
}
