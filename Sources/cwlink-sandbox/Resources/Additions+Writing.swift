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
    let stored = state[.additions].insert(stamped(row, call))
    let id = stored["id"]?.integer ?? 0
    return Reply(
      status: 201, body: .json(.object(completed(stored, under: agreement))),
      // http even where the site is https: a client that followed it would send its keys in the clear.
      headers: [Reply.Header(name: "Location", value: "\(call.origin)/\(state.codebase)apis/3.0\(call.path)/\(id)")])
  }

  /// What is not sent is cleared.
  static func replace(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (old, agreement) = try addition(state, call)
    var row = try accepted(call, in: state)
    for property in schema.properties where property.kind.isNullable && !property.isComputed && row[property.name] == nil {
      row[property.name] = .null
    }
    var kept: JSONObject = ["id": old["id"] ?? .null]
    kept.merge(row)
    kept["agreementId"] = old["agreementId"]
    return store(kept, in: &state, agreement, call)
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
    let row = stamped(row, call)
    state[.additions].replace(row, id: row["id"]?.integer ?? 0)
    return .ok(.object(completed(row, under: agreement)))
  }
}
