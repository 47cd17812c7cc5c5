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

extension Additions {
  /// The validated body of a POST or PUT with the product resolved.
  static func accepted(_ call: Call, in state: SiteState) throws(APIError) -> JSONObject {
    var row = try schema.accepted(call.body)
    row["product"] = try product(row["product"], in: state)
    return try checked(row)
  }

  /// The complete reference to the catalog item, found by id or, without one, by identifier.
  static func product(_ reference: JSON?, in state: SiteState) throws(APIError) -> JSON {
    let (id, identifier) = (reference?.object?["id"]?.integer, reference?.object?["identifier"]?.text)
    let item =
      id.map { state[.catalog][$0] } ?? state[.catalog].rows.first { $0["identifier"]?.text?.lowercased() == identifier?.lowercased() }
    guard let item else {
      throw .invalid(schema.resource, [FieldProblem(code: "InvalidReference", message: "The product was not found.", field: "product")])
    }
    guard item["productClass"] != "Bundle" else {
      throw .invalid(
        schema.resource, [FieldProblem(code: "InvalidField", message: "A product of class Bundle cannot be an addition.", field: "product")]
      )
    }
    return [
      "id": item["id"] ?? .null, "identifier": item["identifier"] ?? .null, "serializedFlag": false,
      "_info": ["catalog_href": .string("/procurement/catalog/\(item["id"]?.integer ?? 0)")],
    ]
  }

  /// Dates are stored as midnight. A quantity that exceeds the database column fails as on the real site: with a 500 that retries do not fix.
  static func checked(_ row: JSONObject) throws(APIError) -> JSONObject {
    var row = row
    for name in ["effectiveDate", "cancelledDate"] {
      if let date = row[name]?.text.flatMap({ Timestamp($0) }) { row[name] = .string(date.midnight.text) }
    }
    for name in ["quantity", "lessIncluded", "unitPrice", "unitCost"] where abs(row[name]?.double ?? 0) > 999_999_999 {
      throw APIError(
        status: 500, code: "Exception", message: "Arithmetic overflow error converting \(name) to data type numeric.")
    }
    return row
  }
}
