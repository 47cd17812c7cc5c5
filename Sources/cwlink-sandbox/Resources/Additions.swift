extension TableName {
  static let additions = TableName("additions")
}

/// `/finance/agreements/{parentId}/additions`: the billed products. There is no list across agreements.
enum Additions {
  private static let path = "/finance/agreements/{parentId}/additions"

  static let endpoints =
    Endpoint.reading(path, schema, right: .additions) { state, call throws(APIError) in
      let agreement = try agreement(state, call)
      return state[.additions].rows(under: agreement["id"]?.integer ?? 0).map { completed($0, under: agreement) }
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

  /// The addition in the path and its agreement.
  static func addition(_ state: SiteState, _ call: Call) throws(APIError) -> (row: JSONObject, agreement: JSONObject) {
    let agreement = try agreement(state, call)
    let id = try call.id(1, of: schema.resource)
    guard let row = state[.additions][id], row["agreementId"] == agreement["id"] else { throw .notFound(schema.resource, String(id)) }
    return (row, agreement)
  }

  /// The row with its computed properties.
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

extension Additions {
  static func create(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let agreement = try agreement(state, call)
    guard agreement["cancelledFlag"] != true else {
      throw .invalid(schema.resource, [FieldProblem(code: "InvalidField", message: "The agreement is cancelled.", field: "agreementId")])
    }
    let sent = try accepted(call, in: state)
    var row: JSONObject = ["product": sent["product"] ?? .null, "quantity": 1.0, "lessIncluded": 0.0]
    if let item = sent["product"]?.object?["id"]?.integer.flatMap({ state[.catalog][$0] }) {
      row["unitPrice"] = item["price"]
      row["unitCost"] = item["cost"]
      row["taxableFlag"] = item["taxableFlag"]
      row["description"] = item["description"]
      row["invoiceDescription"] = item["customerDescription"]
    }
    row["effectiveDate"] = agreement["startDate"]
    row["prorateCurrentPeriodFlag"] = false
    row["sequenceNumber"] = 1.0
    row.merge(sent)
    row["agreementId"] = agreement["id"]
    let stored = state[.additions].insert(Member.api.stamped(row, at: call.now))
    return .created(completed(stored, under: agreement), call, state)
  }

  /// Omitted properties are cleared.
  static func replace(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (old, agreement) = try addition(state, call)
    let row = schema.replacing(old, with: try accepted(call, in: state))
    return store(row, in: &state, agreement, call)
  }

  static func patch(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (old, agreement) = try addition(state, call)
    var row = try JSONPatch(call.body, resource: schema.resource).applied(to: old, schema)
    if row["product"] != old["product"] { row["product"] = try product(row["product"], in: state) }
    return store(try checked(row), in: &state, agreement, call)
  }

  static func delete(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (row, _) = try addition(state, call)
    state[.additions].remove(id: row["id"]?.integer ?? 0)
    return Reply(status: 204)
  }

  private static func store(_ row: JSONObject, in state: inout SiteState, _ agreement: JSONObject, _ call: Call) -> Reply {
    let row = Member.api.stamped(row, at: call.now)
    state[.additions].replace(row, id: row["id"]?.integer ?? 0)
    return .ok(.object(completed(row, under: agreement)))
  }
}
