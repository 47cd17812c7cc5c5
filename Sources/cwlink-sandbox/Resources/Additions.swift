extension TableName {
  static let additions = TableName("additions")
}

/// `/finance/agreements/{parentId}/additions`: what is billed. There is no list across agreements.
enum Additions {
  private static let path = "/finance/agreements/{parentId}/additions"

  static let endpoints =
    Endpoint.reading(path, schema, right: .additions) { state, call throws(APIError) in
      let agreement = try agreement(state, call)
      return state[.additions].rows.filter { $0["agreementId"] == agreement["id"] }.map { completed($0, under: agreement) }
    } + [
      Endpoint(method: .post, path: path, right: .additionsWrite, run: create),
      Endpoint(method: .put, path: path + "/{id}", right: .additionsWrite, run: replace),
      Endpoint(method: .patch, path: path + "/{id}", right: .additionsWrite, run: patch),
      Endpoint(method: .delete, path: path + "/{id}", right: .additionsWrite, run: delete),
    ]

  static func agreement(_ state: SiteState, _ call: Call) throws(APIError) -> JSONObject {
    let id = try call.id(0, of: Agreements.schema.resource)
    guard let agreement = state[.agreements][id] else { throw .notFound(Agreements.schema.resource, String(id)) }
    return agreement
  }

  /// The addition that the path names, and the agreement it must be under.
  static func addition(_ state: SiteState, _ call: Call) throws(APIError) -> (row: JSONObject, agreement: JSONObject) {
    let agreement = try agreement(state, call)
    let id = try call.id(1, of: schema.resource)
    guard let row = state[.additions][id], row["agreementId"] == agreement["id"] else { throw .notFound(schema.resource, String(id)) }
    return (row, agreement)
  }

  /// The row with what ConnectWise works out.
  static func completed(_ row: JSONObject, under agreement: JSONObject) -> JSONObject {
    var row = row
    let billed = max(0, (row["quantity"]?.double ?? 0) - (row["lessIncluded"]?.double ?? 0))
    let (price, cost) = (row["unitPrice"]?.double ?? 0, row["unitCost"]?.double ?? 0)
    row["billedQuantity"] = .number(billed)
    row["uom"] = "Each"
    row["extPrice"] = .number(billed * price)
    row["extCost"] = .number(billed * cost)
    row["margin"] = .number(billed * (price - cost))
    row["agreementStatus"] = agreement["agreementStatus"]
    return row
  }
}
