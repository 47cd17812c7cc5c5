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

  /// What is not sent is cleared.
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
